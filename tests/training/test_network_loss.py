from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from cleantext.training.network_loss import F1_SHARE, Targets, loss_and_gradient

TARGETS = Targets(
    label=np.array([1.0, 0, 1, 1, 0, 1]),
    weight=np.array([1.0, 2, 0, 1, 0.5, 1]),
    words=np.array([30.0, 8, 50, 25, 40, 3]),
    page=np.array([0, 0, 0, 1, 1, 2]),
    complete=np.array([True, True, True]),
)
"""Three pages; of the third too few words are content to have an F1."""

ODDS = np.array([0.4, -1.0, 2.0, 1.5, 0.3, -0.7])


def loss_of(targets: Targets, odds: np.ndarray = ODDS) -> float:
    """The loss alone."""
    return loss_and_gradient(odds, targets)[0]


def test_loss() -> None:
    """Cross-entropy by weight, and half of what F1 lacks, in the mean over the pages that have one."""
    targets = replace(TARGETS, complete=np.array([True, False, True]))
    probability = 1 / (1 + np.exp(-ODDS))
    entropies = [-math.log(p if y else 1 - p) for p, y in zip(probability, TARGETS.label, strict=True)]
    entropy = np.average(entropies, weights=TARGETS.weight)
    f1 = 2 * probability[0] * 30 / (probability[0] * 30 + probability[1] * 8 + 30 + 1)
    assert loss_of(targets) == pytest.approx(entropy + F1_SHARE * (1 - f1))


def test_gradient() -> None:
    """The gradient is that of finite differences."""
    gradient = loss_and_gradient(ODDS, TARGETS)[1]
    step = 1e-6
    for at, towards in enumerate(np.eye(len(ODDS)) * step):
        slope = (loss_of(TARGETS, ODDS + towards) - loss_of(TARGETS, ODDS - towards)) / (2 * step)
        assert gradient[at] == pytest.approx(slope, abs=1e-8)


def test_unknown_labels_do_not_count() -> None:
    """A block without a label has no part in the loss, whatever its label says."""
    other = replace(TARGETS, label=np.array([1.0, 0, 0, 1, 0, 1]))
    assert loss_of(other) == loss_of(TARGETS)
    assert loss_and_gradient(ODDS, TARGETS)[1][2] == 0


def test_no_page_with_f1() -> None:
    """Where no page has an F1, only the cross-entropy counts."""
    targets = replace(TARGETS, complete=np.zeros(3, bool))
    entropies = np.logaddexp(0, ODDS) - TARGETS.label * ODDS
    assert loss_of(targets) == pytest.approx(np.average(entropies, weights=TARGETS.weight))


def test_far_odds() -> None:
    """Log-odds far from zero give a finite loss and gradient, in the type they came in."""
    loss, gradient = loss_and_gradient(np.array([900, -900, 0, -900, 900, 900], np.float32), TARGETS)
    assert math.isfinite(loss)
    assert np.isfinite(gradient).all()
    assert gradient.dtype == np.float32
