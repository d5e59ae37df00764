"""The cut of a page."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.document import Block, Document
from cleantext.signals.tagger.content_score import content_score
from cleantext.signals.tagger.cut import BestCut, best_cut, block_scores, expected_f1, limited
from cleantext.signals.words import word_counts

Page = tuple[np.ndarray, np.ndarray]

PAGES = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 200)), min_size=1, max_size=8).map(
    lambda pairs: (np.array([score for score, _ in pairs]), np.array([words for _, words in pairs]))
)


def test_expected_f1() -> None:
    """Twice the content among what is kept, over what is kept and all content: here 2 * 9 of 10 and 12."""
    scores, words = np.array([0.9, 0.3]), np.array([10, 10])
    assert expected_f1(scores, words, np.array([True, False])) == pytest.approx(18 / 22)
    assert expected_f1(scores, words, np.array([False, False])) == 0


def test_nothing_to_expect() -> None:
    """A page without words promises nothing, and no cut is better than to keep nothing."""
    nothing = np.zeros(0)
    assert expected_f1(nothing, nothing.astype(int), nothing.astype(bool)) == 0
    assert best_cut(nothing, nothing.astype(int)) == best_cut(np.array([0.9]), np.array([0])) == 1


def test_sure_pages_are_cut_between() -> None:
    """Where content stands out only content is kept; where nothing does, what is likeliest is."""
    words = np.full(6, 20)
    assert best_cut(np.array([0.01, 0.02, 0.98, 0.99, 0.97, 0.03]), words) == 0.97
    assert best_cut(np.array([0.25, 0.3, 0.01, 0.02, 0.28, 0.27]), words) == 0.25


@given(PAGES)
def test_no_cut_is_better(page: Page) -> None:
    """No score promises more as the cut than the one that is chosen."""
    scores, words = page
    best = expected_f1(scores, words, scores >= best_cut(scores, words))
    assert all(expected_f1(scores, words, scores >= cut) <= best + 1e-9 for cut in scores)


@given(PAGES)
def test_no_selection_is_better(page: Page) -> None:
    """No selection of blocks at all promises more than the best cut: the likeliest blocks come first."""
    scores, words = page
    best = expected_f1(scores, words, scores >= best_cut(scores, words))
    for size in range(len(scores) + 1):
        for chosen in combinations(range(len(scores)), size):
            assert expected_f1(scores, words, np.isin(np.arange(len(scores)), chosen)) <= best + 1e-9


@given(PAGES, st.floats(0, 1), st.floats(0, 1))
def test_limits(page: Page, one: float, other: float) -> None:
    """The cut stays within its limits, and is left alone where it is within them."""
    lowest, highest = sorted((one, other))
    cut = best_cut(*page)
    assert lowest <= limited(cut, lowest, highest) <= highest
    assert limited(cut, 0, 1) == cut


def test_the_signal_is_of_the_whole() -> None:
    """The cut of a page does not move when blocks go; scores stand in the order of its blocks."""
    texts = ("Home", "The boats came back to the harbour in the evening, and all was well.", "Contact us")
    page = Document("x", None, "text", tuple(Block(number, text, "line") for number, text in enumerate(texts)))
    cut = page.signal(BestCut())
    assert cut == best_cut(block_scores(page, ""), page.signal(word_counts))
    assert page.without(frozenset({1})).signal(BestCut()) == cut
    assert block_scores(page, "").tolist() == list(content_score(page).values())
