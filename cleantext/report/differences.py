"""What differs between a line and its repair."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

REACH: Final = 40
"""Words and marks that are skipped at most to find where two lines go on alike; repairs are smaller."""

AGREEMENT: Final = 3
"""Words and marks that must be the same there: one space is like the next."""

_WORD: Final = re.compile(r"\w+|\s|[^\w\s]")


def aligned(old: str, new: str) -> Iterator[tuple[str, str, bool]]:
    """Both lines in parts, side by side, each pair with whether it differs.

    Differences are looked for one after another from the left, so that time grows no faster than the lines. Where the
    lines do not meet again within reach, all that is left of them differs.
    """
    left, right = _WORD.findall(old), _WORD.findall(new)
    at = other = 0
    while at < len(left) or other < len(right):
        alike = _alike(left, at, right, other)
        yield "".join(left[at : at + alike]), "".join(right[other : other + alike]), False
        at, other = at + alike, other + alike
        stop, other_stop = _meeting(left, at, right, other)
        yield "".join(left[at:stop]), "".join(right[other:other_stop]), True
        at, other = stop, other_stop


def _alike(left: Sequence[str], at: int, right: Sequence[str], other: int) -> int:
    """How many words from here on are the same."""
    most = min(len(left) - at, len(right) - other)
    return next((count for count in range(most) if left[at + count] != right[other + count]), most)


def _meeting(left: Sequence[str], at: int, right: Sequence[str], other: int) -> tuple[int, int]:
    """The nearest place at which both lines go on alike."""
    for distance in range(1, REACH + 1):
        for skipped in range(distance + 1):
            stop, other_stop = at + skipped, other + distance - skipped
            if left[stop : stop + AGREEMENT] == right[other_stop : other_stop + AGREEMENT]:
                return min(stop, len(left)), min(other_stop, len(right))
    return len(left), len(right)
