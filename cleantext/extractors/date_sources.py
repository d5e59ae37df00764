"""Times that a page states for machines: in JSON-LD, meta tags, marked elements, the URL, and the data of its scripts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from cleantext.document import Found
from cleantext.extractors import json_ld
from cleantext.extractors.calendars import valid_day
from cleantext.extractors.date_order import DateReader
from cleantext.extractors.tables import months

PUBLISHED_META: Final = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "article:published",
    "article.published",
    "article:first_published_time",
    "datepublished",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "citation_online_date",
    "citation_date",
    "prism.publicationdate",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "date",
)
"""Names of meta tags that hold the time of publication, the more trusted first."""

MODIFIED_META: Final = (
    "article:modified_time",
    "og:article:modified_time",
    "og:modified_time",
    "article:modified",
    "datemodified",
    "og:updated_time",
    "dcterms.modified",
    "dc.date.modified",
    "cxenseparse:recs:moddate",
    "last-modified",
    "last-modified-date",
    "revised",
)

_PUBLISHED_NAME: Final = re.compile(r"publi[sc]|pubdate|pub[-_.]date|date[-_.:]?(?:pub|issued|created)")
_MODIFIED_NAME: Final = re.compile(r"modif|updat|moddate|revis|expir|unpublish")

MAIN_THINGS: Final = ("Article", "Posting", "Page", "Report", "CreativeWork", "Recipe", "Review", "Blog")
"""Ends of the names of types whose time is that of the page; others are of pictures, comments, organizations."""

_LOOSE: Final = '"{}"' + r'\s{{0,9}}:\s{{0,9}}"([^"\\]{{6,60}})"'
"""A property in a script that is no JSON."""

SCRIPT_KEYS: Final = ("ublish", "ublication", "ubDate", "post_date")
"""Parts of the names under which the data of scripts holds the time of publication: ``firstPublishedAt``, ``pubDate``."""

_SCRIPT_VALUE: Final = re.compile(r"[A-Za-z_]{0,10}\\?[\"']\s{0,3}:\s{0,3}\\?[\"']?(\d[\dT :.+Z-]{7,32})")
_MOST_OF_A_KEY: Final = 200
_MOST_DAYS_IN_SCRIPTS: Final = 2

_TITLE_MARK: Final = re.compile(r"\s[|–—-]\s|\|")
_URL_DAY: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:([/_.-])([01]?\d)\2([0-3]?\d)|([01]\d)([0-3]\d))(?!\d)")
_URL_STAMP: Final = re.compile(r"(?<!\d)(20[0-4]\d)([01]\d)([0-3]\d)\d{4,12}(?!\d)")
_URL_WORDED: Final = re.compile(r"/((?:19|20)\d\d)/([a-z]{3,9})/([0-3]?\d)(?=/)")


def json_ld_times(reader: DateReader, *properties: str) -> Iterator[Found[str]]:
    """The times of the page's article in JSON-LD, then those of other objects that may be the page's."""
    main = [*filter(_is_main, reader.document.signal(json_ld.nodes))]
    live = [node for node in main if "LiveBlogPosting" in json_ld.types_of(node)]
    nodes = [*live[:1], json_ld.article(reader.document), *main]
    for key in properties:
        for node in nodes:
            yield from _found(reader, [json_ld.text_of(node.get(key))], f"json_ld.{key}", 0.95)
    if not reader.document.signal(json_ld.nodes):
        for key in properties:
            for script in reader.document.facts.json_ld:
                yield from _found(reader, re.findall(_LOOSE.format(key), script)[:1], f"json_ld.{key}", 0.8)


def meta_times(reader: DateReader, names: Iterable[str]) -> Iterator[Found[str]]:
    """The times in the meta tags of these names."""
    for name in names:
        yield from _found(reader, reader.document.facts.meta.get(name, ())[:1], f"meta.{name}", 0.9)


def other_meta_times(reader: DateReader) -> Iterator[Found[str]]:
    """The times in meta tags that say by any name that they hold the time of publication."""
    for name, contents in reader.document.facts.meta.items():
        if _PUBLISHED_NAME.search(name) and not _MODIFIED_NAME.search(name) and name not in PUBLISHED_META:
            yield from _found(reader, contents[:1], f"meta.{name}", 0.8)


def url_day(reader: DateReader) -> Iterator[Found[str]]:
    """The day in the address of the page."""
    url = reader.document.url or reader.document.facts.canonical or ""
    if match := _URL_DAY.search(url):
        year, _, month, day, compact_month, compact_day = match.groups()
        found = valid_day(int(year), int(month or compact_month), int(day or compact_day))
    elif match := _URL_WORDED.search(url):
        found = valid_day(int(match[1]), months().get(match[2], 0), int(match[3]))
    elif match := _URL_STAMP.search(url):
        found = valid_day(int(match[1]), int(match[2]), int(match[3]))
    else:
        found = None
    if found:
        yield Found(found, "url", 0.9)


def title_day(reader: DateReader) -> Iterator[Found[str]]:
    """The day in the title tag, where it stands there by itself: ``Ferry back in service | Gazette | 4 March 2021``."""
    for part in _TITLE_MARK.split(reader.document.facts.title or ""):
        written = reader.dates(part)
        if len(written) == 1 and not part[: written[0].start].strip() and not part[written[0].end :].strip(" ."):
            yield Found(written[0].day, "title", 0.8)


def script_times(reader: DateReader) -> Iterator[Found[str]]:
    """The time of publication in the data of the scripts, where they tell no more than a few days.

    A page that tells more has the data of other stories in its scripts too.
    """
    found = [
        time
        for key in SCRIPT_KEYS
        for text in _values(reader.document.markup or "", key)
        if (time := reader.time(text))
    ]
    if 0 < len({time[:10] for time in found}) <= _MOST_DAYS_IN_SCRIPTS:
        yield Found(found[0], "script", 0.6)


def _values(markup: str, key: str) -> Iterator[str]:
    at = -1
    for _ in range(_MOST_OF_A_KEY):
        at = markup.find(key, at + 1)
        if at < 0:
            return
        if match := _SCRIPT_VALUE.match(markup, at + len(key)):
            yield match[1]


def _found(reader: DateReader, texts: Iterable[str | None], source: str, confidence: float) -> Iterator[Found[str]]:
    for text in texts:
        if text and (time := reader.time(text)):
            yield Found(time, source, confidence)


def _is_main(node: json_ld.Node) -> bool:
    return any(kind.endswith(MAIN_THINGS) for kind in json_ld.types_of(node))
