"""The time of publication."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain, islice
from typing import ClassVar, Final

from cleantext.component import Sample
from cleantext.document import Document, Found
from cleantext.extractors.base import Extractor
from cleantext.extractors.date_order import DateOptions, DateReader
from cleantext.extractors.date_sources import (
    PUBLISHED_META,
    json_ld_times,
    meta_times,
    other_meta_times,
    script_times,
    title_day,
    url_day,
)
from cleantext.extractors.modified import modified_times
from cleantext.extractors.shown_dates import Shown, labelled_dates, marked_dates, original_dates, shown_dates
from cleantext.extractors.timestamps import day_of, offset_of, other_days

AGREED: Final = 0.98
CORRECTED: Final = 0.85
CREATED: Final = 0.7
FAR: Final = 0.5
UNLIKELY: Final = 0.4
"""How sure a time is: of several kinds of sources; that outweighs what is stated; of creation; far off; of a change."""

FAR_ABOVE: Final = 30
FAR_BELOW: Final = 50
"""Lines around the headline in which a date is looked for where nothing else tells one."""

NEAR_ABOVE: Final = 2
"""Lines above the headline in which a date is taken to be the article's as well as below it."""


class Published(Extractor[DateOptions]):
    """Finds the time at which the article was published: an ISO 8601 date, or a date-time where the page states one.

    Pages state it for machines (JSON-LD, meta tags), mark it up (``<time>``), have it in the URL, show it around the
    headline, or hold it in the data of their scripts; these are asked in this order. The offset is that of the page and
    nothing is converted, so the day is the one that readers saw.

    What the page shows its readers outweighs what it states for machines where it says "published"; where it is earlier,
    since many sites state the time at which they last moved their articles; where it is the neighbouring day and what is
    stated is in UTC; and where it is later, no time of a change, and another source agrees. The other readings are kept as
    alternatives. A day that had not come when the page was fetched (of a crawl that is known) is none of its publication.

    Known misses: a page that states only its last change gets that time, with little confidence; dates without a year and
    dates of the lunar Hijri calendar are not read; relative times ("2 days ago") tell no day.
    """

    name = "published"
    field = "published"
    Options = DateOptions

    examples: ClassVar[tuple[Sample, ...]] = (
        Sample(
            "<meta property='article:published_time' content='2021-03-04T23:30:00-05:00'><p>News.</p>",
            "2021-03-04T23:30:00-05:00",
            "text/html",
        ),
        Sample(
            "<article><p><time datetime='2019-12-31'>yesterday</time></p><p>News.</p></article>",
            "2019-12-31",
            "text/html",
        ),
        Sample(
            "<meta property='article:published_time' content='2021-03-05T02:30:00Z'><h1>The ferry is back</h1>"
            "<p>March 4, 2021</p>",
            "2021-03-04",
            "text/html",
        ),
        Sample("Die Fähre fährt wieder\n\n4. März 2021\n\nDie Fähre ist zurück.", "2021-03-04"),
        Sample("El transbordador vuelve\n\nPublicado el 4 de marzo de 2021\n\nEl barco ha vuelto.", "2021-03-04"),
        Sample("The ferry is back.\n\nIt had been out of service for 2021 days.", None),
    )

    def extract(self, document: Document) -> Found[str] | None:
        """The time that the page's sources together speak for."""
        reader = DateReader(document, self.options)
        past = _past(document.fetched)
        shown = [one for one in shown_dates(reader) if past(one.found)]
        stated = [*filter(past, _stated(reader))]
        if stated:
            chosen = _corrected(reader, stated, shown)
            others = [*stated, *(one.found for one in shown if one.label != "updated"), *url_day(reader)]
            return _with_alternatives(chosen, [*filter(past, others)])
        last = chain(_far(reader), _changes(reader, shown))
        unsure = [*filter(past, _unsure(reader, shown))] or [*islice(filter(past, last), 1)]
        return _with_alternatives(unsure[0], unsure) if unsure else None


