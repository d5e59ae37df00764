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

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

BATCH: Final = 192
"""Rows that go down the trees together: few enough for what they take to fit into the fast memory of a processor."""

SETTLING: Final = 2
"""From the third step on, those that stand on a leaf are left behind each time after so many steps: most ways are half as long
as the longest."""

_FEATURE_BITS: Final = 12
_NODE_BITS: Final = 20
_FEATURES: Final = (1 << _FEATURE_BITS) - 1
_NODES: Final = (1 << _NODE_BITS) - 1
_HIGH: Final = 1 if sys.byteorder == "little" else 0
"""Where the upper half of an integer of 64 bits stands."""


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
        names, nodes = tuple(arrays["names"].ravel().tolist()), arrays["left"].size
        if len(names) > _FEATURES or nodes > _NODES:
            raise ValueError(f"more than {_FEATURES} features or {_NODES} nodes")
        roots = _indices(arrays, "roots", (arrays["roots"].size,), nodes)
        feature, left = (
            _indices(arrays, *rest) for rest in (("feature", (nodes,), len(names)), ("left", (nodes,), nodes))
        )
        threshold, value, expected = (_numbers(arrays[name], nodes) for name in ("threshold", "value", "expected"))
        if not np.isfinite([value, expected]).all() or np.isnan(threshold).any():
            raise ValueError("a threshold or a value that is no number")
        depth = arrays["depth"]
        if depth.shape or depth.dtype.kind not in "iu" or not 0 <= depth <= nodes:
            raise ValueError("depth is no number of steps")
        return cls(names, feature, threshold, left, value, expected, roots, int(depth))

    def predict(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        """Probabilities, shape (rows,), of ``rows``, shape (rows, features)."""
        return sigmoid(self.log_odds(self.leaves(rows)))

    def leaves(self, rows: NDArray[np.float32]) -> NDArray[np.unsignedinteger]:
        """The leaves that ``rows`` come to, shape (rows, trees), as numbers of the smallest type that holds them."""
        leaves = np.empty((len(rows), len(self.roots)), np.min_scalar_type(len(self.left)))
        parting = self._parting(rows)
        packed, ends = self._packed.take(parting), self.left.take(parting) == parting
        for start in range(0, len(rows), BATCH):
            stopped = self._slots(rows[start : start + BATCH], packed, ends)
            leaves[start : start + BATCH] = parting.take(stopped)
        return leaves

    def log_odds(self, leaves: NDArray[np.unsignedinteger]) -> NDArray[np.float64]:
        """Log-odds, shape (rows,), of rows that came to ``leaves``, shape (rows, trees)."""
        batches = (leaves[start : start + BATCH] for start in range(0, len(leaves), BATCH))
        return np.concatenate(
            [np.zeros(0), *(self.value.take(batch).sum(axis=1, dtype=np.float64) for batch in batches)]
        )

    @cached_property
    def _packed(self) -> NDArray[np.int64]:
        """All that a step asks of a node, in one number: one look-up takes less time than three.

        The upper half of the bits is the threshold, the lower half the node to the left and the feature.
        """
        packed = self.left.astype(np.int64) << _FEATURE_BITS | self.feature
        _upper_halves(packed)[:] = self.threshold
        return packed

    def _parting(self, rows: NDArray[np.float32]) -> NDArray[np.intp]:
        """For each node the first one on the way from it at which rows may part: itself, one further down, or a leaf.

        Rows of one page have many values in common. Where a node asks for one of these, all go on to the same side: such
        nodes are asked once for all rows, and left out of their ways.
        """
        nodes = np.arange(len(self.left))
        if not len(rows):
            return nodes
        common = (rows == rows[0]).all(axis=0)
        skipped = np.flatnonzero(common.take(self.feature))
        after = self.left[skipped] + (rows[0, self.feature[skipped]] > self.threshold[skipped])
        nodes[skipped] = after
        for _ in range(self.depth.bit_length()):  # twice as far at each turn
            after = nodes.take(after, mode="clip")
            nodes[skipped] = after
        return nodes

    def _slots(self, rows: NDArray[np.float32], packed: NDArray[np.int64], ends: NDArray[np.bool_]) -> NDArray[np.intp]:
        """Where rows stop, which is where ``ends`` is true; ``packed`` tells what is asked in the place of each node."""
        cells = np.ascontiguousarray(rows).reshape(-1)
        first_cell = np.repeat(np.arange(len(rows)) * rows.shape[1], len(self.roots))
        leaves = node = np.tile(self.roots, len(rows))
        going = np.arange(len(node))
        asked, found = np.empty(node.shape, np.int64), np.empty(node.shape, np.float32)
        for step in range(1, self.depth + 1):  # arrays used again, indices that need no check: twice as fast as others
            packed.take(node, out=asked, mode="clip")
            np.bitwise_and(asked, _FEATURES, out=node)
            node += first_cell
            cells.take(node, out=found, mode="clip")
            np.right_shift(asked, _FEATURE_BITS, out=node)
            node &= _NODES
            node += found > _upper_halves(asked)
            if step > SETTLING and step % SETTLING:
                leaves[going] = node
                on = np.flatnonzero(~ends.take(node))
                going, node, first_cell = going.take(on), node.take(on), first_cell.take(on)
                asked, found = asked[: len(on)], found[: len(on)]
        leaves[going] = node
        return leaves.reshape(len(rows), len(self.roots))


def _numbers(array: NDArray[Any], nodes: int) -> NDArray[np.float32]:
    """A table of numbers, one for each node. Raises ValueError for another shape or type."""
    if array.shape != (nodes,) or array.dtype != np.float32:
        raise ValueError("not one float32 each for all its nodes")
    return array


def _indices(arrays: Mapping[str, NDArray[Any]], name: str, shape: tuple[int, ...], size: int) -> NDArray[np.intp]:
    """Indices of a table of that size, of the type of an index: any other would be converted at each look-up.

    Raises ValueError for another shape or type, and for an index that points beyond the table.
    """
    if arrays[name].shape != shape or arrays[name].dtype.kind not in "iu":
        raise ValueError(f"{name}: not one index each for all its nodes")
    if not ((arrays[name] >= 0) & (arrays[name] < size)).all():
        raise ValueError(f"{name} points beyond its table")
    return arrays[name].astype(np.intp)


def _upper_halves(numbers: NDArray[np.int64]) -> NDArray[np.float32]:
    """The upper half of the bits of each number, read as a real number."""
    return numbers.view(np.float32)[_HIGH::2]


def sigmoid(log_odds: NDArray[np.float64]) -> NDArray[np.float64]:
    """The probabilities of log-odds."""
    probabilities: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-log_odds))
    return probabilities
