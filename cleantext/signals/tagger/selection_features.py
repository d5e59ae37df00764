"""What a page looks like through its scores: how much of it is kept, and how sure that is. One row for a page."""

from __future__ import annotations

from typing import Final

import numpy as np

from cleantext.signals.tagger.block_measures import log_blocks, log_words
from cleantext.signals.tagger.context import Matrix
from cleantext.signals.tagger.cut import Counts, Scores, best_cut, expected_f1, limited

SELECTION_FEATURES: Final = (
    "expected_precision",
    "expected_recall",
    "expected_f1",
    "uncertain_words",
    "best_cut",
    "words_kept",
    "share_kept",
    "links_kept",
    "runs_kept",
    "longest_kept",
    "words_expected",
)

_UNCERTAIN: Final = (0.2, 0.8)
"""Scores between which a block may be either."""


def selection_features(scores: Scores, words: Counts, link_shares: Matrix) -> Matrix:
    """The `SELECTION_FEATURES`, shape (features,), of blocks whose scores, words and shares of links are given, (blocks,) each.

    Kept are the blocks from the cut of the page on. Sizes are logarithms, limited as those of groups of blocks are.
    """
    cut = best_cut(scores, words)
    kept = scores >= limited(cut)
    expected, sizes = scores * words, words * kept
    right, all_kept = expected[kept].sum(), sizes.sum()
    uncertain = words[(scores >= _UNCERTAIN[0]) & (scores < _UNCERTAIN[1])].sum()
    total = max(1, words.sum())
    runs = np.count_nonzero(np.diff(kept.astype(int), prepend=0) == 1)
    longest, all_expected = sizes.max(initial=0), expected.sum()
    logarithms = log_words(np.array([all_kept, longest, all_expected]))
    row = (
        right / max(1, all_kept),
        right / max(1.0, all_expected),
        expected_f1(scores, words, kept),
        uncertain / total,
        cut,
        logarithms[0],
        all_kept / total,
        (link_shares * sizes).sum() / max(1, all_kept),
        log_blocks(np.array(runs)),
        logarithms[1],
        logarithms[2],
    )
    return np.array(row, dtype=np.float32)
