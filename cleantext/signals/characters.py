"""Characters counted for all blocks of a page at once, by a table of what each character is.

A page is looked up in the table as one array, which costs a few nanoseconds a character; asking each character by itself
costs fifty. The table holds a row of bits for every character of Unicode and fills as characters turn up, for to fill it
at once takes a quarter of a second.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cleantext.signals.words import CJK

Counts = NDArray[np.intp]
Flags = NDArray[np.uint16]

_END: Final = "\n"
"""What closes each text in the row of all texts: white space, so that no pattern runs from one text into the next."""

_KNOWN: Final = 1
_IS_CJK: Final = re.compile(f"[{CJK}]")

CLASSES: Final[dict[str, Callable[[str], object]]] = {
    "space": str.isspace,
    "upper": str.isupper,
    "digit": str.isdigit,
    "symbol": frozenset("|•·›»«→▼▲★☆✓✔©®™/\\_=+<>[]{}#@&*~^-").__contains__,
    "cjk": _IS_CJK.match,
    "comma": frozenset(",，、،").__contains__,
    "quotation": frozenset('"“”„«»「」『』').__contains__,
    "question": frozenset("?？").__contains__,
    "break": "\n".__eq__,
    "stop": frozenset("。！？।؟۔").__contains__,
    "point": frozenset(".!?…").__contains__,
    "after_point": re.compile(r"[\s\"'”’»)\]]").match,
}
"""The classes that characters are counted by. A ``stop`` ends a sentence, a ``point`` only before an ``after_point``."""

_BITS: Final = {name: 2 << place for place, name in enumerate(CLASSES)}


@cache
def _table() -> Flags:
    return np.zeros(0x110000, dtype=np.uint16)


def _flags(codes: NDArray[np.uint32]) -> Flags:
    table = _table()
    flags: Flags = table.take(codes)
    if not flags.all():
        for code in set(codes[flags == 0].tolist()):
            character = chr(code)
            table[code] = _KNOWN + sum(_BITS[name] for name, holds in CLASSES.items() if holds(character))
        flags = table.take(codes)
    return flags


class Characters:
    """The characters of some texts. Counts are arrays with a number for each text."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        self.lengths = np.array([len(text) for text in texts], dtype=np.intp)
        self._row = _END.join((*texts, ""))
        self._starts = np.concatenate([[0], np.cumsum(self.lengths + 1)[:-1]]).astype(np.intp)[: len(texts)]
        self._flags = _flags(np.frombuffer(self._row.encode("utf-32-le", "surrogatepass"), dtype=np.uint32))
        self._ends = self._starts + self.lengths

    def count(self, name: str) -> Counts:
        """How many characters of a class each text has."""
        return self._sums(self._inside(name))

    def count_first(self, name: str, size: int) -> Counts:
        """How many of the first ``size`` characters of each text are of a class."""
        found = np.concatenate([[0], np.cumsum(self._inside(name))])
        counts: Counts = found[self._starts + np.minimum(self.lengths, size)] - found[self._starts]
        return counts

    def sentence_ends(self) -> Counts:
        """How many sentences end in each text, by its marks; a point within a word or a number is none."""
        before_gap = self._inside("point")
        before_gap[:-1] &= self._of("after_point")[1:]
        return self._sums(before_gap | self._inside("stop"))

    def tokens(self) -> tuple[Counts, Counts]:
        """How many tokens, parted by white space, each text has, and how many of them begin with a capital."""
        space = self._of("space")
        begins = ~space
        begins[1:] &= space[:-1]
        return self._sums(begins), self._sums(begins & self._of("upper"))

    def numbers_of(self, marks: Iterable[str], *, any_case: bool = False) -> list[int]:
        """The numbers of the texts in which one of the marks stands, in their order; ``any_case``: marks in small letters."""
        row = self._row.replace("İ", "I").lower() if any_case else self._row  # İ alone makes two characters of one
        places: list[int] = []
        for mark in marks:
            at = row.find(mark)
            while at >= 0:
                places.append(at)
                at = row.find(mark, at + 1)
        return sorted(set((np.searchsorted(self._starts, places, side="right") - 1).tolist()))

    def _of(self, name: str) -> NDArray[np.bool_]:
        return (self._flags & _BITS[name]).astype(np.bool_)

    def _inside(self, name: str) -> NDArray[np.bool_]:
        """Which characters are of a class, less the marks that close the texts."""
        found = self._of(name)
        found[self._ends] = False
        return found

    def _sums(self, found: NDArray[np.bool_]) -> Counts:
        if not len(self._starts):
            return self.lengths
        sums: Counts = np.add.reduceat(found, self._starts, dtype=np.intp)  # no text is empty: each has its end
        return sums
