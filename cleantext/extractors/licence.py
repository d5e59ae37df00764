"""The licence that the article is under."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Final

from cleantext.component import NoOptions, Sample
from cleantext.document import Document, Found
from cleantext.extractors import json_ld
from cleantext.extractors.addresses import absolute, page_key
from cleantext.extractors.base import Extractor
from cleantext.extractors.readings import weighed

META: Final = ("dcterms.license", "dc.license", "dc.rights.license", "license", "dcterms.rights", "dc.rights", "rights")
LONGEST: Final = 200
_IN_WORDS: Final = re.compile(r"https?://creativecommons\.org/[a-z]{1,20}/[^\s\"'<>)]{1,80}")
_NAMED: Final = re.compile(r"^(?:CC[ -](?:BY|0)|Creative Commons|public domain)", re.IGNORECASE)
_EDITION: Final = re.compile(r"/(?:deed|legalcode)[^/]*$|\?.*$")


class Licence(Extractor[NoOptions]):
    """Finds the licence that the page states for its article, by its address or, where none is given, in words.

    Stated are ``rel=license``, ``license`` of the article in JSON-LD, and meta tags of rights that name a licence; so are
    links to a Creative Commons licence in the page's own footer. ``© 2021`` is no licence: it reserves all rights.
    Licences of pictures, by the elements around them, are not those of the article.

    Known misses: licences told in words alone; links to Creative Commons that stand below the text and outside of any
    footer; plain text has none, as it does not tell whose licence it speaks of.
    """

    name = "licence"
    field = "licence"

    examples: ClassVar[tuple[Sample, ...]] = (
        Sample(
            "<p>Ships came in.</p><a rel=license href='https://creativecommons.org/licenses/by/4.0/'>CC BY</a>",
            "https://creativecommons.org/licenses/by/4.0/",
            "text/html",
        ),
        Sample(
            "<p>Ships came in.</p><footer><a href='https://creativecommons.org/licenses/by-nd/4.0/'>CC</a></footer>",
            "https://creativecommons.org/licenses/by-nd/4.0/",
            "text/html",
        ),
        Sample(
            "<p>Ships came in.</p><figure><figcaption>Photo: Ada Quill <a rel=license "
            "href='https://creativecommons.org/licenses/by/4.0/'>CC BY</a></figcaption></figure>",
            None,
            "text/html",
        ),
        Sample("<meta name='rights' content='© 2021 Harbour Gazette'><p>Ships came in.</p>", None, "text/html"),
        Sample("The ferry is back.\n\nhttps://creativecommons.org/licenses/by/4.0/", None),
    )

    def extract(self, document: Document) -> Found[str] | None:
        """The licence that the sources agree on."""
        return weighed(_stated(document), _licence)


def _stated(document: Document) -> Iterator[Found[str]]:
    for address in document.facts.licences:
        full = absolute(address, document)
        if full:
            yield Found(full, "link.license", 0.8)
    stated = json_ld.article(document).get("license")
    if isinstance(stated, Mapping):
        stated = stated.get("url") or stated.get("@id") or stated.get("name")
    for source, value in [("json_ld.license", stated), *_meta(document)]:
        licence = _named(value, document)
        if licence:
            yield Found(licence, source, 0.9)


def _meta(document: Document) -> Iterator[tuple[str, str]]:
    return ((f"meta.{key}", value) for key in META for value in document.facts.meta.get(key, ())[:3])


def _named(value: Any, document: Document) -> str | None:
    """The licence that a text names: an address as it stands or among the words, or the words of a known licence."""
    text = json_ld.text_of(value)
    if text is None:
        return None
    within = _IN_WORDS.search(text)
    if within:
        return within[0].rstrip(".,;")
    if "/" in text and " " not in text:
        return absolute(text, document)
    return text if _NAMED.match(text) and len(text) <= LONGEST else None


def _licence(value: str) -> str:
    """What editions of one licence have in common."""
    return page_key(_EDITION.sub("/", value)) if "://" in value else value.casefold()
