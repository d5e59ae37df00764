"""A page through its scores."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.signals.tagger.selection_features import SELECTION_FEATURES, selection_features


def test_the_features_of_a_page() -> None:
    """Three blocks of five are kept, in two runs; one of the five may be either."""
    scores, words = np.array([0.9, 0.95, 0.01, 0.6, 0.02]), np.array([10, 20, 30, 10, 30])
    row = selection_features(scores, words, np.array([0, 0.5, 1, 0, 1], dtype=np.float32))
    assert row.dtype == np.float32
    right, kept, expected = 34.0, 40, 34.9
    assert dict(zip(SELECTION_FEATURES, row.tolist(), strict=True)) == pytest.approx(
        {
            "expected_precision": right / kept,
            "expected_recall": right / expected,
            "expected_f1": 2 * right / (kept + expected),
            "uncertain_words": 0.1,
            "best_cut": 0.6,
            "words_kept": math.log1p(kept),
            "share_kept": 0.4,
            "links_kept": 0.25,
            "runs_kept": math.log1p(2),
            "longest_kept": math.log1p(20),
            "words_expected": math.log1p(34),
        },
        rel=1e-6,
    )


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 10**6), st.floats(0, 1)), max_size=12))
def test_any_page_has_finite_features(blocks: list[tuple[float, int, float]]) -> None:
    """Whatever the scores and sizes, also of no blocks at all, every feature is a number."""
    scores, words, links = (np.array([block[at] for block in blocks]) for at in range(3))
    row = selection_features(scores, words.astype(int), links.astype(np.float32))
    assert row.shape == (len(SELECTION_FEATURES),)
    assert np.isfinite(row).all()
