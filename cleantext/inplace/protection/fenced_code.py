"""Code between fences of backticks or tildes (https://spec.commonmark.org/0.31.2/#fenced-code-blocks).

Fences may be indented by any width: whether a list holds them is not looked into. In files other than Markdown, a
line of tildes may as well underline a heading or part two scenes. There it opens code only under a blank line, and
only where the same line stands again below.
"""

from __future__ import annotations

import re
from typing import Final

from cleantext.inplace.protection.blanks import BLANK, is_blank
from cleantext.inplace.protection.lines import Lines

LEAD: Final = rf"(?P<lead>[{BLANK}>]*)"
MARKERS: Final = rf"[{BLANK}>]*(?:(?:[-*+]|\d{{1,9}}[.)])[ \t][{BLANK}>]*)*"
"""Of quotations and of items of lists, in any order."""
FENCE: Final = re.compile(rf"(?P<lead>{MARKERS})(?P<fence>`{{3,}}(?=[^`]*\Z)|~{{3,}})", re.DOTALL)
CLOSER: Final = re.compile(rf"{LEAD}(?P<fence>`{{3,}}|~{{3,}})[{BLANK}]*\Z")
QUOTED: Final = re.compile(LEAD)


def fenced_code(lines: Lines, start: int) -> range | None:
    """The region that a fence on the line opens: to its closer, the end of its quotation, or the end of the file."""
    opening = FENCE.match(lines.texts[start])
    if opening is None:
        return None
    fence = opening["fence"]
    if fence[0] == "~" and not lines.markdown and not _opens_in_prose(lines, start, fence):
        return None
    depth = opening["lead"].count(">")
    for number in range(start + 1, len(lines.texts)):
        line = lines.texts[number]
        if depth and _depth(line) < depth:
            return range(start, number)
        closing = CLOSER.match(line)
        if closing and closing["fence"].startswith(fence):
            return range(start, number + 1)
    return range(start, len(lines.texts))


def _opens_in_prose(lines: Lines, start: int, fence: str) -> bool:
    below_blank = start == 0 or is_blank(lines.texts[start - 1])
    return below_blank and lines.last.get(fence, start) > start


def _depth(line: str) -> int:
    lead = QUOTED.match(line)
    return lead["lead"].count(">") if lead else 0
