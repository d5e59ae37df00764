"""Boosted regression trees in NumPy: a model file in, probabilities out. No training framework needed.

A model file is a ``.npz`` of plain arrays (never pickled), see `benchmarks/train_scorer.py`, which writes it:

- ``names``: the names of the features, in order; they must be those that the caller computes
- ``feature``, ``threshold``, ``left``: one entry a node. A row goes to node ``left`` when its feature is at most the
  threshold, to node ``left + 1`` otherwise. A leaf has the threshold infinity and points to itself.
- ``value``: the log-odds that a leaf adds (0 for inner nodes)
- ``roots``: the first node of each tree; ``depth``: steps after which every row stands on a leaf
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from cleantext.errors import ConfigError

BATCH: Final = 512
"""Rows that go down the trees together: a page of a million lines takes no more memory than this many."""


@dataclass(frozen=True, eq=False)
class Trees:
    """A model of boosted trees. ``predict`` maps (rows, features) to probabilities, one a row."""

    names: tuple[str, ...]
    feature: NDArray[np.int16]
    threshold: NDArray[np.float32]
    left: NDArray[np.int32]
    value: NDArray[np.float32]
    roots: NDArray[np.int32]
    depth: int

    @classmethod
    def load(cls, path: Path, names: tuple[str, ...]) -> Trees:
        """Read a model file. Raises ConfigError where it cannot be read or was made for other features."""
        try:
            with np.load(path, allow_pickle=False) as arrays:
                model = cls._from_arrays(arrays)
        except (OSError, EOFError, BadZipFile, KeyError, ValueError) as error:
            raise ConfigError(f"{path}: no model of this version: {error}") from error
        if model.names != names:
            differing = sorted(set(model.names) ^ set(names)) or ["their order"]
            raise ConfigError(f"{path}: made for other features than this version computes: {', '.join(differing[:5])}")
        return model

    @classmethod
    def _from_arrays(cls, arrays: Any) -> Trees:
        return cls(
            tuple(arrays["names"].tolist()),
            arrays["feature"],
            arrays["threshold"],
            arrays["left"],
            arrays["value"],
            arrays["roots"],
            int(arrays["depth"]),
        )

    def predict(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        """Probabilities, shape (rows,), of ``rows``, shape (rows, features)."""
        batches = [self._log_odds(rows[start : start + BATCH]) for start in range(0, len(rows), BATCH)]
        probabilities: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-np.concatenate([np.zeros(0), *batches])))
        return probabilities

    def _log_odds(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        cells = np.ascontiguousarray(rows).reshape(-1)
        first_cell = np.arange(len(rows))[:, None] * rows.shape[1]
        node = np.broadcast_to(self.roots, (len(rows), len(self.roots)))
        for _ in range(self.depth):
            over = cells.take(first_cell + self.feature.take(node)) > self.threshold.take(node)
            node = self.left.take(node) + over
        sums: NDArray[np.float64] = self.value.take(node).sum(axis=1, dtype=np.float64)
        return sums
