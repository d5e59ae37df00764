"""Blocks between a line that begins one and a line that ends it: Org, TeX, Liquid, Hugo, AsciiDoc, display maths."""

from __future__ import annotations

import re
from typing import Final

from cleantext.inplace.protection.blanks import BLANK, bare
from cleantext.inplace.protection.lines import Lines

NAMED: Final = (
    (re.compile(r"#\+begin_(src|example|export|comment)\b", re.IGNORECASE), r"#\+end_{}\b"),
    (
        re.compile(
            r"\\begin\{((?:verbatim|lstlisting|minted|alltt|comment|math|displaymath|equation|eqnarray|align|alignat"
            r"|gather|multline|tikzpicture|tabular|array)\*?)\}",
            re.IGNORECASE,
        ),
        r"\\end\{{{}\}}",
    ),
    (re.compile(r"\{%-?\s*(highlight|raw|code|codeblock|verbatim|comment)\b"), r"\{{%-?\s*end{}\b"),
    (re.compile(r"\{\{[<%]\s*(highlight|code)\b"), r"\{{\{{[<%]\s*/\s*{}\b"),
)
"""What opens a block, and what closes the one of the same name."""

RULED: Final = re.compile(r"-{4,}\Z|\.{4,}\Z|\+{4,}\Z|/{4,}\Z|[|,]={3,}\Z")
ATTRIBUTES_OR_TITLE: Final = re.compile(r"\[[\w\"'%#.,\[].*\]\Z|\.\w")
"""What AsciiDoc has above a block; else a row of hyphens or dots may as well part two sections."""


def named_block(lines: Lines, start: int) -> range | None:
    """A block whose opener and closer name it; one that is not closed reaches to the end of the file."""
    line = lines.texts[start].lstrip(BLANK)
    for opener, closer in NAMED:
        opening = opener.match(line)
        if opening:
            closing = re.compile(closer.format(re.escape(opening[1])), re.IGNORECASE)
            numbers = range(start, len(lines.texts))
            last = next((number for number in numbers if closing.search(lines.texts[number])), numbers[-1])
            return range(start, last + 1)
    return None


def ruled_block(lines: Lines, start: int) -> range | None:
    """A listing, literal block or table of AsciiDoc between two equal rules, with the line above that says so."""
    rule = bare(lines.texts[start])
    if not RULED.match(rule) or lines.last[rule] == start:
        return None
    introduced = start > 0 and ATTRIBUTES_OR_TITLE.match(bare(lines.texts[start - 1])) is not None
    if not introduced and rule[0] not in "|,":
        return None
    last = next(number for number in range(start + 1, len(lines.texts)) if bare(lines.texts[number]) == rule)
    return range(start - introduced, last + 1)


def display_maths(lines: Lines, start: int) -> range | None:
    """TeX between lines with ``$$``, neither a blank line nor another opener within.

    Outside Markdown the first line has nothing else on it.
    """
    line = bare(lines.texts[start])
    if not (line == "$$" or (lines.markdown and line.startswith("$$") and "$$" not in line[2:])):
        return None
    for number in range(start + 1, len(lines.texts)):
        line = bare(lines.texts[number])
        if line.endswith("$$"):
            return range(start, number + 1)
        if not line or line.startswith("$$"):
            return None
    return None
