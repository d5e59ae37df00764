"""The time of the last change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import ClassVar

from cleantext.component import Sample
from cleantext.document import Document, Found
from cleantext.extractors.base import Extractor
from cleantext.extractors.date_order import DateOptions, DateReader
from cleantext.extractors.date_sources import MODIFIED_META, json_ld_times, meta_times
from cleantext.extractors.shown_dates import shown_dates
from cleantext.extractors.timestamps import day_of, offset_of, other_days


class Modified(Extractor[DateOptions]):
    """Finds the time at which the article was last changed, as an ISO 8601 date or date-time.

    It is stated in JSON-LD or in meta tags, marked up, or shown near the headline behind a word such as "Updated". Software
    states it for articles that never changed too: then it is the time of publication or a little later. A time before the
    publication is none; it stays as an alternative.

    Known misses: the time at which software last wrote the page is taken for that of a change where the page states it as
    such; changes that running text tells of ("This article was amended on ...") are not read.
    """

    name = "modified"
    field = "modified"
    Options = DateOptions

    examples: ClassVar[tuple[Sample, ...]] = (
        Sample(
            "<meta property='article:modified_time' content='2021-03-05T08:00:00Z'><p>News.</p>",
            "2021-03-05T08:00:00+00:00",
            "text/html",
        ),
        Sample(
            "The ferry is back\n\nUpdated: 5 March 2021, 10:15\n\nThe ferry is back in service.", "2021-03-05T10:15:00"
        ),
        Sample("The ferry is back\n\n5 March 2021\n\nThe ferry is back in service.", None),
    )

    def extract(self, document: Document) -> Found[str] | None:
        """The time from the most trusted source that is not before the publication."""
        published = document.metadata.published
        start = day_of(published) if published else ""
        readings = list(modified_times(DateReader(document, self.options)))
        later = [found for found in readings if day_of(found) >= start]
        surely = (found for found in later if published and _is_later(found, published))
        chosen = next(surely, next(iter(later), None))
        if chosen is None:
            return None
        return replace(chosen, alternatives=other_days(chosen, readings))


def _is_later(found: Found[str], published: Found[str]) -> bool:
    """Whether a time is not before the publication by the clock: software may write one of them in a wrong zone."""
    if not (offset_of(found.value) and offset_of(published.value)):
        return day_of(found) > day_of(published)
    return datetime.fromisoformat(found.value) >= datetime.fromisoformat(published.value)


def modified_times(reader: DateReader) -> Iterator[Found[str]]:
    """The times of a change that the page tells, the more trusted first."""
    yield from json_ld_times(reader, "dateModified")
    yield from meta_times(reader, MODIFIED_META)
    yield from (shown.found for shown in shown_dates(reader) if shown.label == "updated")
