"""Pages of every site, as many as tell its furniture, in bounded memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import blake2b
from heapq import heappop, heappush
from typing import Final

from cleantext.cleaners.templates.page_lines import PageLines

PAGES_A_SITE: Final = 32
"""Pages of a site that are kept. The share of pages that have a line is told by them with a standard error of at most
9 points (``sqrt(.25 / 32)``): of lines on four pages in five, one in 10,000 seems to be on less than half."""

MOST_PAGES: Final = 250_000
"""Pages that are kept in all: 330 MB where they have 200 lines each, 720 MB where all are as long as counts."""

ALL_SITES: Final = 2**64
"""The bound below which the numbers of all sites are."""


class SiteCounts:
    """A random sample of the pages of each site: those whose digests are least.

    What is kept depends on which pages were added and on nothing else: not on their order, not on how they were spread
    over counts that were merged, and not on how often one was added. Where more than ``most_pages`` pages would be kept, whole
    sites go: those of the highest numbers (`site_number`), which is to say at random. ``bound`` is the lowest number that
    went; ``held`` is how many pages are kept. A corpus of more sites is to be cut by site first.
    """

    def __init__(self, most_pages: int = MOST_PAGES) -> None:
        self.most_pages = most_pages
        self.bound = ALL_SITES
        self._pages: dict[str, dict[int, PageLines]] = {}
        self._numbers: list[tuple[int, str]] = []
        self.held = 0

    def __len__(self) -> int:
        """The number of sites."""
        return len(self._pages)

    def sites(self) -> Iterator[tuple[str, Mapping[int, PageLines]]]:
        """Each site, by name, with its pages by their digests, the least first."""
        for site in sorted(self._pages):
            yield site, self.pages(site)

    def pages(self, site: str) -> Mapping[int, PageLines]:
        """The pages of a site by their digests, the least first."""
        return dict(sorted(self._pages.get(site, {}).items()))

    def add(self, site: str, page: PageLines) -> None:
        """Count a page. One without lines tells nothing."""
        number = site_number(site)
        if not page.keys or number >= self.bound:
            return
        if site not in self._pages:
            self._pages[site] = {}
            heappush(self._numbers, (-number, site))
        pages, digest = self._pages[site], page.digest()
        self.held += digest not in pages
        pages[digest] = page
        if len(pages) > PAGES_A_SITE:
            del pages[max(pages)]
            self.held -= 1
        self._shrink()

    def merge(self, other: SiteCounts) -> None:
        """Take in the pages of other counts."""
        self.bound = min(self.bound, other.bound)
        self._shrink()
        for site, pages in other.sites():
            for page in pages.values():
                self.add(site, page)

    def _shrink(self) -> None:
        while self._numbers and (self.held > self.most_pages or -self._numbers[0][0] >= self.bound):
            number, site = heappop(self._numbers)
            self.held -= len(self._pages.pop(site))
            self.bound = min(self.bound, -number)


def site_number(site: str) -> int:
    """64 bits of the name of a site, as good as drawn at random."""
    return int.from_bytes(blake2b(site.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
