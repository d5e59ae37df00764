"""The day of a dateline: what reads as one, and which day of the calendar it is."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final, NamedTuple

from cleantext.extractors.tables import months, phrases

LONGEST_AGE: Final = 180
"""Days that a report may be older than its publication. A day further back is of a year that nothing tells."""

LONGEST_LEAD: Final = 2
"""Days that a dateline may be ahead of the day of publication: clocks differ around the world."""

_MOST_WORDS: Final = 7
_DAY: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|[ºª.]|-?го|-[яе]|η)?\.?")
_YEAR: Final = re.compile(r"((?:19|20|25)\d\d)\.?")
_NUMERIC: Final = re.compile(
    r"(\d{1,2})\s?([./-])\s?(\d{1,2})(?:\s?\2\s?((?:19|20)\d\d|\d\d)?)?(?:,?\s\d{1,2}[:.]\d\d(?::\d\d)?)?"
)
_YEAR_FIRST: Final = re.compile(r"((?:19|20)\d\d)[./-](\d{1,2})[./-](\d{1,2})")
_EAST_ASIAN: Final = re.compile(r"(?:(\d{4})[年년]\s?)?(?:(\d{1,2})[月월]\s?)?(\d{1,2})[日일号]")
_FILLERS: Final = frozenset("de of del le den the am el dne på г года р. року d. pe в في ngày di".split())


class _Written(NamedTuple):
    """A day as written; ``swapped`` says that day and month may be meant the other way round."""

    day: int
    month: int | None = None
    year: int | None = None
    swapped: bool = False


def is_date(text: str) -> bool:
    """Whether a text is a day as datelines write it: "May 3", "3 mai 2024", "5月3日". "Tuesday" alone is none."""
    return _read(text) is not None


def is_weekday(text: str) -> bool:
    """Whether a text is the name of a day of the week."""
    return text.casefold().strip(" .") in phrases("weekday")


def is_year(text: str) -> bool:
    """Whether a text is a year, as it stands behind a comma."""
    return _YEAR.fullmatch(text) is not None


def day_of(text: str, published: str | None) -> str | None:
    """The ISO 8601 day of a date as a dateline writes it.

    ``published`` (ISO 8601) tells the year, or the month, that the date leaves out: the latest that is not after it, give
    or take the difference of clocks. None where neither tells it, or where the day would lie `LONGEST_AGE` back.
    """
    written = _read(text) or (_Written(int(text)) if re.fullmatch(r"\d{1,2}", text) else None)
    if written is None:
        return None
    today = _iso(published)
    if written.year and written.month:
        days = [_valid(written.year, written.month, written.day)]
        if written.swapped:
            days.append(_valid(written.year, written.day, written.month))
        known = [day for day in days if day]
        best = min(known, key=lambda day: abs(day - today)) if today and known else known[0] if known else None
        return best.isoformat() if best else None
    latest = _latest(written, today) if today else None
    return latest.isoformat() if latest else None


def _latest(written: _Written, today: date) -> date | None:
    """The last such day up to the publication."""
    end = today + timedelta(days=LONGEST_LEAD)
    if written.month:
        days = [_valid(year, written.month, written.day) for year in (end.year, end.year - 1)]
    else:
        before = end.replace(day=1) - timedelta(days=1)
        days = [_valid(month.year, month.month, written.day) for month in (end, before)]
    fitting = [day for day in days if day and day <= end]
    return fitting[0] if fitting and (today - fitting[0]).days <= LONGEST_AGE else None


def _read(text: str) -> _Written | None:
    text = text.strip(" ,")
    if not any(map(str.isdigit, text)) or len(text) > 40:
        return None
    if match := _EAST_ASIAN.fullmatch(text):
        year, month, day = (int(part) if part else None for part in match.groups())
        return _Written(day or 0, month, year)
    if match := _YEAR_FIRST.fullmatch(text):
        return _Written(int(match[3]), int(match[2]), int(match[1]))
    if match := _NUMERIC.fullmatch(text):
        return _numeric(match)
    return _worded(text)


def _numeric(match: re.Match[str]) -> _Written | None:
    first, mark, second, year = match.groups()
    if not year and mark != "." and match.group().count(mark) < 2 and " " not in match.group():
        return None  # "3-5" may be a score
    day, month = int(first), int(second)
    full = None if not year else int(year) + (2000 if len(year) == 2 else 0)
    if not (min(day, month) >= 1 and max(day, month) <= 31 and min(day, month) <= 12):
        return None
    if month > 12:
        return _Written(month, day, full)
    return _Written(day, month, full, swapped=mark == "/" and day <= 12)


def _worded(text: str) -> _Written | None:
    """A day with the name of its month, in any order, with or without a year."""
    words = [word.strip(".,") for word in text.replace(",", " ").split()]
    if not 1 < len(words) <= _MOST_WORDS:
        return None
    names: list[int] = []
    days: list[int] = []
    years: list[int] = []
    for word in words:
        lowered = word.lower()
        if month := months().get(lowered):
            names.append(month)
        elif match := _DAY.fullmatch(lowered):
            days.append(int(match[1]))
        elif match := _YEAR.fullmatch(word):
            years.append(int(match[1]))
        elif lowered not in _FILLERS and not is_weekday(word):
            return None
    if len(names) != 1 or len(days) != 1 or len(years) > 1 or not 1 <= days[0] <= 31:
        return None
    year = years[0] - 543 if years and years[0] >= 2500 else years[0] if years else None  # the Thai count of years
    return _Written(days[0], names[0], year)


def _iso(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
