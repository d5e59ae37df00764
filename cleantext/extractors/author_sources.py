"""What a page states of its authors for machines: JSON-LD, meta tags, microdata."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from cleantext.document import Document
from cleantext.extractors import json_ld
from cleantext.extractors.names import without_byline

META: Final = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "citation_author",
)
"""Names of meta tags that hold authors, the more trusted first; others that end as these do are read after them."""

INVERTED: Final = frozenset(
    {"citation_author", "citation_authors", "dc.creator", "dcterms.creator", "eprints.creators_name"}
)
"""Meta tags of libraries and journals, where the family name stands first: "Doe, Jane"."""

MOST_OTHERS: Final = 6
MOST_MARKED: Final = 3
"""Different marked authors up to which they are one article's; more are those of teasers or comments."""

_AUTHOR_KEY: Final = re.compile(r"(?:^|[:._-])(?:authors?|creators?|byline|author_?names?|writer|reporter|journalist)$")
_OTHERS: Final = re.compile(r"(?:^|[:.])(?:twitter|fediverse|og:image|book|comment)(?:[:.]|$)")
_ADDRESS: Final = re.compile(r"https?:|www\.|^[/@\d]|^\S+@\S+$")
_LABEL: Final = re.compile(r"twitter:label(\d)")
_PAGES: Final = frozenset("WebPage ItemPage CreativeWork VideoObject AudioObject PodcastEpisode WebSite".split())
_INVERTED: Final = re.compile(r"\s*([^,;]{2,40}),\s*([^,;]{1,40})\s*")


class Stated(NamedTuple):
    """Texts that name authors, and where they stand; ``family`` groups places that one system fills."""

    source: str
    family: str
    texts: list[str]


def stated_authors(document: Document) -> Iterator[Stated]:
    """All that the page states, the more trusted first."""
    yield Stated("json_ld.author", "json_ld", json_ld_authors(document))
    yield from _meta(document)
    yield Stated("meta.twitter:data", "meta", twitter_authors(document))
    marked = list(dict.fromkeys(document.facts.marked_authors))
    if len(marked) <= MOST_MARKED:
        yield Stated("marked", "marked", marked)
    else:
        yield Stated("marked.first", "marked", marked[:1])


def json_ld_authors(document: Document) -> list[str]:
    """The authors of the article's object, or else of the page's."""
    node = json_ld.article(document)
    found = _authors_of(node, document)
    if found or node:
        return found
    pages = (node for node in document.signal(json_ld.nodes) if not _PAGES.isdisjoint(json_ld.types_of(node)))
    return next((names for node in pages if (names := _authors_of(node, document))), [])


def twitter_authors(document: Document) -> list[str]:
    """The values of cards that are labelled "Written by" in some language: ``twitter:label1``, ``twitter:data1``."""
    meta = document.facts.meta
    found: list[str] = []
    for key, labels in meta.items():
        if (match := _LABEL.fullmatch(key)) and without_byline(f"{labels[0]}: x")[1]:
            found += meta.get(f"twitter:data{match[1]}", ())
    return found


def _authors_of(node: json_ld.Node, document: Document) -> list[str]:
    value: Any = node.get("author") or node.get("creator")
    return json_ld.names_of(value, document, persons=True)


def _meta(document: Document) -> Iterator[Stated]:
    meta = document.facts.meta
    others = [key for key in meta if key not in META and _AUTHOR_KEY.search(key) and not _OTHERS.search(key)]
    for key in (*META, *others[:MOST_OTHERS]):
        values = [value for value in meta.get(key, ()) if not _ADDRESS.search(value)]
        yield Stated(f"meta.{key}", "meta", list(map(_turned, values)) if key in INVERTED else values)


def _turned(name: str) -> str:
    """ "Doe, Jane" as "Jane Doe"."""
    match = _INVERTED.fullmatch(name)
    return f"{match[2]} {match[1]}" if match else name
