"""What came of one file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cleantext.inplace.line import LineEdit

Outcome = Literal["clean", "changed", "left_alone", "failed"]


@dataclass(frozen=True, slots=True)
class FileResult:
    """What came of one file; of ``check`` and ``fix`` the same.

    ``name`` is the path as it was given or found below a given directory. ``why`` says why a file was left alone or
    failed, and is empty else. ``edits`` are in the order of the lines; ``diff`` is a unified diff in lines, each with its
    line feed, and empty where none was asked for. Picklable.
    """

    name: str
    outcome: Outcome
    why: str = ""
    edits: tuple[LineEdit, ...] = ()
    diff: tuple[str, ...] = ()
