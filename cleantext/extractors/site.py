"""The name of the site."""

from __future__ import annotations

import re
from typing import Any, ClassVar, Final

from cleantext.component import NoOptions, Sample
from cleantext.document import Document, Found
from cleantext.extractors import json_ld
from cleantext.extractors.base import Extractor
from cleantext.extractors.title_tag import title_parts
from cleantext.extractors.wording import words

LONGEST_NAME: Final = 60
_HOST: Final = re.compile(r"^[a-z]{2,6}://(?:www\.)?([^/:?#]{1,200})", re.IGNORECASE)


class Site(Extractor[NoOptions]):
    """Finds the name of the site that published the page.

    It is stated in ``og:site_name``, as the publisher or the web site in JSON-LD, or as the tail of the title tag; of
    a tail only what also names the host is taken, since tails are as often sections or slogans.

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
        """The first name that the page states."""
        facts = document.facts
        for key, confidence in (("og:site_name", 0.95), ("application-name", 0.8)):
            name = _name(next(iter(facts.meta.get(key, ())), None))
            if name:
                return Found(name, f"meta.{key}", confidence)
        return _publisher(document) or _title_tail(document)


def _publisher(document: Document) -> Found[str] | None:
    publisher: Any = json_ld.article(document).get("publisher")
    for name in json_ld.names_of(publisher, document):
        if _name(name):
            return Found(name, "json_ld.publisher", 0.9)
    for node in document.signal(json_ld.nodes):
        site = _name(json_ld.text_of(node.get("name"))) if node.get("@type") == "WebSite" else None
        if site:
            return Found(site, "json_ld.name", 0.8)
    return None


def _title_tail(document: Document) -> Found[str] | None:
    host = _HOST.match(document.url or document.facts.canonical or "")
    parts = title_parts(document.facts.title or "")
    if host is None or len(parts) < 2:
        return None
    for part in (parts[-1], parts[0]):
        if _name(part) and "".join(words(part)) in host.group(1).casefold().replace("-", "").replace(".", ""):
            return Found(part, "title", 0.7)
    return None


def _name(text: str | None) -> str | None:
    """A text that may be a name: short, and no address."""
    text = " ".join(text.split()) if text else ""
    return text if 1 < len(text) <= LONGEST_NAME and "://" not in text else None
