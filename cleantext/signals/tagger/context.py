"""A block among its neighbours: what stands around it, and where it stands on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]

POSITION_FEATURES: Final = (
    "blocks",
    "position",
    "from_start",
    "from_end",
    "words_before",
    "prose_before",
    "prose_after",
)
EDGE: Final = 5
"""Blocks that count as the head and as the tail of a page: that is where boilerplate stands in a dump."""

NONE_BEFORE: Final = -1
"""Stands for a place where there is none: what comes of the value there is to be left aside."""

MOST_AWAY: Final = 200
"""Blocks to the edge of the page that count."""

MOST_TO_PROSE: Final = 50
"""Blocks to the nearest running text that count; that many where there is none, too."""

PROSE_WORDS: Final = 15
"""Words from which on a block that ends a sentence counts as running text around others."""


@dataclass(frozen=True)
class Surroundings:
    """What a block is told of the blocks around it, for some columns.

    ``offsets``: where the neighbours stand whose values it sees; ``beyond`` stands for a value beyond the edge of the
    page. ``windows``: how many blocks to either side a mean is taken over. ``parts``: those of the page whose means it
    sees, of ``page``, ``head`` and ``tail``.
    """

    offsets: tuple[int, ...]
    windows: tuple[int, ...]
    parts: tuple[str, ...]
    beyond: float

    def columns(self, columns: Matrix) -> Matrix:
        """What each block is told; (blocks, columns) to (blocks, columns times all that is told of one)."""
        blocks, width = columns.shape
        told = np.empty((blocks, len(self.offsets) + len(self.windows) + len(self.parts), width), dtype=np.float32)
        for number, offset in enumerate(self.offsets):
            _shift(columns, offset, self.beyond, out=told[:, number])
        means = told[:, len(self.offsets) :]
        running = np.vstack([np.zeros((1, width)), np.cumsum(columns, axis=0, dtype=np.float64)])
        for number, reach in enumerate(self.windows):
            means[:, number] = _window_means(running, reach)
        for number, part in enumerate(self.parts, start=len(self.windows)):
            means[:, number] = _page_means(columns[_PARTS[part]])
        return told.reshape(blocks, told.shape[1] * width)

    def names(self, names: Sequence[str]) -> tuple[str, ...]:
        """The names of what `columns` gives, for columns of these names."""
        shifted = [f"{name}[{offset:+d}]" for offset in self.offsets for name in names]
        means = [f"{name}[mean {reach}]" for reach in self.windows for name in names]
        return (*shifted, *means, *(f"{name}[{part}]" for part in self.parts for name in names))


_PARTS: Final = {"page": slice(None), "head": slice(EDGE), "tail": slice(-EDGE, None)}


def positions(log_words: Matrix, ends_sentence: Matrix, most_blocks: int) -> Matrix:
    """The `POSITION_FEATURES` of each block, from the logarithm of 1 + its words and whether it ends a sentence; both (blocks,).

    A page of more than ``most_blocks`` blocks counts as one of that many.
    """
    count = len(log_words)
    number = np.arange(count, dtype=np.float32)
    words = np.expm1(log_words.astype(np.float64))
    before = np.cumsum(words) - words
    prose = (ends_sentence > 0) & (words >= PROSE_WORDS)
    columns = [
        np.full(count, np.log1p(min(count, most_blocks))),
        number / max(1, count - 1),
        np.minimum(number, MOST_AWAY),
        np.minimum(count - 1 - number, MOST_AWAY),
        before / max(1.0, float(words.sum())),
        _distance_to_last(prose),
        _distance_to_last(prose[::-1])[::-1],
    ]
    return np.column_stack(columns).astype(np.float32)


def last_before(marked: NDArray[np.bool_]) -> NDArray[np.intp]:
    """The place of the nearest marked block before each, `NONE_BEFORE` where there is none; (blocks,)."""
    last = np.full(len(marked), NONE_BEFORE)
    last[1:] = np.maximum.accumulate(np.where(marked, np.arange(len(marked)), NONE_BEFORE))[:-1]
    return last


def _shift(columns: Matrix, offset: int, beyond: float, out: Matrix) -> None:
    away = min(abs(offset), len(columns))
    if offset < 0:
        out[:away] = beyond
        out[away:] = columns[: len(columns) - away]
    else:
        out[len(columns) - away :] = beyond
        out[: len(columns) - away] = columns[away:]


def _page_means(columns: Matrix) -> Matrix:
    """One row: the means of the columns, which tell a dump from a clean text."""
    means: Matrix = columns.sum(axis=0, keepdims=True) / np.float32(max(1, len(columns)))
    return means


def _window_means(running: NDArray[np.float64], reach: int) -> NDArray[np.float64]:
    """Means of the blocks up to so many away; ``running`` (blocks + 1, columns) are the sums of all blocks before."""
    count = len(running) - 1
    first = np.maximum(0, np.arange(count) - reach)
    last = np.minimum(count, np.arange(count) + reach + 1)
    means: NDArray[np.float64] = (running[last] - running[first]) / (last - first)[:, None]
    return means


def _distance_to_last(marked: NDArray[np.bool_]) -> Matrix:
    """Blocks back to the nearest marked one before; capped."""
    last = last_before(marked)
    distance = np.where(last == NONE_BEFORE, MOST_TO_PROSE, np.arange(len(marked)) - last)
    nearest: Matrix = np.minimum(distance, MOST_TO_PROSE).astype(np.float32)
    return nearest
