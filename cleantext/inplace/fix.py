"""From the lines of a file to its edits: repairs, and with the profile ``article`` removals, until nothing changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

from cleantext.document import Reason
from cleantext.inplace.left_alone import LeftAlone
from cleantext.inplace.line import Cause, Line, LineEdit, joined, split_lines
from cleantext.inplace.profiles import Profile
from cleantext.inplace.protection import Protection, protection
from cleantext.inplace.repair import FreeLines

MOST_ROUNDS: Final = 12
"""Nearly every file needs one; mojibake in many layers, or split by an invisible character, some more."""

FINAL_NEWLINE: Final = Reason("final_newline.missing", "its last line had no line break", "repair")
BLANK_LINE: Final = Reason("blank_line.left_over", "it set apart what was removed", "furniture")


class Draft(NamedTuple):
    """A line on its way: what it reads now, and the number of the line of the file that it came from."""

    origin: int
    line: Line


Causes = dict[int, list[Cause]]
"""By line of the file, why it changes."""


def fixed(lines: Sequence[Line], profile: Profile) -> tuple[LineEdit, ...]:
    """The edits that a file needs, in the order of its lines.

    Fixing what was fixed gives no edits. Raises LeftAlone where repairs do not come to rest, DocumentError where a
    cleaner fails.
    """
    drafts = [Draft(number, line) for number, line in enumerate(lines)]
    causes: Causes = {}
    for _ in range(MOST_ROUNDS):
        after = _round(drafts, profile, causes)
        if after is drafts:
            return tuple(_edits(lines, _whole(drafts), causes))
        drafts = after
    raise LeftAlone("its repairs undo each other, so none is made")


def _round(drafts: list[Draft], profile: Profile, causes: Causes) -> list[Draft]:
    texts = [draft.line.text for draft in drafts]
    kept = protection(texts, markup=profile.markup)
    free = FreeLines(texts, kept)
    found = False
    for number, cause in chain.from_iterable(map(free.repair, profile.normalizers)):
        causes.setdefault(drafts[number].origin, []).append(cause)
        found = True
    if found:
        pairs = zip(drafts, free.repaired(), strict=True)
        end = _common_end(drafts)
        return [replaced for draft, text in pairs for replaced in _rewritten(draft, text, end)]
    after = _without_boilerplate(drafts, texts, kept, profile, causes)
    return _with_final_newline(drafts, kept, causes) if after is drafts else after


def _rewritten(draft: Draft, text: str, end: str) -> Iterator[Draft]:
    """The draft with another text, in several where that has line breaks; a last line left empty is none."""
    if text == draft.line.text:
        yield draft
    elif text or draft.line.end:
        *firsts, last = text.split("\n")
        yield from (Draft(draft.origin, Line(first, draft.line.end or end)) for first in firsts)
        yield Draft(draft.origin, Line(last, draft.line.end))


def _without_boilerplate(
    drafts: list[Draft], texts: Sequence[str], kept: Protection, profile: Profile, causes: Causes
) -> list[Draft]:
    if profile.pipeline is None:
        return drafts
    from cleantext.inplace.boilerplate import boilerplate

    gone = boilerplate(texts, kept.lines | kept.partly | kept.covered(texts), profile.pipeline)
    if not gone:
        return drafts
    gone = {**gone, **_left_over(texts, gone, kept.lines)}
    for number, cause in gone.items():
        causes.setdefault(drafts[number].origin, []).append(cause)
    return [draft for number, draft in enumerate(drafts) if number not in gone]


def _left_over(texts: Sequence[str], gone: Mapping[int, Cause], protected: frozenset[int]) -> dict[int, Cause]:
    """Blank lines beside removed ones, save for as many as stand before the removal or, at the start, none."""
    blank: dict[int, Cause] = {}
    pending = [-1]  # what is kept before the present line: the start of the file counts as blank
    removed = False
    for number, text in enumerate(texts):
        if number in gone:
            removed = True
        elif text.strip() or number in protected:
            removed, pending = False, []
        elif removed and pending:
            blank[number] = Cause(BLANK_LINE, {})
        else:
            pending.append(number)
    if removed:
        blank |= {number: Cause(BLANK_LINE, {}) for number in pending if number >= 0}
    return blank


def _with_final_newline(drafts: list[Draft], kept: Protection, causes: Causes) -> list[Draft]:
    if not drafts or drafts[-1].line.end or len(drafts) - 1 in kept.lines:
        return drafts
    last = drafts[-1]
    causes.setdefault(last.origin, []).append(Cause(FINAL_NEWLINE, {}))
    return [*drafts[:-1], Draft(last.origin, Line(last.line.text, _common_end(drafts)))]


def _common_end(drafts: Sequence[Draft]) -> str:
    """How most lines end; a line feed where none does."""
    ends = Counter(draft.line.end for draft in drafts if draft.line.end)
    return ends.most_common(1)[0][0] if ends else "\n"


def _whole(drafts: list[Draft]) -> list[Draft]:
    """The drafts, if the text that they make falls into the same lines again.

    Raises LeftAlone where it does not: a carriage return and a line feed that ended two lines have become one break.
    """
    lines = [draft.line for draft in drafts]
    if any(line.end == "\r" for line in lines) and split_lines(joined(lines)) != tuple(lines):
        raise LeftAlone("its line endings are mixed in such a way that a repair would join two of them")
    return drafts


def _edits(lines: Sequence[Line], drafts: Sequence[Draft], causes: Mapping[int, Sequence[Cause]]) -> Iterator[LineEdit]:
    after: dict[int, list[Line]] = {}
    for draft in drafts:
        if draft.origin in causes:
            after.setdefault(draft.origin, []).append(draft.line)
    for number in sorted(causes):
        if [lines[number]] != after.get(number, []):
            yield LineEdit(number, lines[number], tuple(after.get(number, ())), tuple(causes[number]))
