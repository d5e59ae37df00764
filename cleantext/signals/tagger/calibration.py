"""What promises of scores are worth: a map from expected to measured figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]

MOST_POINTS: Final = 50
"""Points of a map: enough for steps of .02."""


@dataclass(frozen=True, eq=False)
class Calibration:
    """A rising map, linear between its points, from expected to measured word F1.

    ``expected`` and ``measured`` are (points,), at most `MOST_POINTS`, from 0 to 1; beyond the first and the last point the
    map is level. `cleantext.training.calibration` fits it.
    """

    expected: Values
    measured: Values

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Calibration:
        """A map through these points. Raises ValueError or KeyError where they are missing or make no rising map."""
        expected, measured = (np.asarray(arrays[name], dtype=np.float64) for name in ("expected", "measured"))
        if expected.ndim != 1 or expected.shape != measured.shape or not 1 <= len(expected) <= MOST_POINTS:
            raise ValueError(f"a calibration wants 1 to {MOST_POINTS} points, and two numbers for each")
        for values in (expected, measured):
            if not ((values >= 0) & (values <= 1)).all():
                raise ValueError("a calibration wants numbers from 0 to 1")
        if (np.diff(expected) <= 0).any() or (np.diff(measured) < 0).any():
            raise ValueError("the points of a calibration do not rise")
        return cls(expected, measured)

    def __call__(self, expected: float) -> float:
        """The word F1 that was measured where so much was expected."""
        return float(np.interp(expected, self.expected, self.measured))
