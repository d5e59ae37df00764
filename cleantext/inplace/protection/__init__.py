"""Regions of a file that keep their bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Protection:
    """What keeps its bytes: whole ``lines`` by number (from 0), and by line half-open ``spans`` of characters.

    Spans are in order, not empty, and do not touch or overlap.
    """

    lines: frozenset[int] = frozenset()
    spans: Mapping[int, tuple[Span, ...]] = field(default_factory=dict)


def protection(texts: Sequence[str], *, markdown: bool) -> Protection:
    """The protected regions of a file, given its lines without their terminators."""
    return Protection()
