"""What a page states of its article in JSON-LD (https://schema.org/NewsArticle), however broken the script."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any, Final

from cleantext.document import Document

Node = Mapping[str, Any]

ARTICLE_TYPES: Final = frozenset(
    {"BlogPosting", "Report", "SocialMediaPosting", "DiscussionForumPosting", "Recipe", "Review"}
)
_TRAILING_COMMA: Final = re.compile(r",(?=[ \t\r\n]{0,200}[}\]])")
_WRAPPING: Final = re.compile(
    r"^\s{0,99}(?:<!--|<!\[CDATA\[|//\s{0,9}<!\[CDATA\[)|(?:-->|\]\]>|//\s{0,9}\]\]>|;)\s{0,99}$"
)

_COMMENT: Final = re.compile(r"(?<![:\w\"'])//[^\"\n]{0,500}$", re.MULTILINE)
_PROPERTY: Final = re.compile(
    r'^([ \t]{0,200}"[\w@:.-]{1,60}"[ \t]{0,9}:[ \t]{0,9}")(.+)("[ \t]{0,9},?[ \t\r]{0,9})$', re.MULTILINE
)
_NEXT: Final = re.compile(r'"[ \t]{0,9}[:,][ \t]{0,9}["\[{]')
"""Where a line goes on with another property or value."""

_SCHEME: Final = re.compile(r"^https?://")
_BARE_QUOTE: Final = re.compile(r'(?<!\\)"')
_DECODER: Final = json.JSONDecoder(strict=False)


def nodes(document: Document) -> tuple[Node, ...]:
    """All objects of the page's JSON-LD, outer ones first. A script that does not parse gives none."""
    found: list[Node] = []
    for script in document.facts.json_ld:
        found.extend(_objects(_parsed(script)))
    return tuple(found)


def article(document: Document) -> Node:
    """The object that describes the page's article; an empty one where there is none.

    A page may describe others too (related stories): the one whose headline the title tag shares is taken, else
    the first. Where several objects, of several tools, describe it at one address, they complete each other.
    """
    return document.signal(_article)


def _article(document: Document) -> Node:
    candidates = [node for node in document.signal(nodes) if _is_article(node)]
    title = (document.facts.title or "").casefold()
    for node in candidates:
        headline = text_of(node.get("headline"))
        if headline and headline.casefold() in title:
            return _completed(node, candidates)
    return _completed(candidates[0], candidates) if candidates else {}


def _completed(chosen: Node, candidates: list[Node]) -> Node:
    """The chosen object with what the others of the same address state beside."""
    address = _address_of(chosen)
    same = [node for node in candidates if node is not chosen and address and _address_of(node) == address]
    return {**{key: value for node in reversed(same) for key, value in node.items()}, **chosen} if same else chosen


def _address_of(node: Node) -> str:
    return _SCHEME.sub("", text_of(node.get("url")) or "")


def text_of(value: Any) -> str | None:
    """A text value, its HTML entities resolved and white space trimmed; None for anything else and for nothing."""
    if isinstance(value, list) and value:
        value = value[0]
    if not isinstance(value, str):
        return None
    return " ".join(unescape(value).split()) or None


def names_of(value: Any, document: Document, *, persons: bool = False) -> list[str]:
    """The names in a value: a text, an object with a ``name``, a reference by ``@id``, or a list of these.

    ``persons`` leaves out those that are said to be organizations.
    """
    found: list[str] = []
    for entry in value[:50] if isinstance(value, list) else [value]:
        if isinstance(entry, Mapping):
            node = entry if "name" in entry or "familyName" in entry else referenced(entry, document)
            entry = None if persons and any("Organization" in kind for kind in types_of(node)) else _name(node)
        found.extend(filter(None, map(text_of, entry if isinstance(entry, list) else [entry])))
    return found


def _name(node: Node) -> Any:
    return node.get("name") or " ".join(filter(None, (text_of(node.get("givenName")), text_of(node.get("familyName")))))


def referenced(entry: Node, document: Document) -> Node:
    """The object of the page that another one refers to by ``@id``; an empty one where it is not there."""
    identity = entry.get("@id")
    return document.signal(_by_identity).get(identity, {}) if isinstance(identity, str) else {}


def _by_identity(document: Document) -> Mapping[str, Node]:
    """The objects that say more than their identity, by it; the first of each."""
    found: dict[str, Node] = {}
    for node in document.signal(nodes):
        identity = node.get("@id")
        if isinstance(identity, str) and ("name" in node or "url" in node):
            found.setdefault(identity, node)
    return found


def types_of(node: Node) -> tuple[str, ...]:
    """The names of the types of an object, which may have one, several or none."""
    stated = node.get("@type")
    return tuple(kind for kind in (stated if isinstance(stated, list) else [stated]) if isinstance(kind, str))


def _is_article(node: Node) -> bool:
    return any(kind.endswith("Article") or kind in ARTICLE_TYPES for kind in types_of(node))


def _parsed(script: str) -> Any:
    """The value of a script, whole or as far as it can be made whole; None where it cannot."""
    text = _WRAPPING.sub("", script.strip()).strip()
    for repair in (str, _without_trailing_commas, _with_quotes_escaped):
        text = repair(text)
        try:
            return _DECODER.raw_decode(text)[0]
        except (ValueError, RecursionError):
            continue
    return None


def _without_trailing_commas(text: str) -> str:
    return _TRAILING_COMMA.sub("", text)


def _with_quotes_escaped(text: str) -> str:
    """Templates write a line for each property and forget to escape the quotes in a headline; some leave comments."""
    return _TRAILING_COMMA.sub("", _PROPERTY.sub(_escaped, _COMMENT.sub("", text)))


def _escaped(line: re.Match[str]) -> str:
    opening, value, closing = line.groups()
    return line[0] if _NEXT.search(value) else opening + _BARE_QUOTE.sub(r"\"", value) + closing


def _objects(value: Any) -> Iterator[Node]:
    """The objects of a parsed script, breadth first: iterative, since pages nest deeper than Python recurses."""
    level = [value]
    while level:
        below: list[Any] = []
        for entry in level:
            if isinstance(entry, dict):
                yield entry
                below.extend(entry.values())
            elif isinstance(entry, list):
                below.extend(entry)
        level = below
