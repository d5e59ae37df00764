"""The day of publication."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from cleantext.component import Sample
from cleantext.document import Block, Document, Found
from cleantext.extractors import json_ld
from cleantext.extractors.base import Extractor
from cleantext.extractors.dates import iso_date, visible_date

META: Final = (
    "article:published_time",
    "article:published",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "citation_date",
    "publish-date",
    "publishdate",
    "publication_date",
    "publish_date",
    "pubdate",
    "cxenseparse:recs:publishtime",
    "dcterms.created",
    "dc.date.issued",
    "dcterms.date",
    "dc.date",
    "date",
    "article.published",
    "last-modified-date",
)
"""Names of meta tags that hold the day of publication, the more trusted first."""

LINE_CHARS: Final = 160
LINES_ABOVE: Final = 8
LINES_BELOW: Final = 12

_URL_DAY: Final = re.compile(r"/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?=[/_.-]|$)")
_URL_WORDED: Final = re.compile(r"/((?:19|20)\d\d)/([a-z]{3})/([0-3]\d)(?=/)")


@dataclass(frozen=True)
class PublishedOptions:
    """``month_first``: read ``3/5/2024`` as 5 March, where both readings are dates; None leaves it to the page.

    Left to the page, the month comes first on English pages of hosts that do not end in a country's code.
    """

    month_first: bool | None = None


class Published(Extractor[PublishedOptions]):
    """Finds the day on which the article was published, as an ISO 8601 date.

    Pages state it for machines (JSON-LD, meta tags, ``<time>``), in the URL, or only for readers near the headline;
    these are asked in this order. The day is that of the page's own time zone.

    Known misses: a page that states only its last change gets that day; dates without a year, or written in a
    calendar other than the Gregorian, are not read.
    """

    name = "published"
    field = "published"
    Options = PublishedOptions

    examples: ClassVar[tuple[Sample, ...]] = (
        Sample(
            "<meta property='article:published_time' content='2021-03-04T23:30:00-05:00'><p>News.</p>",
            "2021-03-04",
            "text/html",
        ),
        Sample(
            "<article><p><time datetime='2019-12-31'>yesterday</time></p><p>News.</p></article>",
            "2019-12-31",
            "text/html",
        ),
        Sample("Die Fähre fährt wieder\n\n4. März 2021\n\nDie Fähre ist zurück.", "2021-03-04"),
        Sample("El transbordador vuelve\n\nPublicado el 4 de marzo de 2021\n\nEl barco ha vuelto.", "2021-03-04"),
        Sample("The ferry is back.\n\nIt had been out of service for 2021 days.", None),
    )

    def extract(self, document: Document) -> Found[str] | None:
        """The day from the most trusted source that states a valid one."""
        sources: tuple[Callable[[Document], Found[str] | None], ...] = (_json_ld, _meta, _time, _url)
        for source in sources:
            found = source(document)
            if found:
                return found
        return self._visible(document)

    def _visible(self, document: Document) -> Found[str] | None:
        """A date on a short line around the headline, or among the first lines."""
        for block in _near_headline(document):
            if len(block.text) <= LINE_CHARS and (day := visible_date(block.text, self._day_first(document))):
                return Found(day, "line", 0.6, block.id)
        return None

    def _day_first(self, document: Document) -> bool:
        if self.options.month_first is not None:
            return not self.options.month_first
        language = document.metadata.language
        host = re.match(r"[a-z]{2,6}://([^/:]{1,200})", document.url or "")
        national = bool(host and len(host.group(1).rpartition(".")[2]) == 2 and not host.group(1).endswith(".us"))
        return national or language is None or language.value != "en"


def _json_ld(document: Document) -> Found[str] | None:
    node = json_ld.article(document)
    nodes = [node, *document.signal(json_ld.nodes)]
    for key in ("datePublished", "dateCreated", "uploadDate"):
        for node in nodes:
            day = _day(json_ld.text_of(node.get(key)))
            if day:
                return Found(day, f"json_ld.{key}", 0.95)
    return None


def _meta(document: Document) -> Found[str] | None:
    for key in META:
        day = _first_day(document.facts.meta.get(key, ()))
        if day:
            return Found(day, f"meta.{key}", 0.9)
    return None


def _time(document: Document) -> Found[str] | None:
    day = _first_day(document.facts.times)
    return Found(day, "time", 0.8) if day else None


def _url(document: Document) -> Found[str] | None:
    url = document.url or document.facts.canonical or ""
    if match := _URL_DAY.search(url):
        day = iso_date("-".join(match.groups()))
    elif match := _URL_WORDED.search(url):
        day = visible_date(f"{match[3]} {match[2]} {match[1]}")
    else:
        return None
    return Found(day, "url", 0.8) if day else None


def _near_headline(document: Document) -> Iterator[Block]:
    """The blocks below the headline, then those above it; without a headline the first ones."""
    headline = document.metadata.headline
    ids = [block.id for block in document.blocks]
    at = ids.index(headline.block) if headline and headline.block in ids else 0
    yield from document.blocks[at : at + LINES_BELOW]
    yield from reversed(document.blocks[max(0, at - LINES_ABOVE) : at])


def _first_day(texts: Iterable[str]) -> str | None:
    return next((day for day in map(_day, texts) if day), None)


def _day(text: str | None) -> str | None:
    return (iso_date(text) or visible_date(text[:60])) if text else None
