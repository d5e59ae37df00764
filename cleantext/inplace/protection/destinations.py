"""Destinations of links and images in Markdown, and of the definitions that links refer to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext.inplace.protection.regions import Span

ENCLOSED: Final = r"<[^<>\n]*>"
INLINE: Final = re.compile(rf"\]\((?:{ENCLOSED}|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)?")
DEFINITION: Final = re.compile(rf"\]:[ \t]*({ENCLOSED}|\S+)")
LABEL: Final = re.compile(r"(?:\n|\A) {0,3}\[(?!\^)[^\]\[\n]+\Z")
WIKI: Final = re.compile(r"\[\[[^\[\]|\n]+(?=[\]|])")
"""What a link of a wiki, of Obsidian or Org names; behind a bar or bracket may follow what is shown."""
LONGEST_LABEL: Final = 1002
"""999 characters (https://spec.commonmark.org/0.31.2/#link-label) and what stands before them."""
PATH: Final = re.compile(r"[/#<]|\w\.\w")
"""Without any of these, what follows a name in brackets and a colon may be what someone says."""


def destinations(text: str) -> Iterator[Span]:
    """The stretches that are destinations, with the brackets around them."""
    for pattern in (INLINE, WIKI):
        yield from (found.span() for found in pattern.finditer(text))
    for found in DEFINITION.finditer(text):
        start = found.start()
        if PATH.search(found[1]) and LABEL.search(text, max(0, start - LONGEST_LABEL), start):
            yield found.span()
