"""From expected to measured F1."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.signals.tagger.calibration import MOST_POINTS, Calibration

POINTS = {"expected": np.array([0.4, 0.8]), "measured": np.array([0.5, 0.7])}

WRONG = {
    "no points": {"expected": np.zeros(0), "measured": np.zeros(0)},
    "too many": {"expected": np.linspace(0, 1, MOST_POINTS + 1), "measured": np.linspace(0, 1, MOST_POINTS + 1)},
    "different lengths": {"expected": np.array([0.1, 0.2]), "measured": np.array([0.1])},
    "a table": {"expected": np.array([[0.1]]), "measured": np.array([[0.1]])},
    "beyond 1": {"expected": np.array([0.1]), "measured": np.array([1.1])},
    "no number": {"expected": np.array([np.nan]), "measured": np.array([0.5])},
    "falling": {"expected": np.array([0.1, 0.2]), "measured": np.array([0.5, 0.4])},
    "the same point twice": {"expected": np.array([0.1, 0.1]), "measured": np.array([0.4, 0.5])},
    "words": {"expected": np.array(["x"]), "measured": np.array([0.5])},
}


def test_between_and_beyond_the_points() -> None:
    """The map is linear between its points and level beyond them."""
    calibration = Calibration.from_arrays(POINTS)
    assert [calibration(value) for value in (0.0, 0.4, 0.6, 0.8, 1.0)] == pytest.approx([0.5, 0.5, 0.6, 0.7, 0.7])


@pytest.mark.parametrize("arrays", WRONG.values(), ids=WRONG.keys())
def test_points_that_make_no_map(arrays: dict[str, np.ndarray]) -> None:
    """What is no rising map from 0 to 1 is refused."""
    with pytest.raises(ValueError, match=r"calibration|could not convert"):
        Calibration.from_arrays(arrays)


@given(st.floats(0, 1), st.floats(0, 1))
def test_more_is_never_less(one: float, other: float) -> None:
    """Where more is expected no less is said, and all that is said lies between 0 and 1."""
    calibration = Calibration.from_arrays(POINTS)
    low, high = sorted((one, other))
    assert 0 <= calibration(low) <= calibration(high) <= 1
