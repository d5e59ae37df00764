"""Whether dates in numbers give the day first, as far as a page tells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from cleantext.document import Document
from cleantext.extractors.dates import Written, dates_in, is_ambiguous, orders_in
from cleantext.extractors.timestamps import STAMP_CHARS, timestamp

MOST_CHARS: Final = 200
MOST_BLOCKS: Final = 2000
"""How much of a page is looked through for dates that tell their order."""

MONTH_FIRST_REGIONS: Final = frozenset({"us", "ph"})

WORLDWIDE_DOMAINS: Final = frozenset({"ai", "cc", "co", "fm", "gg", "io", "la", "ly", "me", "sh", "tv", "ws"})
"""Domains of countries that sites take because of their letters."""

_REGION: Final = re.compile(r"en[-_]([a-z]{2})\b", re.IGNORECASE)
_ISO_DAY: Final = re.compile(r"(?<!\d)(?:19|20)\d\d-[01]\d-[0-3]\d(?!\d)")
_HOST: Final = re.compile(r"[a-z]{2,6}://([^/:?#]{1,200})", re.IGNORECASE)


@dataclass(frozen=True)
class DateOptions:
    """``month_first``: read ``3/5/2024`` as 5 March, where both readings are dates; None leaves it to the page.

    Left to the page, its dates that can be read in one way only decide, and those that give a day which the page states for
    machines too; else English pages have the month first, unless
    they name another region than the United States or the Philippines, or their host ends in another country's code.
    """

    month_first: bool | None = None


@dataclass(frozen=True)
class DateReader:
    """Reads dates in the order of day and month of one page, which is looked for only where it matters."""

    document: Document
    options: DateOptions = DateOptions()

    def time(self, text: str) -> str | None:
        """The first time in a text, in normal form (see `timestamp`)."""
        text = text[:STAMP_CHARS]
        return timestamp(text, self._day_first(text))

    def dates(self, text: str, *, short_years: bool = False) -> list[Written]:
        """All dates in a text (see `dates_in`)."""
        return dates_in(text, self._day_first(text), short_years=short_years)

    def _day_first(self, text: str) -> bool:
        if not is_ambiguous(text):
            return True
        return self._stated_order if self._stated_order is not None else "/" not in text or self._usual_order

    @cached_property
    def _stated_order(self) -> bool | None:
        if self.options.month_first is not None:
            return not self.options.month_first
        return self.document.signal(_shown)

    @cached_property
    def _usual_order(self) -> bool:
        return _usual(self.document)


def _usual(document: Document) -> bool:
    """Whether the page's language and country write the day first, with slashes; all do so with dashes and periods."""
    language = document.metadata.language
    if language is None or language.value != "en":
        return True
    for declared in (document.facts.language, *document.facts.meta.get("og:locale", ())):
        if region := _REGION.match(declared or ""):
            return region[1].lower() not in MONTH_FIRST_REGIONS
    host = _HOST.match(document.url or document.facts.canonical or "")
    country = host[1].rpartition(".")[2].lower() if host else ""
    return len(country) == 2 and country not in MONTH_FIRST_REGIONS | WORLDWIDE_DOMAINS


def _shown(document: Document) -> bool | None:
    """The order of most dates on the page that tell it; None where there are none, or as many of both."""
    balance, known = 0, _stated_days(document)
    for block in document.blocks[:MOST_BLOCKS]:
        text = block.text
        if len(text) <= MOST_CHARS and ("/" in text or "-" in text):
            balance += sum(1 if first else -1 for first in orders_in(text, known))
    return balance > 0 if balance else None


def _stated_days(document: Document) -> frozenset[str]:
    """The days that the page states for machines, as ISO 8601 dates."""
    facts = document.facts
    stated = (*facts.json_ld, *(value for values in facts.meta.values() for value in values))
    return frozenset(day for text in stated for day in _ISO_DAY.findall(text))
