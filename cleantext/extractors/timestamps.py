"""Times that pages state for machines, in the many forms that they have, to one form of ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, timezone
from typing import Final

from cleantext.document import Found
from cleantext.extractors.calendars import valid_day
from cleantext.extractors.dates import Written, dates_in

STAMP_CHARS: Final = 80
MOST_ALTERNATIVES: Final = 5

_CLOCK: Final = re.compile(
    r",?(?:T|[\sT]{1,3}|\s?[-|,–]\s?|\sat\s)([0-2]?\d):([0-5]\d)(?::([0-5]\d)(?:[.,:]\d{1,9})?)?"
    r"(?:\s?([AaPp])\.?[Mm]\.?)?(?:\s?(Z|[A-Z]{2,4})\b)?(?:\s?([+-])([01]\d|(?<=[CT][+-])\d):?([0-5]\d)?(?!\d))?"
)
_COMPACT: Final = re.compile(r"((?:19|20)\d\d)([01]\d)([0-3]\d)T?([0-2]\d)([0-5]\d)([0-5]\d)?(Z?)")
_EPOCH: Final = re.compile(r"(\d{10})(?:\d{3})?")

ZONES: Final[dict[str, str]] = {
    zone: offset
    for offset, zones in (
        ("+00:00", "Z UT UTC GMT"),
        ("-04:00", "EDT"),
        ("-05:00", "EST CDT"),
        ("-06:00", "CST MDT"),
        ("-07:00", "MST PDT"),
        ("-08:00", "PST"),
    )
    for zone in zones.split()
}
"""Zones that RFC 5322 names; the names of others are not the same all over the world."""


def timestamp(text: str, day_first: bool = True) -> str | None:
    """The time in a text as ``2021-03-04`` or ``2021-03-04T23:30:00-05:00``; None where there is no whole day.

    The offset stands only where the page gives one, and nothing is converted: the day is that of the page's own zone.
    Midnight sharp without a zone is how software fills up a day, so it is one. Read are ISO 8601, RFC 5322, what
    JavaScript prints, seconds since 1970 (UTC), and the dates that people write.
    """
    text = text.strip()[:STAMP_CHARS]
    if match := _EPOCH.fullmatch(text):
        told = datetime.fromtimestamp(int(match[1]), timezone.utc)
        return told.isoformat() if valid_day(told.year, told.month, told.day) else None
    if match := _COMPACT.fullmatch(text):
        year, month, day, hour, minute, second, zone = match.groups()
        compact = valid_day(int(year), int(month), int(day))
        return _joined(compact, int(hour), minute, second, ZONES.get(zone, "")) if compact else None
    return next((with_clock(written, text) for written in dates_in(text, day_first)), None)


def with_clock(written: Written, text: str) -> str:
    """A day written in a text, with the time of day and the zone where these follow it."""
    clock = _CLOCK.match(text, written.end)
    return _with_clock(written.day, clock) if clock else written.day


def offset_of(time: str) -> str | None:
    """The offset of a time in normal form; None where it has none."""
    return time[19:] or None


def day_of(found: Found[str]) -> str:
    """The day of a time in normal form."""
    return found.value[:10]


def other_days(chosen: Found[str], readings: Iterable[Found[str]]) -> tuple[Found[str], ...]:
    """The first reading of each other day, the more confident first, at most `MOST_ALTERNATIVES`."""
    others: dict[str, Found[str]] = {}
    for found in readings:
        if day_of(found) != day_of(chosen):
            others.setdefault(day_of(found), found)
    return tuple(sorted(others.values(), key=lambda found: -found.confidence)[:MOST_ALTERNATIVES])


def _with_clock(day: str, clock: re.Match[str]) -> str:
    hours, minutes, seconds, half, zone, sign, offset_hours, offset_minutes = clock.groups()
    hour = int(hours)
    if half:
        hour = hour % 12 + (12 if half in "Pp" else 0)
    offset = f"{sign}{offset_hours.zfill(2)}:{offset_minutes or '00'}" if sign else ZONES.get(zone, "")
    return _joined(day, hour, minutes, seconds, offset)


def _joined(day: str, hour: int, minutes: str, seconds: str | None, offset: str) -> str:
    clock = f"{hour:02}:{minutes}:{seconds or '00'}"
    return day if hour > 23 or (clock == "00:00:00" and not offset) else f"{day}T{clock}{offset}"
