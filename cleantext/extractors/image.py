"""The article's main picture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Final
from urllib.parse import urlsplit

from cleantext.component import NoOptions, Sample
from cleantext.document import Document, Found
from cleantext.extractors import json_ld
from cleantext.extractors.addresses import absolute
from cleantext.extractors.base import Extractor
from cleantext.extractors.readings import weighed

META: Final = (
    ("og:image", 0.9),
    ("og:image:secure_url", 0.9),
    ("og:image:url", 0.9),
    ("twitter:image", 0.7),
    ("twitter:image:src", 0.7),
)
_OF_SITE: Final = re.compile(
    r"(?<![a-z])(?:logos?|favicon|placeholder|fallback|default|blank|spacer|sprite|no[-_]?image|apple-touch-icon)(?![a-z])",
    re.IGNORECASE,
)
_SIZE: Final = re.compile(r"[-_]?\d{2,4}x\d{2,4}|[-_](?:scaled|large|medium|small|thumb(?:nail)?)$")


class Image(Extractor[NoOptions]):
    """Finds the address of the article's main picture.

    It is stated for those who share the page (``og:image``, ``twitter:image``) and for search engines (JSON-LD). Logos
    and stand-ins, by their names, are none; the same file in another size is the same picture.

    Known misses: a picture that the page shows and states nowhere; a picture of the whole site under any name; plain
    text has none.
    """

    name = "image"
    field = "image"

    examples: ClassVar[tuple[Sample, ...]] = (
        Sample(
            "<meta property='og:image' content='https://gazette.example/2021/ferry-1200x630.jpg'><p>Ships came in.</p>",
            "https://gazette.example/2021/ferry-1200x630.jpg",
            "text/html",
        ),
        Sample(
            '<script type="application/ld+json">{"@type": "NewsArticle", "image": '
            '{"@type": "ImageObject", "url": "https://gazette.example/pier.jpg"}}</script><p>Ships came in.</p>',
            "https://gazette.example/pier.jpg",
            "text/html",
        ),
        Sample(
            "<meta property='og:image' content='https://gazette.example/static/logo.png'><p>Ships came in.</p>",
            None,
            "text/html",
        ),
        Sample("https://gazette.example/pier.jpg\n\nThe ferry is back in service.", None),
    )

    def extract(self, document: Document) -> Found[str] | None:
        """The picture that the sources agree on."""
        return weighed(_stated(document), _picture)


def _stated(document: Document) -> Iterator[Found[str]]:
    """The first picture of each source."""
    facts, article = document.facts, json_ld.article(document)
    stated: list[tuple[str, Any, float]] = [
        (f"meta.{key}", next(iter(facts.meta.get(key, ())), None), confidence) for key, confidence in META
    ]
    stated += [
        ("json_ld.image", _address(article.get("image"), document), 0.9),
        ("json_ld.thumbnailUrl", _address(article.get("thumbnailUrl"), document), 0.6),
        ("markup.image", next(iter(facts.marked.get("image", ())), None), 0.5),
    ]
    for source, address, confidence in stated:
        full = absolute(address, document)
        if full and not _OF_SITE.search(urlsplit(full).path):
            yield Found(full, source, confidence)


def _address(value: Any, document: Document) -> str | None:
    """The address of an image object, of one referred to, of the first of a list, or a bare one."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, Mapping):
        node = value if "url" in value or "contentUrl" in value else json_ld.referenced(value, document)
        value = node.get("url") or node.get("contentUrl")
    return json_ld.text_of(value)


def _picture(address: str) -> str:
    """The name of the file without its size and ending; of a file without a name of its own the whole address."""
    parts = urlsplit(address)
    stem = parts.path.rstrip("/").rpartition("/")[2].rpartition(".")[0]
    stem = _SIZE.sub("", stem.casefold())
    return stem if len(stem) >= 5 else f"{parts.path}?{parts.query}"
