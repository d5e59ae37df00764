"""Dates as pages write them, to ISO 8601."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from cleantext.extractors.tables import months

EARLIEST: Final = 1990
LATEST: Final = 2100
"""Years between which a date may be one of publication."""

_ISO: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)-?([01]\d)-?([0-3]\d)(?!\d)")
_YEAR_FIRST: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[-/.年년]\s?([01]?\d)\s?[-/.月월]\s?([0-3]?\d)(?!\d)")
_NUMERIC: Final = re.compile(r"(?<!\d)([0-3]?\d)([./-])\s?([0-3]?\d)\2\s?((?:19|20)\d\d)(?!\d)")
_WORDED: Final = re.compile(
    r"(?<![\d:])([0-3]?\d)(?:st|nd|rd|th|er|º|\.)?,?\s{1,3}(?:de |of )?([^\W\d_]{3,12})\.?,?\s{1,3}"
    r"(?:de |del |г\.? )?((?:19|20)\d\d)(?!\d)"
)
_MONTH_FIRST: Final = re.compile(
    r"(?<!\w)([^\W\d_]{3,12})\.?\s{1,3}([0-3]?\d)(?:st|nd|rd|th)?(?:,|\s)\s{0,3}((?:19|20)\d\d)(?!\d)"
)


def iso_date(text: str) -> str | None:
    """The day of a machine-readable time (ISO 8601 and its kin) as written; None where there is none.

    The day is that of the time zone that the page gives, not of UTC: it is the day that the page's readers see.
    """
    match = _ISO.search(text[:40])
    return _valid(*map(int, match.groups())) if match else None


def visible_date(text: str, day_first: bool = True) -> str | None:
    """The first whole date written in a text, in numbers or with the name of a month in one of many languages.

    ``day_first`` says how ``3/5/2024`` is read where both readings are dates.
    """
    if "19" not in text and "20" not in text:  # no year, as in most texts
        return None
    if match := _YEAR_FIRST.search(text):
        return _valid(*map(int, match.groups()))
    if match := _NUMERIC.search(text):
        first, mark, second, year = match.groups()
        month_first = mark == "/" and not day_first
        month, day = (first, second) if month_first else (second, first)
        return _valid(int(year), int(month), int(day)) or _valid(int(year), int(day), int(month))
    return _worded(text)


def before_date(text: str) -> str:
    """The text up to the first date in it; all of it where there is none."""
    starts = [
        match.start()
        for pattern in (_ISO, _YEAR_FIRST, _NUMERIC, _WORDED, _MONTH_FIRST)
        if (match := pattern.search(text))
    ]
    return text[: min(starts)] if starts and visible_date(text) else text


def _worded(text: str) -> str | None:
    for pattern, day_at, month_at in ((_WORDED, 1, 2), (_MONTH_FIRST, 2, 1)):
        for match in pattern.finditer(text):
            month = months().get(match.group(month_at).lower())
            if month and (found := _valid(int(match.group(3)), month, int(match.group(day_at)))):
                return found
    return None


def _valid(year: int, month: int, day: int) -> str | None:
    if not EARLIEST <= year <= LATEST:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
