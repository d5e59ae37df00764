from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.signals.characters import CLASSES, Characters

TEXTS = st.lists(st.text(max_size=40) | st.text("aB1.!?。 \n\"',|日本İ\ud800𝔸", max_size=40), max_size=6)


@given(TEXTS, st.sampled_from(sorted(CLASSES)))
def test_counts_are_those_of_each_character(texts: list[str], name: str) -> None:
    """Looked up for all texts at once, characters count as they do one by one."""
    holds = CLASSES[name]
    assert Characters(texts).count(name).tolist() == [sum(map(bool, map(holds, text))) for text in texts]


@given(TEXTS, st.integers(0, 50))
def test_counts_of_the_first_characters(texts: list[str], size: int) -> None:
    """Of each text no more than its beginning is counted."""
    expected = [sum(map(str.isupper, text[:size])) for text in texts]
    assert Characters(texts).count_first("upper", size).tolist() == expected


@given(TEXTS)
def test_tokens_are_those_of_split(texts: list[str]) -> None:
    """Tokens are what `str.split` gives, also at the edges of a text."""
    tokens, capitalised = Characters(texts).tokens()
    assert tokens.tolist() == [len(text.split()) for text in texts]
    assert capitalised.tolist() == [sum(token[0].isupper() for token in text.split()) for text in texts]


@given(TEXTS)
def test_sentence_ends_are_those_of_the_pattern(texts: list[str]) -> None:
    """A mark ends a sentence before white space, a closing mark or the end of its text; some marks do anywhere."""
    pattern = re.compile(r"[.!?…](?=[\s\"'”’»)\]]|$)|[。！？।؟۔]")
    assert Characters(texts).sentence_ends().tolist() == [len(pattern.findall(text)) for text in texts]


@given(TEXTS, st.sampled_from(["a", "B1", "日", "."]))
def test_texts_with_a_mark(texts: list[str], mark: str) -> None:
    """The numbers of the texts that have a mark, each once and in order."""
    assert Characters(texts).numbers_of([mark]) == [number for number, text in enumerate(texts) if mark in text]


@pytest.mark.parametrize("text", ["ALL RIGHTS", "İ all rights", "All Rights, İİ"])
def test_texts_with_a_mark_in_any_case(text: str) -> None:
    """Letters that grow when they are made small do not shift what follows them."""
    assert Characters(["x", text, "x"]).numbers_of(["all r"], any_case=True) == [1]


def test_no_texts() -> None:
    """Without texts there is nothing to count, and no error."""
    characters = Characters([])
    assert characters.count("upper").tolist() == characters.sentence_ends().tolist() == []
    assert characters.numbers_of(["a"]) == []
