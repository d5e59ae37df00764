"""What several sources say of one field, weighed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from typing import TypeVar

from cleantext.document import Found

T = TypeVar("T")


def weighed(readings: Iterable[Found[T]], key: Callable[[T], Hashable]) -> Found[T] | None:
    """The reading that most confidence agrees on, with those that differ as its alternatives; None for none.

    Readings of the same ``key`` agree. The most confident of each group speaks for it; those that contradict it lower
    its confidence to its share of what all of them together have. Of groups alike the first comes first.
    """
    groups: defaultdict[Hashable, list[Found[T]]] = defaultdict(list)
    for reading in readings:
        groups[key(reading.value)].append(reading)
    support = {name: sum(reading.confidence for reading in group) for name, group in groups.items()}
    total = sum(support.values())
    ranked = sorted(groups, key=lambda name: -support[name])
    best = [_sure(groups[name], support[name] / total if total else 0.0) for name in ranked]
    return replace(best[0], alternatives=tuple(best[1:])) if best else None


def _sure(group: list[Found[T]], share: float) -> Found[T]:
    speaker = max(group, key=lambda reading: reading.confidence)
    return replace(speaker, confidence=round(speaker.confidence * share, 2))
