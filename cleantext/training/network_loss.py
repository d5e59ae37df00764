"""What a network is to make small: the cross-entropy of blocks, and what its pages lack of the F1 of words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

F1_SHARE: Final = 0.5
"""How much the F1 of words counts beside the cross-entropy."""

FEWEST_WORDS: Final = 20
"""A page needs more words of content than these: F1 says little of fewer."""


@dataclass(frozen=True, eq=False)
class Targets:
    """What is known of the blocks of several pages.

    ``label``, ``weight`` (0: the label is not known), ``words`` and ``page`` (the number of the page) are (blocks,);
    ``complete`` is (pages,): the whole text of the page is known, so that it has an F1.
    """

    label: NDArray[Any]
    weight: NDArray[Any]
    words: NDArray[Any]
    page: NDArray[np.intp]
    complete: NDArray[np.bool_]


def loss_and_gradient(log_odds: NDArray[Any], targets: Targets) -> tuple[float, NDArray[Any]]:
    """The loss of ``log_odds``, shape (blocks,), and its gradient by them, of the same type."""
    odds = log_odds.astype(np.float64)
    probability = (1 + np.tanh(odds / 2)) / 2
    entropy, by_odds = _cross_entropy(odds, probability, targets)
    lack, by_probability = _lack_of_f1(probability, targets)
    gradient = by_odds + F1_SHARE * by_probability * probability * (1 - probability)
    return entropy + F1_SHARE * lack, gradient.astype(log_odds.dtype)


def _cross_entropy(
    odds: NDArray[np.float64], probability: NDArray[np.float64], targets: Targets
) -> tuple[float, NDArray[np.float64]]:
    """The weighted mean over the blocks, and its gradient by the log-odds."""
    share = targets.weight / max(float(targets.weight.sum()), 1e-9)
    entropy = np.logaddexp(0, odds) - targets.label * odds
    return float((share * entropy).sum()), share * (probability - targets.label)


def _lack_of_f1(probability: NDArray[np.float64], targets: Targets) -> tuple[float, NDArray[np.float64]]:
    """1 less F1, probabilities taken for shares of words, as the mean over pages, and its gradient by probability."""
    pages = len(targets.complete)
    words = targets.words * (targets.weight > 0)
    wanted = np.bincount(targets.page, words * targets.label, pages)
    found = np.bincount(targets.page, words * targets.label * probability, pages)
    kept = np.bincount(targets.page, words * probability, pages)
    total = kept + wanted + 1
    share = targets.complete & (wanted > FEWEST_WORDS)
    share = share / max(1, share.sum())
    lack = share * (1 - 2 * found / total)
    page, slope = targets.page, 2 * share / total
    return float(lack.sum()), slope[page] * words * ((found / total)[page] - targets.label)
