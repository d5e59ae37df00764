"""Gradient descent: AdamW with a one-cycle learning rate and clipped gradients."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

PEAK_RATE: Final = 2e-3
"""The highest learning rate."""

WEIGHT_DECAY: Final = 0.02
"""How much of each parameter is taken off in a step, times the learning rate."""

LARGEST_GRADIENT: Final = 1.0
"""The Euclidean norm that gradients are scaled down to."""

WARM_UP: Final = 0.15
"""The share of the steps in which the learning rate rises."""

START, END = 1 / 25, 1 / 250_000
"""The learning rate at the start and at the end, as shares of its peak."""

_MEAN_DECAY: Final = 0.9
_SQUARE_DECAY: Final = 0.999
_EPSILON: Final = 1e-8
"""How fast the means of the gradient and of its square forget, and what keeps from dividing by 0: as in Adam (Kingma and Ba
2015)."""


@dataclass(eq=False)
class AdamW:
    """Steps down the gradient of all parameters, a vector that is changed in place.

    After Loshchilov and Hutter 2019, "Decoupled weight decay regularization"; the learning rate after Smith and Topin
    2019, "Super-convergence". ``steps`` is how many will be made.
    """

    parameters: NDArray[Any]
    steps: int
    done: int = 0
    _mean: NDArray[Any] = field(init=False)
    _square: NDArray[Any] = field(init=False)

    def __post_init__(self) -> None:
        self._mean, self._square = np.zeros_like(self.parameters), np.zeros_like(self.parameters)

    def step(self, gradient: NDArray[Any]) -> None:
        """Make one step; ``gradient`` has the shape of the parameters."""
        rate = learning_rate(self.done, self.steps)
        self.done += 1
        clipped = gradient * min(1.0, LARGEST_GRADIENT / (float(np.linalg.norm(gradient)) + _EPSILON))
        self._mean += (1 - _MEAN_DECAY) * (clipped - self._mean)
        self._square += (1 - _SQUARE_DECAY) * (clipped * clipped - self._square)
        spread = np.sqrt(self._square) / math.sqrt(1 - _SQUARE_DECAY**self.done) + _EPSILON
        self.parameters *= 1 - rate * WEIGHT_DECAY
        self.parameters -= rate / (1 - _MEAN_DECAY**self.done) * self._mean / spread


def learning_rate(step: int, steps: int) -> float:
    """The learning rate of a step, counted from 0: up to its peak, then down, each along half a cosine."""
    rise = WARM_UP * steps
    if step < rise:
        return _between(START, 1.0, step / rise) * PEAK_RATE
    return _between(1.0, END, (step - rise) / max(1.0, steps - rise)) * PEAK_RATE


def _between(start: float, end: float, share: float) -> float:
    return end + (start - end) * (1 + math.cos(math.pi * share)) / 2
