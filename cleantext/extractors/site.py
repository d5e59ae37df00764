"""The name of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, ClassVar, Final

from cleantext.component import NoOptions, Sample
from cleantext.document import Document, Found
from cleantext.extractors import json_ld
from cleantext.extractors.addresses import host
from cleantext.extractors.base import Extractor
from cleantext.extractors.readings import weighed
from cleantext.extractors.title_tag import title_parts
from cleantext.extractors.wording import words

LONGEST_NAME: Final = 60
SLUG: Final = 0.5
"""What a name in the form of an address (``harbour-gazette``) is worth, in shares of its source's confidence."""

_SLUG: Final = re.compile(r"[a-z0-9]{1,60}(?:-[a-z0-9]{1,60}){1,9}")
_DOMAIN: Final = re.compile(r"(?:\.[a-z]{2,4}){1,2}$")


class Site(Extractor[NoOptions]):
    """Finds the name of the site that published the page.

    It is stated in ``og:site_name``, as the publisher or the web site in JSON-LD, or as the tail of the title tag; of
    a tail only what also names the host is taken, since tails are as often sections or slogans. Where the sources differ
    most of them decide, and the other names are alternatives.

    Known misses: plain text names no site reliably, so none is found there; a publisher's company is taken for its
    site where the page states only that.
    """

    name = "site"
    field = "site"

    examples: ClassVar[tuple[Sample, ...]] = (
        Sample(
            "<meta property='og:site_name' content='Harbour Gazette'><p>Ships came in.</p>",
            "Harbour Gazette",
            "text/html",
        ),
        Sample(
            '<script type="application/ld+json">{"@type": "NewsArticle", "publisher": {"name": "Inselbote"}}</script>',
            "Inselbote",
            "text/html",
        ),
        Sample("<title>Ferry back in service</title><p>The ferry is back.</p>", None, "text/html"),
        Sample("Harbour Gazette\n\nThe ferry is back in service, its owners said.", None),
    )

    def extract(self, document: Document) -> Found[str] | None:
        """The name that the sources agree on, however they space and write it."""
        return weighed(_stated(document), _same_name)


def _stated(document: Document) -> Iterator[Found[str]]:
    facts = document.facts
    for key, confidence in (("og:site_name", 0.95), ("application-name", 0.8)):
        name = _name(next(iter(facts.meta.get(key, ())), None))
        if name:
            yield Found(name, f"meta.{key}", confidence * (SLUG if _SLUG.fullmatch(name) else 1))
    publisher: Any = json_ld.article(document).get("publisher")
    company = next(filter(_name, json_ld.names_of(publisher, document)), None)
    if company:
        yield Found(company, "json_ld.publisher", 0.8)
    for node in document.signal(json_ld.nodes):
        site = _name(json_ld.text_of(node.get("name"))) if "WebSite" in json_ld.types_of(node) else None
        if site:
            yield Found(site, "json_ld.name", 0.8)
            break
    yield from _title_tail(document)


def _title_tail(document: Document) -> Iterator[Found[str]]:
    """The tail of the title tag where the host has it too."""
    name = host(document.url or document.facts.canonical or "").replace("-", "").replace(".", "")
    parts = title_parts(document.facts.title or "")
    if not name or len(parts) < 2:
        return
    for part in (parts[-1], parts[0]):
        if _name(part) and "".join(words(part)) in name:
            yield Found(part, "title", 0.7)
            return


def _same_name(name: str) -> str:
    """What the spellings of a name have in common: its letters, without the domain that hangs on."""
    bare = _DOMAIN.sub("", name.casefold().removeprefix("www."))
    return "".join(words(bare)) or name


def _name(text: str | None) -> str | None:
    """A text that may be a name: short, and no address."""
    text = " ".join(text.split()) if text else ""
    return text if 1 < len(text) <= LONGEST_NAME and "://" not in text else None
