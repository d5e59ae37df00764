"""A block among its neighbours: what stands around it, and where it stands on the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]

OFFSETS: Final = (-3, -2, -1, 1, 2, 3)
WINDOWS: Final = (4, 12)
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


def with_context(rows: Matrix, names: Sequence[str], watched: Sequence[str], most_blocks: int) -> Matrix:
    """Append to each row the ``watched`` columns of its neighbours, their means over windows, and the position.

    ``rows`` is (blocks, features). A neighbour beyond the edge of the page counts as -1. A page of more than
    ``most_blocks`` blocks counts as one of that many.
    """
    columns = rows[:, [names.index(name) for name in watched]]
    parts = [rows]
    parts += [_shifted(columns, offset) for offset in OFFSETS]
    parts += [_window_means(columns, reach) for reach in WINDOWS]
    parts += [_page_means(columns), _page_means(columns[:EDGE]), _page_means(columns[-EDGE:])]
    parts = [part if len(part) == len(rows) else np.repeat(part, len(rows), axis=0) for part in parts]
    positions = _positions(rows[:, names.index("words")], rows[:, names.index("ends_sentence")])
    blocks = POSITION_FEATURES.index("blocks")
    positions[:, blocks] = np.minimum(positions[:, blocks], np.log1p(most_blocks))
    parts.append(positions)
    return np.hstack(parts)


def context_names(names: Sequence[str], watched: Sequence[str]) -> tuple[str, ...]:
    """The names of the columns that `with_context` gives."""
    shifted = [f"{name}[{offset:+d}]" for offset in OFFSETS for name in watched]
    means = [f"{name}[mean {reach}]" for reach in WINDOWS for name in watched]
    whole = [f"{name}[{part}]" for part in ("page", "head", "tail") for name in watched]
    return (*names, *shifted, *means, *whole, *POSITION_FEATURES)


def _shifted(columns: Matrix, offset: int) -> Matrix:
    moved = np.full_like(columns, -1.0)
    if abs(offset) < len(columns):
        if offset < 0:
            moved[-offset:] = columns[:offset]
        else:
            moved[:-offset] = columns[offset:]
    return moved


def _page_means(columns: Matrix) -> Matrix:
    """One row: the means of the columns, which tell a dump from a clean text."""
    means: Matrix = columns.mean(axis=0, keepdims=True)
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
