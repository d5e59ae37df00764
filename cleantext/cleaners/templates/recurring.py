"""Which lines recur as furniture does: on many pages, and beside the same lines.

A line of furniture has its place: on every page the same line stands before it, or after it. A quotation, a proverb, a
paragraph of an agency that many articles end with, stands wherever an article has it. The edge of the page counts as a
neighbour like others. What is more:

- a heading belongs to what follows it, so only the line after it counts: "Ingredients" recurs, the ingredients do not;
- what stands on a page more than `MOST_COPIES` times labels the rows of a list, which may well be the content;
- copies of one article count as one page.

Text recurs for other reasons, too: a background paragraph under all stories of one kind. So what is found here is weighed
against what the line reads like (`cleantext.cleaners.templates.weighing`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import Final, NamedTuple

from cleantext.cleaners.templates.page_lines import EDGE, Line, PageLines

COPIED: Final = 0.5
"""Share of the prose of a page that stands on another from which on it is a copy of it."""

EVERYWHERE: Final = 0.5
"""Share of the pages from which on prose says nothing about copies: a legal notice."""

FEW_PAGES: Final = 2
"""Pages up to which prose that stands on all of them says that they are copies: of so few, all may be."""

MOST_COPIES: Final = 3
"""Copies of a line on one page: menus for wide screens, for small ones and at the bottom."""


class Recurring(NamedTuple):
    """A line of furniture: on how many pages it stands, and the lines that stand before and after it.

    These are numbers of lines, and empty where no line has that place on enough pages.
    """

    pages: int
    before: frozenset[int]
    after: frozenset[int]

    def fits(self, before: int, after: int) -> bool:
        """Whether the line is in its place between two others. On two pages alone both are to be the same."""
        if self.pages == 2:
            return before in self.before and after in self.after
        return before in self.before or after in self.after


class SiteLines(NamedTuple):
    """The furniture of a site, of how many pages was looked at, and its lines by their numbers."""

    pages: int
    lines: Mapping[int, Recurring]


NOTHING: Final = SiteLines(0, {})
"""What is known of a site of which there is no page."""


@dataclass(frozen=True)
class Rules:
    """From when on a line is furniture.

    ``least_pages``: pages that have it; ``least_share``: their share of the pages of the site. ``least_together``: the share
    of the pages with the line on which the same line is to stand beside it.
    """

    least_pages: int = 2
    least_share: float = 0.5
    least_together: float = 0.5


def furniture(pages: Iterable[PageLines], rules: Rules) -> SiteLines:
    """The furniture of a site, from some of its pages, in their order. Time grows with the square of their number."""
    distinct = without_copies(list(pages))
    counts = Counter(key for page in distinct for key, copies in Counter(page.keys).items() if copies <= MOST_COPIES)
    wanted = max(rules.least_pages, ceil(rules.least_share * len(distinct)))
    candidates = {key for key, count in counts.items() if count >= wanted}
    beside = _Neighbours.of(distinct, candidates)
    lines = {key: _recurring(key, counts[key], beside, rules) for key in sorted(candidates)}
    return SiteLines(len(distinct), {key: line for key, line in lines.items() if line.before or line.after})


def without_copies(pages: list[PageLines]) -> list[PageLines]:
    """The pages less those whose prose stands for more than half on one before them.

    Prose of most pages does not count, if there are more than `FEW_PAGES` of them.
    """
    prose = [page.prose for page in pages]
    counts = Counter(key for keys in prose for key in keys)
    most = max(FEW_PAGES, EVERYWHERE * len(pages))
    everywhere = {key for key, count in counts.items() if count > most}
    kept: list[tuple[PageLines, frozenset[int]]] = []
    for page, keys in zip(pages, (keys - everywhere for keys in prose), strict=True):
        if not any(_is_copy(keys, other) for _, other in kept):
            kept.append((page, keys))
    return [page for page, _ in kept]


def _is_copy(page: frozenset[int], other: frozenset[int]) -> bool:
    least = min(len(page), len(other))
    return least > 0 and len(page & other) > COPIED * least


class _Neighbours(NamedTuple):
    """On how many pages which line stands before, and after, each of some lines; ``headings`` are those of them that are."""

    before: Mapping[int, Counter[int]]
    after: Mapping[int, Counter[int]]
    headings: frozenset[int]

    @classmethod
    def of(cls, pages: Iterable[PageLines], keys: Collection[int]) -> _Neighbours:
        before: defaultdict[int, Counter[int]] = defaultdict(Counter)
        after: defaultdict[int, Counter[int]] = defaultdict(Counter)
        headings: set[int] = set()
        for page in pages:
            row = [EDGE, *page.keys, EDGE]
            for first, second in set(pairwise(row)):
                if first in keys:
                    after[first][second] += 1
                if second in keys:
                    before[second][first] += 1
            headings.update(key for key, kind in zip(page.keys, page.kinds, strict=True) if kind & 2)
        return cls(before, after, frozenset(headings))


def _recurring(key: int, pages: int, beside: _Neighbours, rules: Rules) -> Recurring:
    least = max(rules.least_pages, rules.least_together * pages)
    before, after = (
        frozenset(other for other, count in neighbours.items() if count >= least)
        for neighbours in (beside.before[key], beside.after[key])
    )
    return Recurring(pages, frozenset() if key in beside.headings else before, after)


def in_place(lines: Sequence[Line], standing: frozenset[int], known: Mapping[int, Recurring]) -> frozenset[int]:
    """The blocks of the lines that recur and are in their places: on the page as it was, or in what is left of it.

    What is in its place is taken away, and those beside it are looked at again: a date may stand between two of them.
    """
    if not known:
        return frozenset()
    left = [line for line in lines if line.block in standing]
    found = {line.block for row in (lines, left) for line in _beside_the_same(row, known)}
    while True:
        left = [line for line in left if line.block not in found]
        more = {line.block for line in _beside_the_same(left, known)}
        if not more:
            return frozenset(found)
        found |= more


def _beside_the_same(row: Sequence[Line], known: Mapping[int, Recurring]) -> Iterator[Line]:
    keys = [EDGE, *(line.key for line in row), EDGE]
    copies = Counter(keys)
    for line, before, after in zip(row, keys, keys[2:], strict=False):
        usual = known.get(line.key)
        if usual is not None and copies[line.key] <= MOST_COPIES and usual.fits(before, after):
            yield line
