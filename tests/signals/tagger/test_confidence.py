"""An estimate of how good an article is."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.signals.tagger.calibration import Calibration
from cleantext.signals.tagger.confidence import UNCALIBRATED, confidence

CALIBRATION = Calibration(np.array([0.4, 0.8]), np.array([0.5, 0.7]))
SCORES, WORDS = np.array([0.9, 0.3, 0.95]), np.array([10, 10, 10])
ALL = np.ones(3, dtype=bool)


def test_confidence() -> None:
    """It is the expected F1 of what is kept, through the calibration where there is one."""
    kept = np.array([True, False, True])
    assert confidence(SCORES, WORDS, kept, ALL, None) == pytest.approx(2 * 18.5 / (20 + 21.5))
    assert confidence(SCORES, WORDS, kept, ALL, CALIBRATION) == pytest.approx(0.7)


def test_what_was_lifted_does_not_count() -> None:
    """A headline that went into the metadata is no loss to the article."""
    kept, counted = np.array([True, False, False]), np.array([True, True, False])
    assert confidence(SCORES, WORDS, kept, counted, None) == pytest.approx(2 * 9 / (10 + 12))
    assert confidence(SCORES, WORDS, kept, ALL, None) < confidence(SCORES, WORDS, kept, counted, None)


@given(st.floats(0, 1))
def test_without_a_calibration(expected: float) -> None:
    """Promises are taken at their word."""
    assert UNCALIBRATED(expected) == pytest.approx(expected)
