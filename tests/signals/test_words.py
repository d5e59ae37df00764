from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.document import Block, Document
from cleantext.signals.words import WORD, block_words, cut_words, word_counts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mayor's 3 boats.", ["the", "mayor", "s", "3", "boats"]),
        ("短い文", ["短", "い", "文"]),
        ("Tokyo東京2020", ["tokyo", "東", "京", "2020"]),
        ("... — !", []),
        ("", []),
    ],
)
def test_cut_words(text: str, words: list[str]) -> None:
    """Words are runs of letters and digits in lower case; Chinese and Japanese characters stand alone."""
    assert cut_words(text) == words


@given(st.text())
def test_words_are_in_the_text(text: str) -> None:
    """Nothing is cut that the text does not hold, in its order."""
    rest = text.lower()
    for word in cut_words(text):
        assert word in rest
        rest = rest[rest.index(word) + len(word) :]


def test_one_list_a_block() -> None:
    """Blocks without words have an empty list."""
    document = Document("x", None, "text", (Block(0, "One two"), Block(1, "—")))
    assert block_words(document) == [["one", "two"], []]
    assert word_counts(document).tolist() == [2, 0]


@given(st.text(st.characters(max_codepoint=0x7F)))
def test_ascii_words_are_cut_as_all_others(text: str) -> None:
    """The quicker way for ASCII finds the same words."""
    assert cut_words(text) == WORD.findall(text.lower())
