"""A unified diff on a terminal: old lines red, new ones green, what differs within a line marked, nothing invisible.

It is for the eye: only the diff as it is can be applied.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from click import style

from cleantext.report.differences import aligned
from cleantext.report.visible import harmless, visible

_COLOURS: Final = {"-": "red", "+": "green"}

Part = tuple[str, bool]
"""Part of a line, and whether it differs from the other side."""


def coloured(diff: Sequence[str]) -> Iterator[str]:
    """The lines of a diff as a terminal is to show them, without line feeds. Lines that a lone ``\\r`` ends are lines here."""
    for header in diff[:2]:
        yield style(harmless(header.rstrip("\t\n")), bold=True)
    for mark, lines in groupby(diff[2:], key=lambda line: line[0] if line[0] in " @" else "change"):
        if mark == "change":
            yield from _change(tuple(lines))
        elif mark == "@":
            yield from (style(line.rstrip("\n"), fg="cyan") for line in lines)
        else:
            yield from (f" {harmless(part)}" for line in lines for part in _parts(line))


def _parts(line: str) -> list[str]:
    """A line of the diff without its mark and its end, in the lines that its carriage returns make."""
    return line[1:].removesuffix("\n").removesuffix("\r").split("\r")


def _change(run: Sequence[str]) -> Iterator[str]:
    """Lines that go, then those that come, and below each side whether its last line has no line feed."""
    old, new = ([part for line in run if line[0] == mark for part in _parts(line)] for mark in _COLOURS)
    noted = {before[0]: line for before, line in pairwise([" ", *run]) if line[0] == "\\"}
    for mark, lines in zip(" -+", [(), *_compared(old, new)], strict=True):
        yield from (_painted(mark, parts) for parts in lines)
        if mark in noted:
            yield style(noted[mark].rstrip("\n"), dim=True)


def _compared(old: Sequence[str], new: Sequence[str]) -> Iterator[Sequence[Sequence[Part]]]:
    """Both sides, line by line in parts. Where there are as many lines, each is held against its counterpart."""
    if len(old) != len(new):
        yield from ([((visible(text), False),) for text in side] for side in (old, new))
        return
    pairs = [tuple(aligned(*pair)) for pair in zip(old, new, strict=True)]
    yield [[(left, differs) for left, _, differs in pair] for pair in pairs]
    yield [[(right, differs) for _, right, differs in pair] for pair in pairs]


def _painted(mark: str, parts: Iterable[Part]) -> str:
    colour = _COLOURS[mark]
    shown = (
        style(visible(text), fg=colour, reverse=True) if differs else style(harmless(text), fg=colour)
        for text, differs in parts
        if text
    )
    return style(mark, fg=colour) + "".join(shown)
