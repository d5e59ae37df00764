"""What of a file keeps its bytes, and how stretches of its text become spans of its lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

Span = tuple[int, int]
"""A stretch of text: the first character, and the one after the last."""


@dataclass(frozen=True, slots=True)
class Protection:
    """What keeps its bytes: whole ``lines`` by number (from 0), and by line half-open ``spans`` of characters.

    Spans are in order, not empty, and do not touch or overlap. ``partly`` are lines on which a region of several lines
    begins or ends: without one of them the region would be cut open.
    """

    lines: frozenset[int] = frozenset()
    spans: Mapping[int, tuple[Span, ...]] = field(default_factory=dict)
    partly: frozenset[int] = frozenset()

    def covered(self, texts: Sequence[str]) -> frozenset[int]:
        """The lines of which the spans leave nothing but white space."""
        return frozenset(
            number for number, spans in self.spans.items() if not "".join(outside(texts[number], spans)).strip()
        )


def outside(text: str, spans: Sequence[Span]) -> list[str]:
    """What stands before, between and after the spans of a line: one piece more than there are spans."""
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    return [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]


def merged(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans in order, those that touch or overlap as one."""
    start = end = -1
    for first, last in sorted(spans):
        if first > end:
            if start >= 0:
                yield start, end
            start, end = first, last
        else:
            end = max(end, last)
    if start >= 0:
        yield start, end


def by_line(texts: Sequence[str], stretches: Iterable[Span], lines: frozenset[int]) -> Protection:
    """The protection of ``lines``, and of stretches of the lines' text, joined by one line feed each.

    A line that a stretch of several lines covers whole is protected whole. The stretches are in order and apart.
    """
    whole = set(lines)
    partly: set[int] = set()
    spans: dict[int, list[Span]] = {}
    starts: list[int] = []
    for start, end in stretches:
        starts = starts or list(accumulate((len(text) + 1 for text in texts), initial=0))
        first, last = bisect_right(starts, start) - 1, bisect_right(starts, end - 1) - 1
        partly |= {first, last} if first < last else set()
        for number in range(first, last + 1):
            left, right = max(start - starts[number], 0), min(end - starts[number], len(texts[number]))
            if first < last and (left, right) == (0, len(texts[number])):
                whole.add(number)
            elif left < right:
                spans.setdefault(number, []).append((left, right))
    apart = {number: tuple(found) for number, found in spans.items() if number not in whole}
    return Protection(frozenset(whole), apart, frozenset(partly - whole))
