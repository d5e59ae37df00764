from __future__ import annotations

import math
import re

import numpy as np
import pytest

from cleantext.document import InputKind
from cleantext.signals.tagger.context import POSITION_FEATURES, positions
from cleantext.signals.tagger.feature_rows import WATCHED, feature_names
from cleantext.signals.tagger.feature_words import wording
from cleantext.signals.tagger.objections import is_of_page
from cleantext.signals.tagger.token_odds import ODDS_WATCHED

KINDS = pytest.mark.parametrize("kind", ["html", "text"])
FOUR_WORDS = math.log1p(4)


def named(kind: InputKind) -> list[str]:
    """The features that can be named: all but those of the page."""
    return [name for name in feature_names(kind) if not is_of_page(name)]


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
        ("from_start", 199.0, "199 blocks before it"),
        ("parent_words", math.log1p(3000), "3000 or more words in its container"),
        ("same_tags_links", -1.0, "no other block inside the same tags"),
        ("same_tags_mean_words", -1.0, "no other block inside the same tags"),
        ("same_element_ends", 0.5, "50% ends of sentences among other blocks in the same element"),
        ("up3_place", 0.25, "25% of the blocks in the container 3 levels up before it"),
        ("candidate_place", -0.5, "before the likely container of the text"),
        ("candidate_place", 1.5, "behind the likely container of the text"),
        ("candidate_place", 1.0, "100% of the way through the likely container of the text"),
        ("heading_level", 0.0, "no heading of any level"),
        ("heading_level", 2.0, "a heading of level 2"),
        ("last_heading_distance", 60.0, "no heading in the nearest 59 blocks before"),
        ("last_heading_words", -1.0, "no heading before it"),
        ("word_odds_mean", -1.26, "its words on average: against content by 1.3"),
        ("word_odds_high", 0.0, "of its words the one most for: neither for nor against content"),
        ("heading_edge_odds_sum", 2.0, "the last heading, its first and last words together: for content by 2.0"),
        ("heading_word_odds_sum", -9.0, "no heading before it"),
        ("step_odds_mean[-1]", -1.5, "the block before: the names of its element on average: against content by 1.5"),
        ("step_odds_mean[-5]", -9.0, "fewer than 5 blocks before it"),
        (
            "near_odds_mean[mean 2]",
            1.0,
            "within 2 blocks: the names of the next 3 elements on average: for content by 1.0",
        ),
        ("token_score_0_up", 0.5, "its element 50% likely content, by words and names"),
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
        phrases = [wording(kind, name)(value) for name in named(kind)]
        assert all(phrases)
        assert not [phrase for phrase in phrases if re.search(r"[{};]|^\W|: $|\s\s", phrase)]
    assert len(set(phrases)) == len(phrases)


@KINDS
def test_the_value_is_in_the_words(kind: InputKind) -> None:
    """Two values that are far apart are told apart, whatever the feature."""
    for name in named(kind):
        assert wording(kind, name)(0.0) != wording(kind, name)(1.0), name


@KINDS
@pytest.mark.parametrize("name", ["", "colour", "colour[-1]", "words[", "words[mean four]", "words[middle]"])
def test_unknown_features(kind: InputKind, name: str) -> None:
    """What is no feature has no words."""
    with pytest.raises(KeyError):
        wording(kind, name)


def test_what_is_counted_no_further_is_told_so() -> None:
    """Distances that the score counts no further are told as such: the last block of 300, without any running text."""
    nothing = np.zeros(300, dtype=np.float32)
    found = dict(zip(POSITION_FEATURES, positions(nothing, nothing, 150)[-1].tolist(), strict=True))
    assert wording("text", "from_start")(found["from_start"]) == "200 or more blocks before it"
    assert wording("text", "prose_before")(found["prose_before"]) == "no running text in the nearest 49 blocks before"


@KINDS
def test_features_of_the_page_have_no_words(kind: InputKind) -> None:
    """They are never named."""
    for name in set(feature_names(kind)) - set(named(kind)):
        with pytest.raises(KeyError):
            wording(kind, name)


def test_text_has_no_words_for_markup() -> None:
    """There is none."""
    with pytest.raises(KeyError):
        wording("text", "link_share")


@KINDS
def test_means_are_worded_for_all_that_is_watched(kind: InputKind) -> None:
    """Each feature whose mean is taken has words for the mean, with the number in it."""
    for name in (*WATCHED[kind], *ODDS_WATCHED[kind]):
        assert re.search(r"\d", wording(kind, f"{name}[mean 4]")(0.5).removeprefix("within 4 blocks")), name
