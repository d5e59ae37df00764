from __future__ import annotations

import numpy as np
import pytest

from cleantext.training.optimiser import END, PEAK_RATE, START, WARM_UP, WEIGHT_DECAY, AdamW, learning_rate


def test_learning_rate() -> None:
    """It starts low, is at its peak after the warm-up, and ends at next to nothing."""
    rates = [learning_rate(step, 1000) for step in range(1001)]
    peak = round(WARM_UP * 1000)
    assert rates[0] == pytest.approx(START * PEAK_RATE)
    assert rates[peak] == max(rates) == pytest.approx(PEAK_RATE)
    assert rates[-1] == pytest.approx(END * PEAK_RATE)
    assert rates[:peak] == sorted(rates[:peak])
    assert rates[peak:] == sorted(rates[peak:], reverse=True)


@pytest.mark.parametrize("steps", [1, 2, 7])
def test_few_steps(steps: int) -> None:
    """However few steps there are, each has a rate above zero."""
    assert all(0 < learning_rate(step, steps) <= PEAK_RATE for step in range(steps))


def test_first_step() -> None:
    """The first step takes each parameter against its gradient by the learning rate, whatever the gradient's size."""
    parameters = np.array([1.0, 1.0, 0.0])
    AdamW(parameters, 10).step(np.array([0.5, -0.01, 0.0]))
    rate = learning_rate(0, 10)
    decayed = 1 - rate * WEIGHT_DECAY
    assert parameters.tolist() == pytest.approx([decayed - rate, decayed + rate, 0.0], abs=1e-8)


def test_large_gradients_are_clipped() -> None:
    """A gradient of a norm above 1 counts as one of 1, in its direction."""
    large, small = np.zeros(2), np.zeros(2)
    for parameters, size in ((large, 50.0), (small, 1.0)):
        optimiser = AdamW(parameters, 10)
        optimiser.step(np.array([0.6, 0.8]) * size)
        optimiser.step(np.array([0.1, 0.0]))
    assert large.tolist() == pytest.approx(small.tolist())


def test_finds_a_minimum() -> None:
    """Down the gradient of a parabola it comes near its lowest point."""
    parameters = np.array([0.3, -0.2])
    optimiser = AdamW(parameters, 2000)
    for _ in range(2000):
        optimiser.step(2 * (parameters - np.array([0.5, -0.5])))
    assert parameters.tolist() == pytest.approx([0.5, -0.5], abs=0.02)
