"""Fitting a rising map."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from cleantext.signals.tagger.calibration import MOST_POINTS, Calibration
from cleantext.training.calibration import LEAST_PAGES, fit_isotonic

VALUES = st.floats(0, 1, width=32)


@given(st.lists(st.tuples(VALUES, VALUES), min_size=1, max_size=300))
def test_any_pages_make_a_calibration(pages: list[tuple[float, float]]) -> None:
    """Whatever was expected and measured, the points are such as a calibration takes."""
    expected, measured = np.array(pages).T
    calibration = Calibration.from_arrays(fit_isotonic(expected, measured))
    assert len(calibration.expected) <= max(1, len(pages) // LEAST_PAGES)
    assert measured.min() - 1e-9 <= calibration(0.5) <= measured.max() + 1e-9


def test_the_mean_is_kept() -> None:
    """What is said of the pages is on average what was measured."""
    expected = np.random.default_rng(1).random(5000)
    measured = np.clip(expected**2 + np.random.default_rng(2).normal(0, 0.05, 5000), 0, 1)
    calibration = Calibration.from_arrays(fit_isotonic(expected, measured))
    said = np.array([calibration(value) for value in expected])
    assert abs(said.mean() - measured.mean()) < 0.005
    assert np.abs(said - expected**2).mean() < 0.02
    assert len(calibration.expected) <= MOST_POINTS


def test_falling_pages_make_one_point() -> None:
    """Where less was measured the more was expected, the mean is all that can be said."""
    arrays = fit_isotonic(np.linspace(0, 1, 100), np.linspace(1, 0, 100))
    assert arrays["expected"].tolist() == [0.5]
    np.testing.assert_allclose(arrays["measured"], [0.5])
