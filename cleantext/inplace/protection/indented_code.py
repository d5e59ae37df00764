"""Code that is indented by four columns, as Markdown has it (https://spec.commonmark.org/0.31.2/#indented-code-blocks).

The columns count from the text of the item of a list that the line stands in, and inside of a quotation from its marks.
Lists inside of which a quotation stands, and code in the first line of an item, are not looked for.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from cleantext.inplace.protection.blanks import is_blank

QUOTE: Final = re.compile(r"(?: {0,3}>[ \t]?)*")
ITEM: Final = re.compile(r"([ \t]*)([-*+:]|\d{1,9}[.)]|\[\^[^\]\n]+\]:)([ \t]+)")
"""An item of a list, a definition, a footnote."""
NO_LIST: Final = (":", "[")
"""How the marks of definitions and footnotes begin, whose text is indented by four columns."""
NO_PARAGRAPH: Final = re.compile(r" {0,3}(?:#{1,6}(?:[ \t]|\Z)|-{2,}[ \t]*\Z|([*_-])[ \t]*(?:\1[ \t]*){2,}\Z)")
"""A heading, the line under one, a rule: what follows begins anew."""
UNDERLINE: Final = re.compile(r" {0,3}=+[ \t]*\Z")
DEPTH: Final = 4


def indented_code(lines: Sequence[str], others: Collection[int]) -> Iterator[int]:
    """The numbers of the lines of code, the blank ones between them too. ``others`` are lines of other blocks."""
    if not any("    " in line or "\t" in line for line in lines):
        return
    levels = [_Container()]
    blank: list[int] = []
    for number, line in enumerate(lines):
        marks = QUOTE.match(line)
        depth = marks[0].count(">") if marks else 0
        text = line[marks.end() :] if marks and depth else line
        levels = _at_depth(levels, depth, line)
        inside = levels[-1]
        if number in others:
            inside.interrupted(text)
        elif is_blank(text):
            inside.opens = True
            blank.append(number)
            continue
        elif inside.is_code(text):
            yield from (*(blank if inside.code else ()), number)
            inside.code = True
        else:
            inside.read(text)
        blank = []


def _at_depth(levels: list[_Container], depth: int, line: str) -> list[_Container]:
    """The file and the quotations in it that a line stands in, one inside the other."""
    if len(levels) - 1 == depth:
        return levels
    if len(levels) - 1 > depth:
        left = levels[: depth + 1]
        left[-1].opens = levels[-1].opens  # if not, the line goes on with a paragraph of the quotation
        left[-1].code = False
        return left
    levels[-1].interrupted(line)
    return [*levels, *(_Container() for _ in range(depth + 1 - len(levels)))]


class _Container:
    """The file, or a quotation in it, line by line: whether code may open, and which items of lists are open."""

    def __init__(self) -> None:
        self.opens = True
        self.code = False
        self.items: list[int] = []
        """The columns at which the text of the open items stands."""

    def is_code(self, text: str) -> bool:
        """Whether a line that is not blank is code."""
        if not self.opens:
            return False
        column = _column(text)
        self._close_items(column)
        return column >= (self.items[-1] if self.items else 0) + DEPTH

    def read(self, text: str) -> None:
        """Go over a line that is not code."""
        column = _column(text)
        anew = bool(NO_PARAGRAPH.match(text) or (UNDERLINE.match(text) and not self.opens))
        item = None if anew else ITEM.match(text)
        if anew or item:
            self._close_items(column)
        if item:
            self.items.append(_column_of_text(item))
        self.opens, self.code = anew, False

    def interrupted(self, text: str) -> None:
        """Go over a line of another block."""
        if not is_blank(text):
            self._close_items(_column(text))
        self.opens, self.code = True, False

    def _close_items(self, column: int) -> None:
        while self.items and column < self.items[-1]:
            self.items.pop()


def _column(text: str) -> int:
    """The column, from 0, of the first character but spaces and tabs, which reach to the next multiple of four."""
    return len(text[: len(text) - len(text.lstrip(" \t"))].expandtabs(DEPTH))


def _column_of_text(item: re.Match[str]) -> int:
    column = _column(item[0])
    if item[2].startswith(NO_LIST):
        return column + DEPTH
    mark = column + len(item[2])
    gap = len(item[0].expandtabs(DEPTH)) - mark
    return mark + (gap if gap <= DEPTH else 1)
