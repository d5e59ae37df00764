"""AsciiDoc: blocks that need no word above them, and passthroughs (https://docs.asciidoctor.org/asciidoc/latest/blocks/)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext.inplace.protection.blanks import bare, is_blank
from cleantext.inplace.protection.delimited_blocks import ATTRIBUTES_OR_TITLE
from cleantext.inplace.protection.lines import Lines
from cleantext.inplace.protection.regions import Span

MAY_OPEN: Final = re.compile(r"[-.+/|,:!\[ \t]")
DELIMITER: Final = re.compile(r"-{4,}\Z|\.{4,}\Z|\+{4,}\Z|/{4,}\Z|[|,:!]={3,}\Z")
STYLE: Final = re.compile(
    r"\[(?:(?:source|listing|literal|stem|latexmath|asciimath|pass|plantuml|ditaa|graphviz|mermaid)\b|,)[^\]]*\]\Z"
)
ENCLOSING: Final = re.compile(r"--\Z|([-.+=_*])\1{3,}\Z|`{3,}")
"""What a style may stand above: the delimiters of any block, the open block among them."""
ITEM: Final = re.compile(r"[ \t]+(?:[-*]+|\.+|\d+\.|[A-Za-z]\.|[ivxIVX]+\)|<[\d.]*>)[ \t]|.*(?:::|;;)(?:\s|\Z)")

PASSTHROUGH: Final = re.compile(
    r"\+{3}(?:(?!\+{3})[^\n])+\+{3}|\+\+(?:(?!\+\+)[^\n])+\+\+|(?<![\w+])\+(?=\S)[^+\n]+(?<=\S)\+(?![\w+])"
    r"|(?:pass|stem|latexmath|asciimath):[a-z,]*\[(?:[^\]\\\n]|\\.){0,1000}\]"
    r"|(?:link|image|include|xref|video|audio)::?[^\s\[\]]+(?=\[)"
)


def delimited_block(lines: Lines, start: int) -> range | None:
    """A listing, literal, passthrough or comment block or a table; one that is not closed reaches to the end."""
    rule = bare(lines.texts[start])
    if not DELIMITER.match(rule) or _underlines(lines, start, rule):
        return None
    return range(start, _closed(lines, start, rule))


def styled_block(lines: Lines, start: int) -> range | None:
    """A block or paragraph below a style that makes it code or maths, with the lines of attributes above it."""
    if not STYLE.match(bare(lines.texts[start])):
        return None
    count, at = len(lines.texts), start + 1
    while at < count and ATTRIBUTES_OR_TITLE.match(bare(lines.texts[at])):
        at += 1
    if at < count and ENCLOSING.match(bare(lines.texts[at])):
        rule = bare(lines.texts[at])
        return range(start, _closed(lines, at, "```" if rule[0] == "`" else rule))
    return range(start, _end_of_paragraph(lines, at))


def literal_paragraph(lines: Lines, start: int) -> range | None:
    """A paragraph whose first line is indented, and is no item of a list."""
    line = lines.texts[start]
    if line[:1] not in (" ", "\t") or is_blank(line) or ITEM.match(line):
        return None
    if start > 0 and not is_blank(lines.texts[start - 1]):
        return None
    return range(start, _end_of_paragraph(lines, start))


def passthroughs(text: str) -> Iterator[Span]:
    """The stretches that AsciiDoc hands on as they are, and the targets of its macros."""
    return (found.span() for found in PASSTHROUGH.finditer(text))


def _underlines(lines: Lines, start: int, rule: str) -> bool:
    """Whether the line is drawn under a heading, which is as long up to one character."""
    above = bare(lines.texts[start - 1]) if start > 0 else ""
    if ATTRIBUTES_OR_TITLE.match(above) or re.search(r"\w", above) is None:
        return False
    return rule[0] in "-+" and abs(len(above) - len(rule)) <= 1


def _closed(lines: Lines, start: int, rule: str) -> int:
    """The number after the next line that reads like this, or after the last line."""
    numbers = range(start + 1, len(lines.texts))
    return next((number + 1 for number in numbers if bare(lines.texts[number]) == rule), len(lines.texts))


def _end_of_paragraph(lines: Lines, start: int) -> int:
    numbers = range(start, len(lines.texts))
    return next((number for number in numbers if is_blank(lines.texts[number])), len(lines.texts))
