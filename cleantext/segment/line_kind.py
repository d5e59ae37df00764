"""What a line of plain text is, by its marks: item, heading, row, quote, code, or just a line.

Marks of Markdown and of the converters that keep the layout (inscriptis, html2text, lynx): ``* `` and nested ``+ `` and
``o `` bullets, numbers, ``# `` headings, underlines, cells between tabs or pipes. Indentation alone says nothing, since
converters indent and centre all kinds of text; only deeply indented lines that also look like code are code.

Where a mark has other uses, the line needs a neighbour of its like: ``- 5 degrees`` among prose is a line, and so is
``2. Bundesliga`` without a ``1.`` before or a ``3.`` after it. Dashes longer than a hyphen open dialogue in many
languages and are no bullets.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from cleantext.document import BlockKind
from cleantext.segment.source_line import SourceLine

CODE_INDENT: Final = 4
"""Columns by which code is indented deeper than the least indented line of the text."""

CODE_RUN: Final = 3
"""Lines in a row that make code."""

_BULLET: Final = re.compile(r"[•‣◦▪●○·■□➢►✓✔]\s{0,9}\S|[-+*]\s+\S")
_LETTER_BULLET: Final = re.compile(r"o\s+\S")
_DOUBTFUL_BULLET: Final = re.compile(r"[-+]\s+[\d.,]")
_NUMBER: Final = re.compile(r"(\d{1,3})\.\s+\S")
_CERTAIN_NUMBER: Final = re.compile(r"\d{1,3}\)\s+[^\W\d]|\(?[a-z]\)\s+\w|\(?[ivx]{1,5}\)\s+\w")
_HASH_HEADING: Final = re.compile(r"#{1,6}\s+\S")
_MARKS: Final = frozenset("•‣◦▪●○·■□➢►✓✔-+*o(#>")
_CODE_ENDS: Final = ("{", "}", ");", "};", "):")
_CODE_SIGNS: Final = (" = ", " == ", " != ", " += ", "=>", "->", "::", "()", "];")


def line_kinds(lines: Sequence[SourceLine]) -> list[BlockKind]:
    """The kind of each line, in their order."""
    kinds: list[BlockKind] = [_kind(line) for line in lines]
    _settle_doubtful_bullets(lines, kinds)
    _find_numbered(lines, kinds)
    _find_underlined(lines, kinds)
    _find_code(lines, kinds)
    return kinds


def is_prose(text: str) -> bool:
    """Whether a line may be part of a wrapped paragraph, by its text alone: no row, quote, heading, rule or code."""
    if "\t" in text or "   " in text or text[0] in "|>#`" or _is_row(text):
        return False
    return not text.endswith(_CODE_ENDS) and any(map(str.isalpha, text))


def opens_item(text: str) -> bool:
    """Whether a line begins with a bullet or a number, so that it cannot continue the line before."""
    return bool(_BULLET.match(text) or _NUMBER.match(text) or _CERTAIN_NUMBER.match(text))


def _kind(line: SourceLine) -> BlockKind:
    text = line.text
    if text[0] in _MARKS or ")" in text[:7]:  # a glance, since most lines bear no mark
        marked = _marked_kind(line)
        if marked != "line":
            return marked
    return "row" if ("\t" in text or "|" in text) and _is_row(text) else "line"


def _marked_kind(line: SourceLine) -> BlockKind:
    text = line.text
    if text[0] == "#":
        return "heading" if _HASH_HEADING.match(text) and any(map(str.isalpha, text)) else "line"
    if text[0] == ">":
        return "quote" if text.startswith("> ") else "line"
    nested_bullet = line.indent >= CODE_INDENT and _LETTER_BULLET.match(text)
    return "item" if nested_bullet or _BULLET.match(text) or _CERTAIN_NUMBER.match(text) else "line"


def _is_row(text: str) -> bool:
    """Cells between tabs, a line framed by pipes, or three cells between pipes (one divides a title from a site)."""
    if "\t" in text:
        return True
    if text[0] == "|" and text[-1] == "|" and len(text) > 2:
        return True
    return text.count(" | ") >= 2


def _settle_doubtful_bullets(lines: Sequence[SourceLine], kinds: list[BlockKind]) -> None:
    """``- 5`` is an item only next to another item with the same mark."""
    doubtful = [at for at, line in enumerate(lines) if kinds[at] == "item" and _DOUBTFUL_BULLET.match(line.text)]
    for at in doubtful:
        mark = lines[at].text[0]
        neighbours = [lines[near].text for near in (at - 1, at + 1) if 0 <= near < len(lines)]
        if not any(text[0] == mark and _BULLET.match(text) for text in neighbours):
            kinds[at] = "line"


def _find_numbered(lines: Sequence[SourceLine], kinds: list[BlockKind]) -> None:
    """Lines numbered ``1.``, ``2.`` are items where the number before or after is there too."""
    matches = ((at, _NUMBER.match(line.text)) for at, line in enumerate(lines) if line.text[0].isdigit())
    numbered = [(at, int(found[1])) for at, found in matches if found]
    for (at, number), (next_at, next_number) in pairwise(numbered):
        if next_number == number + 1:
            kinds[at] = kinds[next_at] = "item"


def _find_underlined(lines: Sequence[SourceLine], kinds: list[BlockKind]) -> None:
    """A line directly above ``====`` or ``----`` of about its length is a heading; the underline stays a line."""
    for at in range(1, len(lines)):
        text = lines[at].text
        if text[0] not in "=-~" or len(text) < 3 or text.strip(text[0]):
            continue
        above = lines[at - 1]
        adjacent = above.number == lines[at].number - 1
        if adjacent and kinds[at - 1] == "line" and abs(len(above.text) - len(text)) <= max(3, 0.3 * len(text)):
            kinds[at - 1] = "heading"


def _find_code(lines: Sequence[SourceLine], kinds: list[BlockKind]) -> None:
    """Runs of adjacent, deeply indented lines of which at least half look like code."""
    deep = CODE_INDENT + min((line.indent for line in lines), default=0)
    start = 0
    for at in range(1, len(lines) + 1):
        if at < len(lines) and _continues(lines[at - 1], lines[at], deep):
            continue
        run = lines[start:at]
        if len(run) >= CODE_RUN and 2 * sum(_looks_like_code(line.text) for line in run) >= len(run):
            kinds[start:at] = ["pre"] * len(run)
        start = at


def _continues(previous: SourceLine, line: SourceLine, deep: int) -> bool:
    return previous.number + 1 == line.number and previous.indent >= deep and line.indent >= deep


def _looks_like_code(text: str) -> bool:
    return text.endswith(_CODE_ENDS) or any(sign in text for sign in _CODE_SIGNS)
