"""A line of plain text that shows something."""

from __future__ import annotations

from typing import NamedTuple


class SourceLine(NamedTuple):
    """``number`` in the source, from 0; ``text`` without the white space around it; ``indent`` in columns.

    A named tuple, because a dump of a million lines makes a million of them.
    """

    number: int
    text: str
    indent: int
