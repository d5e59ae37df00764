"""``cleantext: off`` and ``cleantext: on`` in a comment, by which the writer of a file protects a region.

The directive is all that the comment says, in any case of letters, or it is followed by a reason: in brackets, behind
a dash or a colon, or by "because", "since" or "for". A comment that names it in passing, or that stands in quotes or
backticks, is no switch. A comment of several lines may hold it on a line of its own.
"""

from __future__ import annotations

import re
from typing import Final

from cleantext.inplace.protection.blanks import bare
from cleantext.inplace.protection.lines import Lines

WORD: Final = "cleantext"
DIRECTIVE: Final = rf"\s*{WORD}\s*:\s*(off|on)"
REASON: Final = r"(?:\s*[(\[–—:]|\s+--?\s|\s+(?:because|since|for)\b)"
LONGEST_REASON: Final = 300
"""Characters, in a comment that ends on its line."""

ENCLOSED: Final = "|".join(
    rf"{opening}{DIRECTIVE}(?:{REASON}.{{0,{LONGEST_REASON}}}?)?\s*{closing}"
    for opening, closing in (
        ("<!--+", "--+>"),
        ("<%--", "--%>"),
        (r"/\*+!?", r"\*+/"),
        (r"\{#-?", r"-?#\}"),
        (r"\(\*", r"\*\)"),
        (r"--\[=*\[", r"\]=*\]"),
        (r"\[(?://|comment)\]:\s(?:#|<>)\s\(", r"\)"),
        (r"\[(?://|comment)\]:\s(?:#|<>)\s\"", '"'),
        (r"\[(?://|comment)\]:\s(?:#|<>)\s'", "'"),
    )
)
"""Comments of HTML, server pages, C and CSS, templates, Pascal and ML, Lua; definitions that Markdown shows nothing of."""

MARK: Final = r"(?:#+|//+!?|--|;+|%+|\.\.)"
"""Comments of scripts, C, SQL and Lua, Lisp and INI, TeX, reStructuredText."""
AT_LINE_START: Final = rf"\A\s*(?:{MARK}|'|!|@?rem\b|dnl\b){DIRECTIVE}(?:\s*[#*/;%-]*\s*|{REASON}.*)\Z"
"""Here also those of Basic, Fortran, batch files and m4, which need a line of their own, as a reason does."""
TO_LINE_END: Final = rf"(?<=\s){MARK}{DIRECTIVE}\s*[#*/;%-]*\s*\Z"

SWITCH: Final = re.compile(
    rf"{AT_LINE_START}|(?<![`\"'“‘])(?:{ENCLOSED})(?![`\"'”’])|{TO_LINE_END}", re.IGNORECASE | re.DOTALL
)

OPENED: Final = re.compile(r"(?:<!--+|<%--|/\*+!?|\{#-?|\(\*|--\[=*\[|\.\.|\{/\*+)\Z")
"""The first line of a comment of several lines."""
CLOSER: Final = re.compile(r"(?:--+%?>|\*+/\}?|-?#\}|\*\)|\]=*\])\Z")
"""The last line of such a comment."""
IN_OPENED: Final = re.compile(
    rf"\A[\s*]*{DIRECTIVE}(?:\s*(?:--+%?>|\*+/\}}?|-?#\}}|\*\)|\]=*\])?|{REASON}.*)\s*\Z", re.IGNORECASE | re.DOTALL
)
OPENING: Final = re.compile(
    rf"\A\s*(?:<!--+|<%--|/\*+!?|\{{#-?|\(\*|--\[=*\[){DIRECTIVE}(?:{REASON}(?!.*(?:-->|\*/|#\}}|\*\))).*)?\s*\Z",
    re.IGNORECASE | re.DOTALL,
)
"""The first line of such a comment, the directive on it."""


def switched_off(lines: Lines, start: int) -> range | None:
    """The region from the line that switches off to the one that switches on again, or else to the end of the file."""
    if "off" not in _states(lines, start):
        return None
    first = start - _in_opened(lines, start)
    for number in range(start, len(lines.texts)):
        if _states(lines, number)[-1:] == ["on"]:
            closed_below = number + 1 < len(lines.texts) and CLOSER.match(bare(lines.texts[number + 1]))
            return range(first, number + (2 if closed_below else 1))
    return range(first, len(lines.texts))


def _states(lines: Lines, number: int) -> list[str]:
    """What the switches on a line say, in their order."""
    line = lines.texts[number]
    if WORD not in line.lower():
        return []
    found = list(SWITCH.finditer(line)) or list(OPENING.finditer(line))
    if not found and _in_opened(lines, number):
        found = list(IN_OPENED.finditer(line))
    return [state.lower() for switch in found for state in switch.groups() if state]


def _in_opened(lines: Lines, number: int) -> bool:
    """Whether the line above opens a comment and holds nothing else."""
    return number > 0 and OPENED.match(bare(lines.texts[number - 1])) is not None
