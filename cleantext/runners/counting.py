"""The first pass over a corpus: what the pages of each site have in common, counted by one process or several."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass

from cleantext.cleaners.site_template import SiteTemplate
from cleantext.cleaners.templates.counts import SiteCounts
from cleantext.document import RawPage
from cleantext.pipeline import Pipeline
from cleantext.readers import Unreadable
from cleantext.runners.cleaning import PAGES_OF_PREPARATION
from cleantext.runners.limits import Limits
from cleantext.runners.ordered import ordered
from cleantext.runners.work import Work


@dataclass(frozen=True)
class Counting(Work[RawPage | Unreadable, SiteCounts]):
    """Counts the lines of each page under its site. A page that cannot be read, or is no text, has none."""

    pipeline: Pipeline

    def prepare(self) -> None:
        """Load what pages need."""
        for number, page in enumerate(PAGES_OF_PREPARATION):
            self.pipeline.normalized(RawPage(str(number), page))

    def __call__(self, page: RawPage | Unreadable) -> SiteCounts:
        """The counts of one page."""
        document = None if isinstance(page, Unreadable) else self.pipeline.normalized(page)
        return SiteCounts() if document is None else SiteTemplate().count(document)

    def lost(self, page: RawPage | Unreadable, error: str) -> SiteCounts:
        """Nothing: the page fails again, and is reported, when it is cleaned."""
        return SiteCounts()


def count_sites(
    pages: Iterable[RawPage | Unreadable],
    pipeline: Pipeline,
    jobs: int = 0,
    limits: Limits | None = None,
    progress: Callable[[], None] = lambda: None,
) -> SiteCounts:
    """The counts of all pages, the same whatever their order and the number of processes (0: this one).

    ``progress`` is called after each page, and may raise to end the counting.
    """
    total = SiteCounts()
    with closing(ordered(Counting(pipeline), pages, jobs, limits)) as found:
        for counts in found:
            total.merge(counts)
            progress()
    return total
