from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.training.page_tables import (
    LIMITS,
    area_under_curve,
    article_rows,
    confidence_rows,
    rank_correlation,
    reliability_rows,
)
from cleantext.training.verdicts import PageVerdict


def verdict(confidence: float | None, word_f1: float | None, page_type: str = "article") -> PageVerdict:
    """A page of this confidence and F1."""
    return PageVerdict(page_type, confidence, word_f1, None)


def test_confidence_against_f1() -> None:
    """Means, rank correlation, and the chance that a poor page has less confidence; all pages, then each type."""
    pages = [verdict(0.9, 1.0), verdict(0.8, 0.9), verdict(0.4, 0.3), verdict(0.5, 0.5, "forum"), verdict(None, 0.2)]
    rows = confidence_rows([*pages, verdict(0.2, None)])
    assert [(row["pages"], row["n"]) for row in rows] == [("all", 4), ("article", 3), ("forum", 1)]
    assert rows[0]["confidence"] == pytest.approx(0.65)
    assert rows[0]["word F1"] == pytest.approx(0.675)
    assert (rows[0]["rank correlation"], rows[0]["AUC for F1 < 0.8"]) == (pytest.approx(1), 1)
    assert (rows[2]["rank correlation"], rows[2]["AUC for F1 < 0.8"]) == (None, None)


def test_no_confidence() -> None:
    """Where nobody gave any there is no table."""
    assert confidence_rows([verdict(None, 1.0)]) == reliability_rows([verdict(None, 1.0)]) == []


def test_reliability() -> None:
    """Tenths of the pages by confidence, of 100 pages and more."""
    pages = [verdict(number / 200, 1 - number / 200) for number in range(199, -1, -1)]
    rows = reliability_rows(pages)
    assert [row["n"] for row in rows] == [20] * 10
    assert rows[0]["part"] == "1 of 10"
    assert rows[0]["confidence"] == pytest.approx(np.mean(np.arange(20) / 200))
    assert rows[0]["word F1"] == pytest.approx(1 - np.mean(np.arange(20) / 200))
    assert reliability_rows(pages[:99]) == []


def test_articles_among_other_pages() -> None:
    """Precision and recall at each limit; pages of unknown type do not count."""
    pages = [("article", 0.9), ("article", LIMITS[0]), ("forum", LIMITS[0]), ("forum", 0.01), ("any", 0.9)]
    rows = article_rows([PageVerdict(page_type, None, None, probability) for page_type, probability in pages])
    assert [(row["limit"], row["n"], row["articles"], row["taken"]) for row in rows] == [
        (LIMITS[0], 4, 2, 3),
        (LIMITS[1], 4, 2, 1),
    ]
    assert [(row["precision"], row["recall"]) for row in rows] == [(pytest.approx(2 / 3), 1), (1, 0.5)]


def test_pages_of_one_sort() -> None:
    """There is nothing to tell apart."""
    assert article_rows([PageVerdict("article", None, None, 0.5)]) == []
    assert article_rows([PageVerdict("any", None, None, 0.5)]) == []
    assert article_rows([PageVerdict("forum", None, None, None)]) == []


def test_ties_share_their_rank() -> None:
    """Equal values are neither above nor below each other."""
    assert area_under_curve(np.array([1.0, 1.0]), np.array([True, False])) == 0.5
    assert rank_correlation(np.array([1.0, 1.0, 2.0]), np.array([5.0, 5.0, 9.0])) == pytest.approx(1)
    assert rank_correlation(np.array([1.0, 1.0]), np.array([5.0, 9.0])) is None


@given(st.lists(st.tuples(st.integers(0, 5), st.booleans()), min_size=1, max_size=20))
def test_the_area_counts_pairs(values: list[tuple[int, bool]]) -> None:
    """It is the share of pairs of one wanted and one other in which the wanted scores more, ties half."""
    wanted = [score for score, is_wanted in values if is_wanted]
    others = [score for score, is_wanted in values if not is_wanted]
    area = area_under_curve(np.array([float(score) for score, _ in values]), np.array([flag for _, flag in values]))
    if not wanted or not others:
        assert area is None
    else:
        pairs = [(one > other) + (one == other) / 2 for one in wanted for other in others]
        assert area == pytest.approx(np.mean(pairs))
