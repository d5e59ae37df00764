"""What an HTML page says of itself: title, meta tags, JSON-LD, language, canonical URL, times, marked authors."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from cleantext.document import PageFacts, Stamp

MOST_AUTHORS: Final = 50
"""Marked authors that are read: marks may nest, and each is read with all that is in it."""

MOST_STAMPS: Final = 200
STAMP_CHARS: Final = 80

TELLING_TAGS: Final = frozenset({"meta", "title", "script", "link", "html", "time"})
TELLING_ATTRIBUTES: Final = frozenset({"rel", "itemprop", "datetime"})
"""Elements, and attributes of other elements, that may tell something; most elements have neither."""

MOST_MARKED: Final = 50
MARKED_CHARS: Final = 200
"""Marked values of one kind that are read, and their characters: a mark may stand around half the page."""

LONGEST_ADDRESS: Final = 2000

MARKED: Final = {
    "articlesection": "section",
    "keywords": "keywords",
    "image": "image",
    "category tag": "section",
    "tag": "tag",
    "image_src": "image",
}
"""Values of ``itemprop`` and ``rel``, lower case, and what they mark."""

_EDITS: Final = frozenset({"ins", "del"})
"""Elements whose ``datetime`` is that of a change to some words."""

_SPACES: Final = re.compile(r"[ \t\n\r\f]+")


class FactCollector:
    """Collects what the page says of itself, in page order."""

    def __init__(self) -> None:
        self.title: str | None = None
        self.meta: defaultdict[str, list[str]] = defaultdict(list)
        self.json_ld: list[str] = []
        self.language: str | None = None
        self.canonical: str | None = None
        self.times: list[str] = []
        self.marked_authors: list[str] = []
        self.stamps: list[Stamp] = []
        self.marked: defaultdict[str, list[str]] = defaultdict(list)
        self.licences: tuple[str, ...] = ()

    def collect(self, node: Any, tag: str, attributes: dict[str, str | None], block: int = 0) -> None:
        """Note what one element tells; most tell nothing. ``block`` is the id of the block that it stands in."""
        if tag in TELLING_TAGS:
            self._collect_told(node, tag, attributes)
        rel, itemprop = attributes.get("rel"), attributes.get("itemprop")
        if "author" in f"{rel} {itemprop}".split():
            self._collect_author(node)
        kind = MARKED.get((itemprop or rel or "").lower())
        if kind and tag != "meta":
            self._collect_marked(node, attributes, kind)
        if tag == "time" or "datetime" in attributes or "date" in (attributes.get("itemprop") or "").lower():
            self._collect_stamp(node, tag, attributes, block)

    def _collect_told(self, node: Any, tag: str, attributes: dict[str, str | None]) -> None:
        if tag == "meta":
            self._collect_meta(attributes)
        elif tag == "title":
            self.title = self.title or _SPACES.sub(" ", node.text()).strip() or None
        elif tag == "script":
            if "ld+json" in (attributes.get("type") or ""):
                self.json_ld.append(node.text())
        elif tag == "link":
            if (attributes.get("rel") or "").lower() == "canonical":
                self.canonical = self.canonical or attributes.get("href")
        elif tag == "html":
            self.language = attributes.get("lang") or attributes.get("xml:lang")
        elif tag == "time":
            self._collect_time(attributes)

    def _collect_meta(self, attributes: dict[str, str | None]) -> None:
        content = attributes.get("content")
        for key in ("name", "property", "itemprop", "http-equiv"):
            name = attributes.get(key)
            if name and content:
                self.meta[name.lower()].append(content)

    def _collect_time(self, attributes: dict[str, str | None]) -> None:
        stamp = attributes.get("datetime")
        if stamp:
            self.times.append(stamp)

    def _collect_author(self, node: Any) -> None:
        """Note the name within a marked author, or else all its text: microdata tells a role and a life beside it."""
        if len(self.marked_authors) >= MOST_AUTHORS:
            return
        named = node.css_first('[itemprop~="name"]')
        text = (named.attributes.get("content") or named.text(separator=" ")) if named else node.text(separator=" ")
        if text := _SPACES.sub(" ", text).strip():
            self.marked_authors.append(text)

    def _collect_marked(self, node: Any, attributes: dict[str, str | None], kind: str) -> None:
        """Note the address of an image, else the words that the element shows."""
        if len(self.marked[kind]) >= MOST_MARKED:
            return
        text = attributes.get("content")
        if kind == "image":
            text = text or attributes.get("src") or attributes.get("href") or ""
        else:
            text = (text or node.text(separator=" "))[: 4 * MARKED_CHARS]
        self.marked[kind].append(_SPACES.sub(" ", text).strip()[: LONGEST_ADDRESS if kind == "image" else MARKED_CHARS])

    def _collect_stamp(self, node: Any, tag: str, attributes: dict[str, str | None], block: int) -> None:
        if len(self.stamps) >= MOST_STAMPS or tag in _EDITS:
            return
        stated = next(filter(None, map(attributes.get, ("datetime", "content", "title"))), None)
        text = _SPACES.sub(" ", (stated or node.text(separator=" "))[: 4 * STAMP_CHARS]).strip()[:STAMP_CHARS]
        if text:
            said = (attributes.get("itemprop"), attributes.get("class"), "pubdate" if "pubdate" in attributes else None)
            self.stamps.append(Stamp(text, " ".join(filter(None, said)).lower(), block))

    def frozen(self, shown: Sequence[int]) -> PageFacts:
        """The facts as the document keeps them. ``shown``: the numbers of the blocks that were kept, ascending."""
        return PageFacts(
            title=self.title,
            meta={name: tuple(contents) for name, contents in self.meta.items()},
            json_ld=tuple(self.json_ld),
            language=self.language,
            canonical=self.canonical,
            times=tuple(self.times),
            marked_authors=tuple(self.marked_authors),
            stamps=tuple(replace(stamp, block=bisect_left(shown, stamp.block)) for stamp in self.stamps),
            marked={kind: tuple(filter(None, texts)) for kind, texts in self.marked.items()},
            licences=self.licences,
        )
