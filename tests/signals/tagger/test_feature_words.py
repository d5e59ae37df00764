from __future__ import annotations

import math
import re

import numpy as np
import pytest

from cleantext.document import InputKind
from cleantext.signals.tagger.content_score import WATCHED, feature_names
from cleantext.signals.tagger.context import POSITION_FEATURES, with_context
from cleantext.signals.tagger.feature_words import wording

KINDS = pytest.mark.parametrize("kind", ["html", "text"])
FOUR_WORDS = math.log1p(4)


@pytest.mark.parametrize(
    ("name", "value", "phrase"),
    [
        ("link_share", 0.92, "92% of letters in links"),
        ("link_share", 0.001, "under 1% of letters in links"),
        ("link_share", 0.999, "over 99% of letters in links"),
        ("link_share", 1.0, "100% of letters in links"),
        ("words", 0.0, "no words"),
        ("words", math.log1p(1), "1 word"),
        ("words", float(np.float32(FOUR_WORDS)), "4 words"),
        ("words", math.log1p(1234), "1234 words"),
        ("word_length", 4.25, "4.2 characters a word"),
        ("copies", math.log(1), "once on the page"),
        ("copies", math.log(3), "3 times on the page"),
        ("in_chrome", 1.0, "inside a nav, header or footer"),
        ("in_chrome", 0.0, "outside of any nav, header or footer"),
        ("words[-1]", FOUR_WORDS, "the block before: 4 words"),
        ("link_share[+1]", 1.0, "the block after: 100% of letters in links"),
        ("words[+3]", FOUR_WORDS, "3 blocks after: 4 words"),
        ("words[-1]", -1.0, "no block before it"),
        ("heading[+2]", -1.0, "fewer than 2 blocks after it"),
        ("words[mean 4]", math.log1p(2), "within 4 blocks: about 2.0 words a block"),
        ("heading[mean 12]", 0.25, "within 12 blocks: 25% are headings"),
        ("first_copy[mean 12]", 0.25, "within 12 blocks: 75% repeat earlier ones"),
        ("phrase[page]", 0.5, "all blocks: 50% hold phrases known from menus and footers"),
        ("words[head]", FOUR_WORDS, "the first 5 blocks: about 4.0 words a block"),
        ("stop_words[tail]", 0.1, "the last 5 blocks: 10% function words"),
        ("from_start", 199.0, "199 blocks before it"),
        ("page_words", math.log1p(3000), "3000 or more words on the page"),
        ("prose_before", 1.0, "running text 1 block before"),
        ("prose_after", 50.0, "no running text in the nearest 49 blocks after"),
    ],
)
def test_phrases(name: str, value: float, phrase: str) -> None:
    """What the feature measures, of which block, and how much of it, in the words of the reader."""
    assert wording("html", name)(value) == phrase


@KINDS
def test_every_feature_has_words(kind: InputKind) -> None:
    """No feature is without a phrase, and no phrase has gaps or stands for several features."""
    for value in (0.0, 0.3, 1.0, 3.0):
        phrases = [wording(kind, name)(value) for name in feature_names(kind)]
        assert all(phrases)
        assert not [phrase for phrase in phrases if re.search(r"[{};]|^\W|: $|\s\s", phrase)]
    assert len(set(phrases)) > len(phrases) - 3  # the size of a page is measured twice


@KINDS
def test_the_value_is_in_the_words(kind: InputKind) -> None:
    """Two values that are far apart are told apart, whatever the feature."""
    for name in feature_names(kind):
        assert wording(kind, name)(0.0) != wording(kind, name)(1.0), name


@KINDS
@pytest.mark.parametrize("name", ["", "colour", "colour[-1]", "words[", "words[mean four]", "words[middle]"])
def test_unknown_features(kind: InputKind, name: str) -> None:
    """What is no feature has no words."""
    with pytest.raises(KeyError):
        wording(kind, name)


def test_what_is_counted_no_further_is_told_so() -> None:
    """Distances that the score counts no further are told as such: the last block of 300, without any running text."""
    names = ("words", "ends_sentence")
    row = with_context(np.zeros((300, 2), dtype=np.float32), names, (), 150)[-1]
    found = dict(zip(POSITION_FEATURES, row[-len(POSITION_FEATURES) :].tolist(), strict=True))
    assert wording("text", "from_start")(found["from_start"]) == "200 or more blocks before it"
    assert wording("text", "prose_before")(found["prose_before"]) == "no running text in the nearest 49 blocks before"
    assert wording("html", "blocks")(found["blocks"]) == "150 or more blocks on the page"


def test_the_size_of_a_text_is_told_in_full() -> None:
    """The pages of plain text are counted further than those of HTML."""
    assert wording("text", "blocks")(math.log1p(300)) == "300 blocks on the page"


@KINDS
def test_means_are_worded_for_all_that_is_watched(kind: InputKind) -> None:
    """Each feature whose mean is taken has words for the mean, with the number in it."""
    for name in WATCHED[kind]:
        assert re.search(r"\d", wording(kind, f"{name}[mean 4]")(0.5).removeprefix("within 4 blocks")), name
