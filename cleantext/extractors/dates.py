"""Days as pages write them, in numbers or with the name of a month in one of many languages, to ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

from cleantext.extractors.calendars import day_with_month_name, other_calendars, valid_day
from cleantext.extractors.tables import months

_NAME: Final = r"[^\s\d,;:/()\[\]|«»\"<>–—-]{2,24}"
"""The name of a month, perhaps with a period: any letters and marks, since not all scripts are without marks."""

_YEAR: Final = r"(?:19|20)\d\d"
_ANY_YEAR: Final = r"(?:19|20|25)\d\d|1[34]\d\d"

_COMPACT: Final = re.compile(rf"(?<!\d)({_YEAR})([01]\d)([0-3]\d)(?!\d)")
_YEAR_FIRST: Final = re.compile(
    rf"(?<!\d)({_YEAR})\s?[-/.年년]\s?([01]?\d)\s?[-/.月월]\s?([0-3]?\d)(?!\d)(?:\s?[日일号])?"
)
_NUMERIC: Final = re.compile(rf"(?<!\d)(?<!\d[./-])([0-3]?\d)([./-])\s?([0-3]?\d)\2\s?({_YEAR})(?!\.?\d)")
_SHORT: Final = re.compile(r"(?<!\d)(?<!\d[./-])([0-3]?\d)([./])([0-3]?\d)\2(\d\d)(?![\d./])")
_DAY_FIRST: Final = re.compile(
    r"(?<![\d:.,])([0-3]?\d)(?:(?i:st|nd|rd|th)|er|η|º|-?го|\.)?,?[\s-]{1,3}(?:de |of |d['’])?"
    rf"({_NAME})(?:/{_NAME})?,?[\s-]{{1,3}}(?:de |del |г\.? |năm )?({_ANY_YEAR})(?!\d)"
)
_MONTH_FIRST: Final = re.compile(
    rf"(?<!\w)({_NAME})\.?\s{{1,3}}([0-3]?\d)(?i:st|nd|rd|th)?(?:,|\s)\s{{0,3}}({_ANY_YEAR})(?!\d)"
)
_YEAR_MONTH_DAY: Final = re.compile(rf"(?<!\d)({_ANY_YEAR})(?:\.|,|\sm\.)?\s({_NAME})\s([0-3]?\d)(?![\d:])")
_VIETNAMESE: Final = re.compile(rf"(?<!\d)([0-3]?\d)\s[Tt]háng\s([01]?\d)(?:,|\snăm)?\s({_YEAR})(?!\d)")
_FOUR_DIGITS: Final = re.compile(r"\d{4}|[令平民]")
_TWO_WORDS: Final = re.compile("(كانون|تشرين) (?=ال)")
_OTHER_DIGITS: Final = re.compile("[٠-٩۰-۹०-९০-৯๐-๙０-９]")
_ASCII_DIGITS: Final = {
    ord(zero) + value: str(value) for zero in "٠۰०০๐０" for value in range(10)
}  # the digits of a script follow its zero
_GLUED: Final = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")


class Written(NamedTuple):
    """A day written in a text: where it starts and ends, and its ISO 8601 date."""

    start: int
    end: int
    day: str


def dates_in(text: str, day_first: bool = True, *, short_years: bool = False) -> list[Written]:
    """The whole dates written in a text, in their order.

    ``day_first`` says how ``3/5/2024`` is read where both readings are dates; ``short_years`` whether ``03.05.24`` is a date
    too, which may as well be the number of something.
    """
    if not text.isascii():
        text = _plain(text)
    found = [*_whole_dates(text, day_first)] if _FOUR_DIGITS.search(text) else []
    if short_years and not found:
        found = [*_numeric(_SHORT, text, day_first)]
    found.sort(key=lambda written: (written.start, -written.end))
    kept: list[Written] = []
    for written in found:
        if not kept or written.start >= kept[-1].end:
            kept.append(written)
    return kept


def visible_date(text: str, day_first: bool = True) -> str | None:
    """The first whole date written in a text; None where there is none, as in most texts.

    ``day_first`` says how ``3/5/2024`` is read where both readings are dates.
    """
    if not _FOUR_DIGITS.search(text):
        return None
    return next((written.day for written in dates_in(text, day_first)), None)


def before_date(text: str) -> str:
    """The text up to the first date in it; all of it where there is none."""
    return next((text[: written.start] for written in dates_in(text)), text)


def is_ambiguous(text: str) -> bool:
    """Whether a text has a date in numbers whose day and month may change places: ``3/5/2024``."""
    return any(match[2] != "." and max(int(match[1]), int(match[3])) <= 12 for match in _both_orders(text))


def orders_in(text: str, known: Collection[str] = ()) -> Iterator[bool]:
    """For each date in numbers whose order is told, whether the day comes first.

    It is told where the date can be read in one order only, or where one of its readings is among the ``known`` days.
    """
    for match in _both_orders(text):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        if match[2] == ".":
            continue
        if max(first, second) > 12 >= min(first, second):
            yield first > 12
        elif known:
            year += 2000 if year < 100 else 0
            day_first, month_first = valid_day(year, second, first) in known, valid_day(year, first, second) in known
            if day_first != month_first:
                yield day_first


def _both_orders(text: str) -> Iterator[re.Match[str]]:
    yield from _NUMERIC.finditer(text)
    yield from _SHORT.finditer(text)


def _whole_dates(text: str, day_first: bool) -> Iterator[Written]:
    for pattern in (_COMPACT, _YEAR_FIRST):
        for match in pattern.finditer(text):
            if day := valid_day(*map(int, match.groups())):
                yield Written(match.start(), match.end(), day)
    yield from _numeric(_NUMERIC, text, day_first)
    for pattern, day_at, month_at, year_at in (
        (_DAY_FIRST, 1, 2, 3),
        (_MONTH_FIRST, 2, 1, 3),
        (_YEAR_MONTH_DAY, 3, 2, 1),
    ):
        for match in pattern.finditer(text):
            glued, name = _month_name(match[month_at])
            if day := day_with_month_name(int(match[year_at]), months().get(name), int(match[day_at]), name):
                yield Written(match.start() + (glued if month_at == 1 else 0), match.end(), day)
    if not text.isascii():
        for match in _VIETNAMESE.finditer(text):
            if day := valid_day(int(match[3]), int(match[2]), int(match[1])):
                yield Written(match.start(), match.end(), day)
        yield from (Written(*other) for other in other_calendars(text))


def _numeric(pattern: re.Pattern[str], text: str, day_first: bool) -> Iterator[Written]:
    for match in pattern.finditer(text):
        first, mark, second, digits = match.groups()
        year = int(digits) + (2000 if len(digits) == 2 else 0)
        month, day = (first, second) if mark != "." and not day_first else (second, first)
        found = valid_day(year, int(month), int(day)) or valid_day(year, int(day), int(month))
        if found:
            yield Written(match.start(), match.end(), found)


def _month_name(word: str) -> tuple[int, str]:
    """The name of a month as the table has it, and how many letters are glued to its front.

    Pages glue words to it ("GiuffridaMar 5, 2025"): then it is what follows the last small letter.
    """
    name = _in_table(word)
    if name not in months() and (parts := _GLUED.split(word))[1:]:
        return len(word) - len(parts[-1]), _in_table(parts[-1])
    return 0, name


def _in_table(word: str) -> str:
    return word.lower().replace("i̇", "i").replace("_", " ").rstrip(".")


def _plain(text: str) -> str:
    """The text with digits of all scripts as ASCII, and the Arabic months of two words as one; no longer, no shorter."""
    if _OTHER_DIGITS.search(text):
        text = text.translate(_ASCII_DIGITS)
    return _TWO_WORDS.sub(r"\1_", text)
