"""Years and days of other calendars, where the way they are written leaves no doubt which calendar it is.

The Thai count of years is 543 ahead. Japanese eras and the count of the Republic of China are named with the year. The
Solar Hijri calendar of Iran and Afghanistan has months of its own; days are reckoned by its 33-year cycle, which is exact
from 1925 to 2060 (https://www.fourmilab.ch/documents/calendar/). The lunar Hijri calendar is left alone: its days depend on
sightings of the moon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

EARLIEST: Final = 1990
LATEST: Final = 2049
"""Years between which a date may be one of publication."""

SOLAR_HIJRI_MONTHS: Final[dict[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            *("فروردین حمل", "اردیبهشت ثور", "خرداد جوزا", "تیر سرطان", "مرداد اسد", "شهریور سنبله"),
            *("مهر میزان", "آبان عقرب", "آذر قوس", "دی جدی", "بهمن دلو", "اسفند حوت"),
        ),
        start=1,
    )
    for name in names.split()
}
"""The Persian and the Afghan name of each month, to 1-12."""

_FIRST_YEAR_OF_ERA: Final = {"令和": 2019, "平成": 1989, "民國": 1912, "民国": 1912}
_ERA: Final = re.compile(r"(令和|平成|民國|民国)\s?(\d{1,3}|元)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")
_NUMERIC: Final = re.compile(r"(?<!\d)(1[34]\d\d)[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)")
_PERSIAN: Final = re.compile("[پچژگکی]")
"""Letters that Persian has and Arabic has not."""

_CYCLE_DAYS: Final = 33 * 365 + 8
_NEW_YEAR_OF_979: Final = date(1600, 3, 20)


def valid_day(year: int, month: int, day: int) -> str | None:
    """The ISO 8601 date of a day on which something may have been published; None where there is no such day."""
    if not EARLIEST <= year <= LATEST:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def day_with_month_name(year: int, month: int | None, day: int, name: str) -> str | None:
    """The day of a date that names its month; ``month`` None where the name is in no table of Gregorian months."""
    if month and 2400 < year < 2600 and not name.isascii():
        year -= 543
    if month and year > 1500:
        return valid_day(year, month, day)
    solar = SOLAR_HIJRI_MONTHS.get(name)
    return solar_hijri_day(year, solar, day) if solar and 1300 < year < 1500 else None


def solar_hijri_day(year: int, month: int, day: int) -> str | None:
    """The Gregorian day of a day of the Solar Hijri calendar, which begins its year in March."""
    if not (979 <= year < 1500 and 1 <= month <= 12 and 1 <= day <= (31 if month < 7 else 30)):
        return None
    cycles, rest = divmod(year - 979, 33)
    days = (
        cycles * _CYCLE_DAYS + rest * 365 + (rest + 3) // 4 + 31 * min(month - 1, 6) + 30 * max(month - 7, 0) + day - 1
    )
    found = _NEW_YEAR_OF_979 + timedelta(days=days)
    return valid_day(found.year, found.month, found.day)


def other_calendars(text: str) -> Iterator[tuple[int, int, str]]:
    """Days written in numbers in other calendars: where they start and end in the text, and the ISO 8601 date."""
    for match in _ERA.finditer(text):
        era, year, month, day = match.groups()
        of_era = 1 if year == "元" else int(year)
        if found := valid_day(_FIRST_YEAR_OF_ERA[era] + of_era - 1, int(month), int(day)):
            yield match.start(), match.end(), found
    if _PERSIAN.search(text):
        for match in _NUMERIC.finditer(text):
            if found := solar_hijri_day(*map(int, match.groups())):
                yield match.start(), match.end(), found
