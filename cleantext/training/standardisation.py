"""Features on one scale: clipped to where nearly all values lie, then of mean 0 and deviation 1."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from cleantext.signals.tagger.context import Matrix

SAMPLE: Final = 40_000
"""About as many rows are looked at, at even distances: enough for quantiles."""

QUANTILES: Final = (0.005, 0.995)

_CONSTANT: Final = 1e-4
"""A column of a smaller deviation is left on its own scale."""


@dataclass(frozen=True, eq=False)
class Standardisation:
    """A feature is clipped to ``low`` and ``high``, less its ``mean``, over its ``scale``; each is (features,)."""

    low: Matrix
    high: Matrix
    mean: Matrix
    scale: Matrix

    @classmethod
    def of(cls, pages: Sequence[NDArray[Any]]) -> Standardisation:
        """Measured on the rows of ``pages``, each (blocks, features).

        Where nearly all values are alike, those that lie up to 1 above count: rare marks are 0 and 1.
        """
        rows = _sample(pages)
        low, high = np.quantile(rows, QUANTILES, axis=0)
        high = np.where(high > low, high, low + 1)
        clipped = np.clip(rows, low, high)
        mean, scale = clipped.mean(axis=0, dtype=np.float64), clipped.std(axis=0, dtype=np.float64)
        scale[scale < _CONSTANT] = 1
        return cls(*(np.asarray(part, np.float32) for part in (low, high, mean, scale)))

    def apply(self, rows: NDArray[Any]) -> Matrix:
        """The rows standardised, as new float32."""
        result: Matrix = rows.astype(np.float32)
        np.clip(result, self.low, self.high, out=result)
        result -= self.mean
        result *= 1 / self.scale
        return result


def _sample(pages: Sequence[NDArray[Any]]) -> Matrix:
    step = max(1, sum(map(len, pages)) // SAMPLE)
    taken, before = [], 0
    for rows in pages:
        taken.append(rows[-before % step :: step].astype(np.float32))
        before += len(rows)
    return np.vstack(taken)
