"""Code that is indented by four columns, as Markdown has it (https://spec.commonmark.org/0.31.2/#indented-code-blocks).

Inside a list, indented lines are paragraphs of its items; code in a list is not told from them, and left to repairs.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from cleantext.inplace.protection.blanks import is_blank

DEEP: Final = re.compile(r" {4}| {0,3}\t")
ITEM: Final = re.compile(r" {0,3}(?:[-*+:]|\d{1,9}[.)]|\[\^[^\]\n]+\]:)(?=[ \t])")
"""An item of a list, a definition, a footnote."""


def indented_code(lines: Sequence[str], others: Collection[int]) -> Iterator[int]:
    """The numbers of the lines of code, the blank ones between them too. ``others`` are lines of other blocks."""
    if not any(map(DEEP.match, lines)):
        return
    opens, in_list = True, False
    blank: list[int] = []
    code = False
    for number, line in enumerate(lines):
        if number in others:
            opens, code, blank = True, False, []
        elif is_blank(line):
            opens = True
            blank.append(number)
        elif opens and not in_list and DEEP.match(line):
            yield from (*(blank if code else ()), number)
            code, blank = True, []
        else:
            in_list = ITEM.match(line) is not None or (in_list and (not opens or line[0] in " \t"))
            opens, code, blank = False, False, []
