"""The address that a page gives as its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from cleantext.component import NoOptions, Sample
from cleantext.document import Document, Found
from cleantext.extractors import json_ld
from cleantext.extractors.addresses import absolute, host, is_front_page, page_key
from cleantext.extractors.base import Extractor
from cleantext.extractors.readings import weighed


class CanonicalUrl(Extractor[NoOptions]):
    """Finds the address that the page gives as its own, free of what links to it hang on.

    Read from ``<link rel=canonical>``, ``og:url`` and JSON-LD. Templates that give the front page of the site on every
    page are common, so a front page is taken only for a page that is one, or whose own address is not known.

    Known misses: relative addresses of a page whose own address is not known; an address that ``<base>`` changes.
    """

    name = "canonical_url"
    field = "canonical_url"

    examples: ClassVar[tuple[Sample, ...]] = (
        Sample(
            "<link rel=canonical href='https://gazette.example/ferry-back'><p>Ships came in.</p>",
            "https://gazette.example/ferry-back",
            "text/html",
        ),
        Sample(
            "<meta property='og:url' content='https://gazette.example/ferry-back'><p>Ships came in.</p>",
            "https://gazette.example/ferry-back",
            "text/html",
        ),
        Sample("<link rel=canonical href='/ferry-back'><p>Ships came in.</p>", None, "text/html"),
        Sample("https://gazette.example/ferry-back\n\nThe ferry is back in service.", None),
    )

    def extract(self, document: Document) -> Found[str] | None:
        """The address that the sources agree on."""
        return weighed(_stated(document), page_key)


def _stated(document: Document) -> Iterator[Found[str]]:
    facts, article = document.facts, json_ld.article(document)
    entity = article.get("mainEntityOfPage")
    if isinstance(entity, Mapping):
        entity = entity.get("@id") or entity.get("url")
    stated = (
        ("link.canonical", facts.canonical, 0.95),
        ("meta.og:url", next(iter(facts.meta.get("og:url", ())), None), 0.8),
        ("json_ld.mainEntityOfPage", json_ld.text_of(entity), 0.6),
        ("json_ld.url", json_ld.text_of(article.get("url")), 0.6),
    )
    for source, address, confidence in stated:
        full = absolute(address, document)
        if full and _is_of_page(full, document) and (not source.startswith("json_ld") or _is_of_site(full, document)):
            yield Found(full, source, confidence)


def _is_of_page(address: str, document: Document) -> bool:
    """Whether an address may be that of the page: a front page is so only for one that is."""
    return not is_front_page(address) or not document.url or is_front_page(document.url)


def _is_of_site(address: str, document: Document) -> bool:
    """Whether an address is of the host of the page: templates of JSON-LD bring addresses of examples along."""
    own = absolute(document.url or document.facts.canonical, document)
    return own is None or host(own) == host(address)
