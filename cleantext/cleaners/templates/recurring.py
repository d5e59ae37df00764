"""Which lines recur as furniture does: on many pages, and beside the same lines.

A line of furniture has its place: on every page the same line stands before it, or after it. A quotation, a proverb, a
paragraph of an agency that many articles end with, stands wherever an article has it. The edge of the page counts as a
neighbour like others. What is more:

- a heading belongs to what follows it, so only the line after it counts: "Ingredients" recurs, the ingredients do not;
- what stands on a page more than `MOST_COPIES` times labels the rows of a list, which may well be the content;
- prose recurs for other reasons, too (a background paragraph under all stories of one kind), so it is furniture only on a
  site of which more pages are known;
- copies of one article count as one page.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import Final, NamedTuple

from cleantext.cleaners.templates.page_lines import EDGE, PageLines

COPIED: Final = 0.5
"""Share of the prose of a page that stands on another from which on it is a copy of it."""

EVERYWHERE: Final = 0.5
"""Share of the pages from which on prose says nothing about copies: a legal notice."""

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


@dataclass(frozen=True)
class Rules:
    """From when on a line is furniture.

    ``least_pages``: pages that have it; ``least_share``: their share of the pages of the site. ``least_together``: the share
    of the pages with the line on which the same line is to stand beside it. ``least_pages_of_prose``: pages that have it, for
    prose.
    """

    least_pages: int = 3
    least_share: float = 0.5
    least_together: float = 0.5
    least_pages_of_prose: int = 8


def furniture(pages: Iterable[PageLines], rules: Rules) -> SiteLines:
    """The furniture of a site, from some of its pages, in their order. Time grows with the square of their number."""
    distinct = without_copies(list(pages), rules.least_pages)
    counts = Counter(key for page in distinct for key, copies in Counter(page.keys).items() if copies <= MOST_COPIES)
    wanted = max(rules.least_pages, ceil(rules.least_share * len(distinct)))
    often = {key for key, count in counts.items() if count >= wanted}
    prose = frozenset().union(*(page.prose for page in distinct))
    candidates = {key for key in often if key not in prose or counts[key] >= rules.least_pages_of_prose}
    beside = _Neighbours.of(distinct, candidates)
    lines = {key: _recurring(key, counts[key], beside, rules) for key in sorted(candidates)}
    return SiteLines(len(distinct), {key: line for key, line in lines.items() if line.before or line.after})


def without_copies(pages: list[PageLines], least_pages: int) -> list[PageLines]:
    """The pages less those whose prose stands for more than half on one before them.

    Prose of most pages does not count, if there are more than ``least_pages`` of them.
    """
    prose = [page.prose for page in pages]
    counts = Counter(key for keys in prose for key in keys)
    most = max(least_pages, EVERYWHERE * len(pages))
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
