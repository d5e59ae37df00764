"""Tables drawn with characters: of Markdown and Org, and the grid and simple tables of reStructuredText."""

from __future__ import annotations

import re
from typing import Final

from cleantext.inplace.protection.blanks import BLANK, bare, is_blank
from cleantext.inplace.protection.lines import Lines

DELIMITERS: Final = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?\Z")
GRID_BORDER: Final = re.compile(r"\+(?:[-=]+\+)+\Z")
SIMPLE_BORDER: Final = re.compile(r"=+(?: +=+)+\Z")
ORG_RULE: Final = re.compile(r"\|-[-+]*\|?\Z")
OTHER_BLOCK: Final = re.compile(rf"[{BLANK}]*(?:>|#{{1,6}}\s|```|~~~|<|[-*+]\s|\d{{1,9}}[.)]\s|(?:[-*_]\s*){{3,}}\Z)")
LEAST_PIPES: Final = 3
"""In a row that stands for itself: ``| a | b |``. A menu like ``Home | News | Sport`` begins and ends with words."""


def table(lines: Lines, start: int) -> range | None:
    """The table, or the part of one, that begins with the line; with the row above where the line is its delimiters."""
    line = bare(lines.texts[start])
    if GRID_BORDER.match(line):
        return _while_drawn(lines, start, ("+", "|"))
    if SIMPLE_BORDER.match(line):
        return _simple_table(lines, start)
    if "|" not in line:
        return None
    if start > 0 and "|" in lines.texts[start - 1] and DELIMITERS.match(line):
        return range(start - 1, _end_of_rows(lines, start))
    row = line.startswith("|") and line.endswith("|") and line.count("|") >= LEAST_PIPES
    return range(start, start + 1) if row or ORG_RULE.match(line) else None


def _end_of_rows(lines: Lines, start: int) -> int:
    """Before the first line without a bar; in Markdown a row may lack it, and a blank line or another block ends the table."""
    for number in range(start + 1, len(lines.texts)):
        line = lines.texts[number]
        if "|" not in line and (not lines.markdown or is_blank(line) or OTHER_BLOCK.match(line)):
            return number
    return len(lines.texts)


def _while_drawn(lines: Lines, start: int, beginnings: tuple[str, ...]) -> range:
    numbers = range(start + 1, len(lines.texts))
    end = next((number for number in numbers if not bare(lines.texts[number]).startswith(beginnings)), len(lines.texts))
    return range(start, end)


def _simple_table(lines: Lines, start: int) -> range | None:
    """As docutils does: to the second border below, or the first that a blank line or the end of the file follows."""
    borders = 0
    for number in range(start + 1, len(lines.texts)):
        if SIMPLE_BORDER.match(bare(lines.texts[number])):
            borders += 1
            if borders == 2 or number + 1 == len(lines.texts) or is_blank(lines.texts[number + 1]):
                return range(start, number + 1)
    return None