def _past(fetched: str | None) -> Callable[[Found[str]], bool]:
    """Whether a day had come somewhere on earth when the page was fetched; any day, where that is not known."""
    try:
        latest = (date.fromisoformat((fetched or "")[:10]) + timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return lambda _: True
    return lambda found: day_of(found) <= latest


def _stated(reader: DateReader) -> Iterator[Found[str]]:
    yield from json_ld_times(reader, "datePublished")
    yield from meta_times(reader, PUBLISHED_META)
    yield from other_meta_times(reader)
    yield from (replace(found, confidence=CREATED) for found in json_ld_times(reader, "dateCreated"))


def _unsure(reader: DateReader, shown: list[Shown]) -> Iterator[Found[str]]:
    """The times of a page that states none for machines."""
    yield from (one.found for one in original_dates(reader))
    yield from (one.found for one in shown if one.label == "published")
    yield from url_day(reader)
    yield from (one.found for one in shown if one.found.source == "time" and not one.label)
    yield from title_day(reader)
    yield from (one.found for one in shown if not one.label)
    marked = [one for one in marked_dates(reader) if one.label != "updated"]
    yield from (one.found for one in marked if one.label == "published")
    yield from (one.found for one in marked)


def _far(reader: DateReader) -> Iterator[Found[str]]:
    """The times of a page that has none around its headline; these are looked for in all of it."""
    yield from (one.found for one in labelled_dates(reader) if one.label == "published")
    yield from script_times(reader)
    farther = shown_dates(reader, FAR_ABOVE, FAR_BELOW)
    yield from (replace(one.found, confidence=FAR) for one in farther if not one.label)


def _changes(reader: DateReader, shown: list[Shown]) -> Iterator[Found[str]]:
    """The times of the last change, for want of anything else."""
    found = [*(one.found for one in shown if one.label == "updated"), *modified_times(reader)]
    yield from (replace(one, confidence=UNLIKELY) for one in found)


def _corrected(reader: DateReader, stated: list[Found[str]], shown: list[Shown]) -> Found[str]:
    """The time that is stated first, unless what readers see speaks for another."""
    first = stated[0]
    if _is_disputed(stated):
        shown = [*shown, *labelled_dates(reader)]
    seen = next((one for one in shown if one.label == "published"), None)
    if seen is None:
        seen = next((one for one in shown if one.label != "updated" and one.below >= -NEAR_ABOVE), None)
    if any(day_of(one.found) == day_of(first) for one in shown if one.label != "updated"):
        return first
    for found in url_day(reader):
        if _is_local_day(found.value, first.value):
            return replace(seen.found if seen and day_of(seen.found) == found.value else found, confidence=CORRECTED)
    if seen and day_of(seen.found) != day_of(first) and _outweighs(reader, seen, first, stated):
        return replace(seen.found, confidence=CORRECTED)
    return first


def _is_disputed(stated: list[Found[str]]) -> bool:
    """Whether JSON-LD and the meta tags, each by its first time, state different days."""
    firsts = {_kind(found): day_of(found) for found in reversed(stated) if found.confidence > CREATED}
    return len(set(firsts.values())) > 1


def _outweighs(reader: DateReader, seen: Shown, first: Found[str], stated: list[Found[str]]) -> bool:
    """Whether a date that readers see is the day of publication rather than the one that is stated first."""
    days = _days_between(seen.found.value, first.value)
    if abs(days) == 1:
        return (days < 0 or seen.label == "published") and _is_local_day(seen.found.value, first.value)
    if seen.label == "published" or days < 0:
        return True
    changes = {day_of(found) for found in modified_times(reader)}
    agree = seen.found.source == "time" or day_of(seen.found) in map(day_of, [*stated[1:], *url_day(reader)])
    return bool(changes) and day_of(seen.found) not in changes and agree


def _is_local_day(day: str, stated: str) -> bool:
    """Whether a day may be that of a time in UTC in another zone."""
    if offset_of(stated) != "+00:00" or len(stated) <= 10:
        return False
    days, hour = _days_between(day, stated), int(stated[11:13])
    return (days == -1 and hour < 12) or (days == 1 and hour >= 10)


def _days_between(one: str, other: str) -> int:
    return (date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days


def _with_alternatives(chosen: Found[str], readings: Sequence[Found[str]]) -> Found[str]:
    """The chosen time with the readings of other days, and surer where another kind of source gives the same day."""
    kinds = {_kind(found) for found in readings if day_of(found) == day_of(chosen)}
    others = other_days(chosen, readings)
    confidence = AGREED if len(kinds) > 1 and not others else chosen.confidence
    return replace(chosen, confidence=confidence, alternatives=others)


def _kind(found: Found[str]) -> str:
    return found.source.partition(".")[0]
