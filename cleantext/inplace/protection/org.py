"""Org: drawers, fixed-width lines, code and verbatim text (https://orgmode.org/manual/)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext.inplace.protection.blanks import BLANK, bare
from cleantext.inplace.protection.lines import Lines
from cleantext.inplace.protection.next_match import NextMatch
from cleantext.inplace.protection.paragraphs import NEXT_BLOCK
from cleantext.inplace.protection.regions import Span

MAY_OPEN: Final = re.compile(rf"[{BLANK}]*:")
FIXED_WIDTH: Final = re.compile(r":(?:\s|\Z)")
DRAWER: Final = re.compile(r":[\w-]+:\Z")
ENDS: Final = (":END:", ":end:", ":End:")
HEADING: Final = re.compile(r"\*+ ")

OPENER: Final = re.compile(r"(?<![^\s({'\"\u200b-])[=~](?=\S)")
CLOSER: Final = r"(?<=\S){}(?=[\s.,:;!?'\")}}\[\]\u200b-]|\Z)"
MARKS: Final = "=~"


def fixed_width(lines: Lines, start: int) -> range | None:
    """A line whose colon says that it is an example."""
    return range(start, start + 1) if FIXED_WIDTH.match(bare(lines.texts[start])) else None


def drawer(lines: Lines, start: int) -> range | None:
    """A drawer, of properties or otherwise, from its name to its end."""
    if not DRAWER.match(bare(lines.texts[start])) or max(lines.last.get(end, -1) for end in ENDS) <= start:
        return None
    for number in range(start + 1, len(lines.texts)):
        line = bare(lines.texts[number])
        if line in ENDS:
            return range(start, number + 1)
        if DRAWER.match(line) or HEADING.match(line):
            return None
    return None


def verbatim(text: str) -> Iterator[Span]:
    """The stretches between ``=`` or ``~``, each inside of one paragraph."""
    closers = {mark: NextMatch(re.compile(CLOSER.format(mark)), text) for mark in MARKS}
    next_block = NextMatch(NEXT_BLOCK, text)
    end = 0
    for opener in OPENER.finditer(text):
        if opener.start() >= end:
            closer = closers[opener[0]].after(opener.end() + 1)
            if closer and closer.start() < next_block.start(opener.end()):
                end = closer.end()
                yield opener.start(), end
