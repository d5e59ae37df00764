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

_PROSE_DISTANCE_LIMIT: Final = 50.0


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
        told = [_shifted(columns, offset, self.beyond) for offset in self.offsets]
        told += [_window_means(columns, reach) for reach in self.windows]
        means = [_page_means(columns[_PARTS[part]]) for part in self.parts]
        told += [np.repeat(mean, len(columns), axis=0) for mean in means]
        return np.hstack(told)

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
    found = _positions(log_words, ends_sentence)
    blocks = POSITION_FEATURES.index("blocks")
    found[:, blocks] = np.minimum(found[:, blocks], np.log1p(most_blocks))
    return found


def _shifted(columns: Matrix, offset: int, beyond: float) -> Matrix:
    moved = np.full_like(columns, beyond)
    if abs(offset) < len(columns):
        if offset < 0:
            moved[-offset:] = columns[:offset]
        else:
            moved[:-offset] = columns[offset:]
    return moved


def _page_means(columns: Matrix) -> Matrix:
    """One row: the means of the columns, which tell a dump from a clean text."""
    means: Matrix = columns.sum(axis=0, keepdims=True) / np.float32(max(1, len(columns)))
    return means


def _window_means(columns: Matrix, reach: int) -> Matrix:
    count = len(columns)
    sums = np.vstack([np.zeros((1, columns.shape[1])), np.cumsum(columns, axis=0, dtype=np.float64)])
    first = np.maximum(0, np.arange(count) - reach)
    last = np.minimum(count, np.arange(count) + reach + 1)
    means: Matrix = ((sums[last] - sums[first]) / (last - first)[:, None]).astype(np.float32)
    return means


def _positions(log_words: Matrix, ends_sentence: Matrix) -> Matrix:
    count = len(log_words)
    number = np.arange(count, dtype=np.float32)
    words = np.expm1(log_words.astype(np.float64))
    before = np.cumsum(words) - words
    prose = (ends_sentence > 0) & (words >= 15)
    return np.column_stack(
        [
            np.full(count, np.log1p(count)),
            number / max(1, count - 1),
            np.minimum(number, 200),
            np.minimum(count - 1 - number, 200),
            before / max(1.0, float(words.sum())),
            _distance_to_last(prose),
            _distance_to_last(prose[::-1])[::-1],
        ]
    ).astype(np.float32)


def _distance_to_last(marked: NDArray[np.bool_]) -> Matrix:
    """Blocks back to the nearest marked one before; capped."""
    number = np.arange(len(marked))
    last = np.maximum.accumulate(np.where(marked, number, -1))
    last = np.concatenate([[-1], last[:-1]]) if len(marked) else last
    distance = np.where(last >= 0, number - last, _PROSE_DISTANCE_LIMIT)
    nearest: Matrix = np.minimum(distance, _PROSE_DISTANCE_LIMIT).astype(np.float32)
    return nearest
