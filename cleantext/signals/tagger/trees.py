"""Boosted regression trees in NumPy: features in, log-odds out. No training framework needed.

Trees are these arrays, which `cleantext.training.boosting` fits:

- ``names``: the names of the features, in order; they must be those that the caller computes
- ``feature``, ``threshold``, ``left``: one entry a node. A row goes to node ``left`` when its feature is at most the
  threshold, to node ``left + 1`` otherwise. A leaf has the threshold infinity and points to itself.
- ``value``: the log-odds that a leaf adds (0 for inner nodes)
- ``expected``: the log-odds that the tree would add if it ended at the node, LightGBM's ``internal_value``; at a leaf
  its ``value``. `predict` does without; `cleantext.signals.tagger.contributions` follows it down the trees
- ``roots``: the first node of each tree; ``depth``: steps after which every row stands on a leaf
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

BATCH: Final = 256
"""Rows that go down the trees together: few enough for what they take to fit into the fast memory of a processor."""

SETTLING: Final = 3
"""Steps after which those are left behind that stand on a leaf: most ways are half as long as the longest."""


@dataclass(frozen=True, eq=False)
class Trees:
    """Boosted trees; ``names`` are those of the features."""

    names: tuple[str, ...]
    feature: NDArray[np.intp]
    threshold: NDArray[np.float32]
    left: NDArray[np.intp]
    value: NDArray[np.float32]
    expected: NDArray[np.float32]
    roots: NDArray[np.intp]
    depth: int

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Trees:
        """Trees of the arrays told above. Raises ValueError or KeyError where they are missing or do not fit.

        Indices are checked here once, because `leaves` does not check them.
        """
        names, nodes = tuple(arrays["names"].tolist()), len(arrays["left"])
        threshold, value, expected = arrays["threshold"], arrays["value"], arrays["expected"]
        if any(array.shape != (nodes,) or array.dtype != np.float32 for array in (threshold, value, expected)):
            raise ValueError("not one float32 each for all its nodes")
        indices = {}  # of the type of an index: any other would be converted at each look-up
        for name, size in (("feature", len(names)), ("left", nodes), ("roots", nodes)):
            indices[name] = arrays[name].astype(np.intp)
            if not ((indices[name] >= 0) & (indices[name] < size)).all():
                raise ValueError(f"{name} points beyond its table")
        depth = int(arrays["depth"])
        return cls(names, threshold=threshold, value=value, expected=expected, depth=depth, **indices)

    def predict(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        """Probabilities, shape (rows,), of ``rows``, shape (rows, features)."""
        return sigmoid(self.log_odds(self.leaves(rows)))

    def leaves(self, rows: NDArray[np.float32]) -> NDArray[np.unsignedinteger]:
        """The leaves that ``rows`` come to, shape (rows, trees), as numbers of the smallest type that holds them."""
        leaves = np.empty((len(rows), len(self.roots)), np.min_scalar_type(len(self.left)))
        for start in range(0, len(rows), BATCH):
            leaves[start : start + BATCH] = self._leaves(rows[start : start + BATCH])
        return leaves

    def log_odds(self, leaves: NDArray[np.unsignedinteger]) -> NDArray[np.float64]:
        """Log-odds, shape (rows,), of rows that came to ``leaves``, shape (rows, trees)."""
        batches = (leaves[start : start + BATCH] for start in range(0, len(leaves), BATCH))
        return np.concatenate(
            [np.zeros(0), *(self.value.take(batch).sum(axis=1, dtype=np.float64) for batch in batches)]
        )

    def _leaves(self, rows: NDArray[np.float32]) -> NDArray[np.intp]:
        cells = np.ascontiguousarray(rows).reshape(-1)
        first_cell = np.repeat(np.arange(len(rows)) * rows.shape[1], len(self.roots))
        node = np.tile(self.roots, len(rows))
        leaves, going = np.empty_like(node), np.arange(len(node))
        at, found, limit = np.empty_like(node), np.empty(node.shape, np.float32), np.empty(node.shape, np.float32)
        for step in range(
            1, self.depth + 1
        ):  # arrays used again, indices that need no check: twice as fast as fresh ones
            self.feature.take(node, out=at, mode="clip")
            at += first_cell
            cells.take(at, out=found, mode="clip")
            self.threshold.take(node, out=limit, mode="clip")
            self.left.take(node, out=at, mode="clip")
            np.add(at, found > limit, out=node)
            if step % SETTLING == 0:
                leaves[going] = node
                on = np.flatnonzero(self.left.take(node) != node)
                going, node, first_cell = going.take(on), node.take(on), first_cell.take(on)
                at, found, limit = at[: len(on)], found[: len(on)], limit[: len(on)]
        leaves[going] = node
        return leaves.reshape(len(rows), len(self.roots))


def sigmoid(log_odds: NDArray[np.float64]) -> NDArray[np.float64]:
    """The probabilities of log-odds."""
    probabilities: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-log_odds))
    return probabilities
