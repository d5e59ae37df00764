"""Words for what a feature measures: shares, amounts, marks, places, odds."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, 0 to 1. ``{}`` in the template stands for it; ``none`` is said of what is below 0."""

    template: str
    none: str = ""

    def of_block(self, value: float) -> str:
        """The value of one block."""
        return self.none if value < 0 and self.none else self.template.format(_percent(value))

    def of_blocks(self, value: float) -> str:
        """The mean of several blocks."""
        return self.of_block(value)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of something. ``{}`` in the templates stands for it: for one, for more, for the mean of several blocks.

    ``size`` makes the number of the feature's value; a number of ``most`` may be a larger one, and is told as such or, where
    given, as ``beyond``. ``none`` is said of what is below 0.
    """

    one: str
    many: str
    mean: str = ""
    size: Callable[[float], float] = float
    most: float = math.inf
    beyond: str = ""
    none: str = ""

    def of_block(self, value: float) -> str:
        """The value of one block."""
        number = round(self.size(value), 1)
        if self.none and value < 0:
            return self.none
        if number >= self.most:
            return self.beyond or self.many.format(f"{self.most:.0f} or more")
        if number == 1:
            return self.one.format("1")
        return self.many.format(f"{number:.0f}" if number >= 10 else f"{number:g}" if number else "no")

    def of_blocks(self, value: float) -> str:
        """The mean of several blocks, to one place behind the point."""
        return self.mean.format(f"{self.size(value):.1f}")


@dataclass(frozen=True, slots=True)
class Level:
    """The level of a heading, 0 where there is none."""

    template: str
    none: str

    def of_block(self, value: float) -> str:
        """The value of one block."""
        return self.template.format(f"{value:.0f}") if value >= 0.5 else self.none

    def of_blocks(self, value: float) -> str:
        """The mean of several blocks, to one place behind the point."""
        return self.template.format(f"{value:.1f}")


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that a block is or has, or not: the words for both. ``{}`` in ``several`` is the share of such blocks."""

    present: str
    absent: str
    several: str = ""
    counts_absent: bool = False

    def of_block(self, value: float) -> str:
        """The value of one block."""
        return self.present if value else self.absent

    def of_blocks(self, value: float) -> str:
        """The mean of several blocks."""
        return self.several.format(_percent(1 - value if self.counts_absent else value))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands to something that is named: before, behind, or how far through it."""

    what: str

    def of_block(self, value: float) -> str:
        """The value of one block."""
        if value < 0:
            return f"before {self.what}"
        return f"behind {self.what}" if value > 1 else f"{_percent(value)} of the way through {self.what}"

    def of_blocks(self, value: float) -> str:
        """The mean of several blocks."""
        return self.of_block(value)


@dataclass(frozen=True, slots=True)
class Odds:
    """How far something speaks for content, in log-odds. ``none`` is said where ``missing`` stands for the odds."""

    what: str
    none: str = ""
    missing: float = -math.inf

    def of_block(self, value: float) -> str:
        """The value of one block."""
        if value <= self.missing:
            return self.none
        side = "for" if value > 0 else "against" if value < 0 else "neither for nor against"
        return f"{self.what}: {side} content" + (f" by {abs(value):.1f}" if value else "")

    def of_blocks(self, value: float) -> str:
        """The mean of several blocks."""
        return self.of_block(value)


Measure = Share | Amount | Level | Mark | Place | Odds


def _percent(share: float) -> str:
    if 0 < share < 0.005:
        return "under 1%"
    return "over 99%" if 0.995 <= share < 1 else f"{share:.0%}"
