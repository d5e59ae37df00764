"""``cleantext: off`` and ``cleantext: on`` in a comment, by which the writer of a file protects a region.

The directive is all that the comment says, in any case of letters. A comment that names it in passing, or that
stands in quotes or backticks, is no switch.
"""

from __future__ import annotations

import re
from typing import Final

from cleantext.inplace.protection.lines import Lines

WORD: Final = "cleantext"
DIRECTIVE: Final = rf"\s*{WORD}\s*:\s*(off|on)\s*"
ENCLOSED: Final = "|".join(
    rf"{opening}{DIRECTIVE}{closing}"
    for opening, closing in (
        ("<!--", "-->"),
        (r"/\*+", r"\*/"),
        (r"\{#-?", r"-?#\}"),
        (r"\(\*", r"\*\)"),
        (r"\[//\]:\s#\s\(", r"\)"),
    )
)
"""Comments of HTML, C and CSS, templates, Pascal and ML; the reference definition that Markdown shows nothing of."""

TO_LINE_END: Final = rf"(?:#+|//+|--+|;+|%+|\.\.){DIRECTIVE}\Z"
"""Comments of scripts, C, SQL and Lua, Lisp and INI, TeX, reStructuredText."""

SWITCH: Final = re.compile(rf"(?<![`\"'“‘])(?:{ENCLOSED})(?![`\"'”’])|(?:\A|(?<=\s)){TO_LINE_END}", re.IGNORECASE)


def switched_off(lines: Lines, start: int) -> range | None:
    """The region from the line that switches off to the one that switches on again, or else to the end of the file."""
    if "off" not in _states(lines.texts[start]):
        return None
    for number in range(start, len(lines.texts)):
        if _states(lines.texts[number])[-1:] == ["on"]:
            return range(start, number + 1)
    return range(start, len(lines.texts))


def _states(line: str) -> list[str]:
    """What the switches on a line say, in their order."""
    if WORD not in line.lower():
        return []
    return [state.lower() for switch in SWITCH.finditer(line) for state in switch.groups() if state]
