"""The edits of a file as a unified diff, for people, ``patch -p0`` and ``git apply -p0``.

The edits are known, so nothing is searched for: a diff takes time linear in the lines. The format is that of GNU diff
(https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html), to which only ``\\n`` ends a line: a
``\\r`` before it stays on the line, and lines that a lone ``\\r`` ends are one line with what follows them. A byte order
mark belongs to the first line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cleantext.inplace.line import Line, LineEdit, joined
from cleantext.inplace.quoting import quoted

_LINE_OF_DIFF: Final = re.compile(r"([^\n]*)(\n|\Z)")
_NO_LINE_FEED: Final = "\\ No newline at end of file\n"


@dataclass(frozen=True, slots=True)
class _Replaced:
    """A line of the diff, by number from 0, and the lines in its place."""

    number: int
    after: tuple[Line, ...]


After = dict[int, tuple[Line, ...]]
"""By number, the lines in the place of a line."""


def unified_diff(
    name: str, lines: Sequence[Line], edits: Sequence[LineEdit], context: int = 3, mark: str = ""
) -> Iterator[str]:
    """The diff between a file's lines and these after their edits, line by line, each with its line feed.

    ``edits`` are in the order of the lines; where they change nothing there is no diff. ``context`` lines that stay are
    shown before and after those that change. ``mark`` is the byte order mark of the file as a character, or nothing. The
    names of old and new file are the same: the diff is to be applied where it was made.
    """
    if not edits:
        return
    after = {edit.number: edit.after for edit in edits if edit.after != (edit.before,)}
    lines, replaced = _in_lines_of_diff(*_marked(mark, lines, after))
    if not replaced:
        return
    yield f"--- {_label(name)}\n"
    yield f"+++ {_label(name)}\n"
    shift = 0
    for hunk in _hunks(replaced, context):
        start, stop = max(0, hunk[0].number - context), min(len(lines), hunk[-1].number + 1 + context)
        growth = sum(len(each.after) - 1 for each in hunk)
        yield f"@@ -{_range(start, stop - start)} +{_range(start + shift, stop - start + growth)} @@\n"
        yield from _body(lines, hunk, start, stop)
        shift += growth


def _label(name: str) -> str:
    """The name in a header. The tab keeps the words of a name together, as it does in the diffs of git and GNU."""
    shown = quoted(name)
    return f"{shown}\t" if " " in shown and shown == name else shown


def _range(start: int, length: int) -> str:
    """First line, counted from 1, and number of lines; an empty range stands behind the line that it names."""
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"


def _hunks(replaced: Sequence[_Replaced], context: int) -> Iterator[list[_Replaced]]:
    """What changes, cut where more than twice the context stays between two changes."""
    hunk: list[_Replaced] = []
    for each in replaced:
        if hunk and each.number - hunk[-1].number - 1 > 2 * context:
            yield hunk
            hunk = []
        hunk.append(each)
    yield hunk


def _body(lines: Sequence[Line], hunk: Sequence[_Replaced], start: int, stop: int) -> Iterator[str]:
    """The lines of a hunk with their marks; of neighbours that change, all old lines stand before all new ones."""
    replaced = {each.number: each.after for each in hunk}
    added: list[Line] = []
    for number in range(start, stop):
        if number in replaced:
            yield from _signed("-", lines[number])
            added += replaced[number]
            continue
        yield from _signed("+", *added)
        yield from _signed(" ", lines[number])
        added = []
    yield from _signed("+", *added)


def _signed(sign: str, *lines: Line) -> Iterator[str]:
    for line in lines:
        if line.end.endswith("\n"):
            yield f"{sign}{line.text}{line.end}"
        else:
            yield f"{sign}{line.text}{line.end}\n"
            yield _NO_LINE_FEED


def _marked(mark: str, lines: Sequence[Line], after: After) -> tuple[Sequence[Line], After]:
    """The byte order mark before the first line of either side. Where the first lines go, the next one gets it."""
    if not mark:
        return lines, after
    first = next((number for number in range(len(lines)) if after.get(number, True)), 0)
    if first or first in after:
        line, *others = after.get(first, lines[first : first + 1]) or (Line("", ""),)
        after = {**after, first: (line._replace(text=mark + line.text), *others)}
    return (lines[0]._replace(text=mark + lines[0].text), *lines[1:]), dict(sorted(after.items()))


def _in_lines_of_diff(lines: Sequence[Line], after: After) -> tuple[Sequence[Line], tuple[_Replaced, ...]]:
    """The lines as the format counts them, and what replaces them. Most files have no lone ``\\r`` and stay as they are."""
    if any(line.end == "\r" for line in lines) or any(line.end == "\r" for new in after.values() for line in new):
        return _joined_at_carriage_returns(lines, after)
    return lines, tuple(_Replaced(*each) for each in after.items())


def _joined_at_carriage_returns(lines: Sequence[Line], after: After) -> tuple[Sequence[Line], tuple[_Replaced, ...]]:
    whole: list[Line] = []
    replaced: list[_Replaced] = []
    old: list[Line] = []
    new: list[Line] = []
    for number, line in enumerate(lines):
        old.append(line)
        new.extend(after.get(number, (line,)))
        last = number == len(lines) - 1
        if last or (_ends(old) and _ends(new)):
            if old != new:
                first, *others = range(len(whole), len(whole) + len(_ended_by_line_feeds(old)))
                replaced += [_Replaced(first, _ended_by_line_feeds(new)), *(_Replaced(other, ()) for other in others)]
            whole += _ended_by_line_feeds(old)
            old, new = [], []
    return whole, tuple(replaced)


def _ends(lines: Sequence[Line]) -> bool:
    """Whether what comes next begins a line of the diff."""
    return not lines or lines[-1].end.endswith("\n")


def _ended_by_line_feeds(lines: Sequence[Line]) -> tuple[Line, ...]:
    return tuple(Line(found[1], found[2]) for found in _LINE_OF_DIFF.finditer(joined(lines)) if found[0])
