"""What of a line nobody sees: white space and invisible characters. Repairs take it away, so no rule hangs on it."""

from __future__ import annotations

from typing import Final

_INVISIBLE_RANGES: Final = (
    *((0x00, 0x08), (0x0E, 0x1B), (0x7F, 0x84), (0x86, 0x9F), (0xAD, 0xAD), (0x61C, 0x61C)),
    *((0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2069), (0xFEFF, 0xFEFF), (0xFFFC, 0xFFFC), (0xFFFE, 0xFFFF)),
)
INVISIBLE: Final = "".join(chr(code) for first, last in _INVISIBLE_RANGES for code in range(first, last + 1))
"""Controls, soft hyphens, zero-width spaces and joiners, direction marks, byte order marks, noncharacters."""

SPACES: Final = (
    "\t\x0b\x0c\x1c\x1d\x1e\x1f \x85\xa0\u1680"
    + "".join(map(chr, range(0x2000, 0x200B)))
    + ("\u2028\u2029\u202f\u205f\u3000")
)
"""White space that does not end a line of a file."""

BLANK: Final = SPACES + INVISIBLE
"""Inside a class of a regular expression it needs no escape."""


def bare(line: str) -> str:
    """The line without what nobody sees at its ends, and without the marks of a block quotation before it."""
    return line.lstrip(BLANK + ">").rstrip(BLANK)


def is_blank(line: str) -> bool:
    """Whether there is nothing to be seen in the line."""
    return not line.strip(BLANK)


def indent(line: str) -> int:
    """The column, from 0, of the first character that is seen; tabs reach to the next multiple of eight."""
    start = len(line) - len(line.lstrip(BLANK))
    return len(line[:start].expandtabs(8))


def visible_before(text: str, at: int) -> str:
    """The character before a position, invisible ones passed over; nothing at the start."""
    while at > 0 and text[at - 1] in INVISIBLE:
        at -= 1
    return text[at - 1 : at]


def visible_from(text: str, at: int) -> str:
    """The character at a position or, where it is invisible, the next that is not; nothing at the end."""
    while at < len(text) and text[at] in INVISIBLE:
        at += 1
    return text[at : at + 1]
