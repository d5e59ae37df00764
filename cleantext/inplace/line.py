"""Lines of a file, their terminators kept, and what becomes of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from cleantext.document import Evidence, Reason

_LINE: Final = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")


class Line(NamedTuple):
    """A line without its terminator, and the terminator: ``\\n``, ``\\r\\n``, ``\\r``, or nothing at the end of the file.

    A named tuple, because a file of a million lines makes a million of them.
    """

    text: str
    end: str = "\n"


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a line changes: a reason with its evidence, as in a `cleantext.document.Change`."""

    reason: Reason
    evidence: Evidence

    @property
    def sentence(self) -> str:
        """The reason's sentence, filled with the evidence."""
        return self.reason.explain(self.evidence)


@dataclass(frozen=True, slots=True)
class LineEdit:
    """A line of a file and what stands in its place: ``after`` is empty where it goes, longer where it falls in two.

    ``number`` counts the lines of the file from 0.
    """

    number: int
    before: Line
    after: tuple[Line, ...]
    causes: tuple[Cause, ...]


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines of a text. Only ``\\n``, ``\\r\\n`` and ``\\r`` end one; an empty text has none."""
    if "\r" in text:
        found = [Line(line[1], line[2]) for line in _LINE.finditer(text)]
    else:
        *whole, last = text.split("\n")
        found = [*map(Line, whole), Line(last, "")]
    return tuple(found if found[-1].text or found[-1].end else found[:-1])


def joined(lines: Sequence[Line]) -> str:
    """The text that `split_lines` gave the lines of."""
    return "".join(part for line in lines for part in (line.text, line.end))


def edited(lines: Sequence[Line], edits: Sequence[LineEdit]) -> tuple[Line, ...]:
    """The lines with the edits, which are in the order of the lines, carried out."""
    replaced = {edit.number: edit.after for edit in edits}
    return tuple(new for number, line in enumerate(lines) for new in replaced.get(number, (line,)))
