"""Texts compared by their words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.extractors.wording import (
    LONGEST_COUNTED,
    LONGEST_CUT,
    continues_sentence,
    ends_sentence,
    is_prose,
    likeness,
    same_words,
    word_count,
    words,
)


def test_words() -> None:
    """Case, marks and white space make no difference."""
    assert same_words("Ferry: back in SERVICE!", "“Ferry” – back  in service")
    assert not same_words("Ferry back", "Back ferry")


def test_likeness() -> None:
    """Texts of the same words are wholly alike, those that share none not at all; ideographs count one by one."""
    assert likeness("The ferry is back", "back is the ferry") == 1.0
    assert likeness("The ferry is back", "Storm on Skerry") == likeness("", "") == 0.0
    assert likeness("港口关闭", "港口重开") == 0.5


@pytest.mark.parametrize("text", ["It is back.", "It is back.”", "Is it back?)", "港口关闭。", "Back … ", "وصلت؟"])
def test_sentences_end(text: str) -> None:
    """A mark of many scripts ends a sentence, behind which quotes and brackets may close."""
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["", "The ferry is back", "The ferry:", "(back)"])
def test_other_ends(text: str) -> None:
    """Headlines, labels and bare brackets end no sentence."""
    assert not ends_sentence(text)


def test_lines_that_go_on() -> None:
    """A closing mark, or many words in lower case, go on with what stands above; a short label in lower case does not."""
    assert continues_sentence(", its owners said")
    assert continues_sentence("of the island who had waited for it for so long")
    assert not continues_sentence("by Jane Doe")
    assert not continues_sentence("The ferry is back in service, its owners said on Monday")


def test_counts() -> None:
    """Two characters of a script without spaces are one word; a few of them in another text change nothing."""
    assert word_count("The ferry is back.") == 4
    assert word_count("风暴过后港口关闭") == 4
    assert word_count("The ferry 港 is back in service again") == 8
    assert is_prose("one two three.", least=3)
    assert not is_prose("one two three", least=3)


@given(
    st.text("aé1 .,-", max_size=20) | st.text("风暴港口", max_size=20),
    st.sampled_from([1, LONGEST_CUT, LONGEST_COUNTED]),
)
def test_long_texts_read_as_short_ones(text: str, times: int) -> None:
    """What is remembered and what is not are cut alike, in scripts that space their words and in those that do not."""
    spaced = f"{text} " * times
    assert words(spaced) == words(text) * times
    assert word_count(spaced) in range(word_count(text) * times, word_count(text) * times + times)
