"""What content is, by the content itself: HTML or plain text, text or binary."""

from __future__ import annotations

import re
from typing import Final

from cleantext.document import MediaType
from cleantext.readers.binary import looks_binary

__all__ = ["looks_binary", "sniff"]

SAMPLE_CHARACTERS: Final = 32_768
MINIMUM_TAGS: Final = 6
"""Fewer tags than this, in text that does not begin with one, are mentions of tags."""

CHARACTERS_PER_TAG: Final = 250
"""Markup has a tag at least this often; a text about markup is mostly prose."""

SLICES: Final = 10
"""Markup has tags in each tenth of its text; examples of code stand together."""

_TAG_NAMES: Final = (
    "a|abbr|article|aside|b|blockquote|body|br|button|center|div|dd|dl|dt|em|figcaption|figure|font|footer|form|h[1-6]|"
    "head|header|hr|html|i|iframe|img|input|label|li|link|main|meta|nav|ol|option|p|picture|pre|script|section|select|"
    "small|span|strong|style|sub|sup|svg|table|tbody|td|th|thead|time|title|tr|u|ul|video"
)
_TAG: Final = re.compile(rf"</?(?:{_TAG_NAMES})(?:\s[^<>]{{0,2000}})?/?>", re.I)
_OPENING: Final = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.I)
_PROLOG: Final = re.compile(r"<\?xml[^<>]{0,300}\?>\s*|<!--.{0,4000}?-->\s*", re.S)


def sniff(text: str) -> MediaType:
    """Whether decoded text is HTML or plain text.

    HTML is what opens with a doctype or ``<html>`` (after an XML prolog and comments), what begins and ends with a tag or
    begins with one element after another, and what is dense with tags of which some are closed. A text that mentions a
    tag, even often, stays plain.
    """
    head = text[:SAMPLE_CHARACTERS].lstrip("\ufeff \t\r\n\f")
    if "<" not in head:
        return "text/plain"
    start = _after_prolog(head)
    if _OPENING.match(head, start) or _is_fragment(text, head, start) or _is_dense(head):
        return "text/html"
    return "text/plain"


def _after_prolog(head: str) -> int:
    """Where the first thing stands that is neither an XML declaration nor a comment. At most ten of them are passed."""
    start = 0
    for _ in range(10):
        found = _PROLOG.match(head, start)
        if found is None:
            break
        start = found.end()
    return start


def _is_fragment(text: str, head: str, start: int) -> bool:
    """Begins with a tag, and ends with one and closes what it opened, or goes on to the next element.

    ``<p>A short one.</p>``; ``<h1>A headline</h1><p>A paragraph``.
    """
    first = _TAG.match(head, start)
    if first is None:
        return False
    return (text[-64:].rstrip().endswith(">") and "</" in head) or _next_element(head, first) is not None


def _next_element(head: str, first: re.Match[str]) -> re.Match[str] | None:
    """The tag that stands right behind the element that ``first`` opens, nothing but white space between."""
    name = first[0].strip("<>/").split()[0]
    closing = re.compile(rf"</{name}>\s{{0,99}}", re.I).search(head, first.end())
    return _TAG.match(head, closing.end()) if closing else None


def _is_dense(head: str) -> bool:
    found = list(_TAG.finditer(head))
    if len({SLICES * match.start() // len(head) for match in found}) < min(SLICES, len(found) // 2):
        return False
    tags = [match[0] for match in found]
    closing = sum(tag.startswith("</") for tag in tags)
    breaks = sum(tag[:3].lower() in ("<br", "<p>", "<li") for tag in tags)  # these are often left open
    enough = len(tags) >= max(MINIMUM_TAGS, len(head) / CHARACTERS_PER_TAG)
    return enough and (closing >= len(tags) / 4 or breaks >= len(tags) / 2)
