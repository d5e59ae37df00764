"""Finding hard-wrapped paragraphs by the lengths of their lines.

A wrapped line ends where the next word would not have fitted. So a pair of lines, of which the first has length n and
the second begins with a word of length w, was broken by a wrapper of some width from n to n + w; headlines, menus,
verses and addresses break where their text ends, and agree on no width. The width on which most pairs agree is the
document's.

Nothing is joined unless all of this holds: no line of the document is longer than any wrapper's; runs of three lines
and more at that width hold most of its text; their lines go on in the middle of a sentence. Then runs of two lines
that stand alone between blank lines are joined as well.

Known misses: documents that mix wrapped and long lines (text nodes of an HTML source with line breaks), wrapping by
programs that even out the right margin instead of filling each line (``fmt``), widths under 40 and over 100 columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate, pairwise
from typing import Final

from cleantext.segment.line_kind import is_prose, opens_item
from cleantext.segment.source_line import SourceLine

NARROWEST: Final = 40
WIDEST: Final = 100
"""Widths in columns. A line longer than the widest was not wrapped, nor is its document."""

SHORTEST_RUN: Final = 3
WRAPPED_SHARE: Final = 0.5
"""Share of the visible text that lies in runs of three lines and more, for a document to count as wrapped."""

MID_SENTENCE_SHARE: Final = 1 / 3
"""Share of the continuation lines that begin with no capital, for a run to be running text."""

SUSPENDED: Final = frozenset("and or nor to und oder bis et ou y o e i en of og och eller".split())
"""After these no compound goes on: "pre- and post-war"."""

SENTENCE_ENDS: Final = (".", "!", "?", "…", ":", "。", "؟", "।")
CLOSING: Final = "\"'”’»)]"

Run = tuple[int, int]


def wrapped_runs(lines: Sequence[SourceLine]) -> list[Run]:
    """Half-open ranges of ``lines``, each one hard-wrapped paragraph. Empty for a document that is not wrapped.

    Lengths are tried as columns with the indentation, then without it. A run's text is longer than any wrapper's
    line, so that text which was unwrapped is never taken for wrapped again.
    """
    if len(lines) < SHORTEST_RUN or any(len(line.text) > WIDEST and " " in line.text for line in lines):
        return []
    pairs = _tight_pairs(lines)
    if not any(pairs):
        return []
    for indents in ([line.indent for line in lines], [0] * len(lines)):
        runs = _runs_at_common_width(lines, pairs, indents)
        if any(len(join_lines([line.text for line in lines[start:end]])) > WIDEST for start, end in runs):
            return runs
    return []


def join_lines(texts: Sequence[str]) -> str:
    """Lines as one paragraph: a space between, none after a hyphen within a compound. No character is lost."""
    parts = [texts[0]]
    for text in texts[1:]:
        parts.append("" if _within_word(parts[-1], text) else " ")
        parts.append(text)
    return "".join(parts)


def _within_word(line: str, following: str) -> bool:
    if line.endswith("\N{SOFT HYPHEN}"):
        return True
    hyphenated = line.endswith(("-", "\N{HYPHEN}")) and line[-2:-1].isalpha() and following[0].islower()
    return hyphenated and _first_word(following) not in SUSPENDED


def _first_word(text: str) -> str:
    return text[: WIDEST + 1].split(None, 1)[0]


def _tight_pairs(lines: Sequence[SourceLine]) -> list[bool]:
    """For each line but the last whether it and the next may be one paragraph: adjacent prose, no item begun."""
    return [_may_go_on(line, following) for line, following in pairwise(lines)]


def _may_go_on(line: SourceLine, following: SourceLine) -> bool:
    return (
        line.number + 1 == following.number
        and NARROWEST // 2 <= len(line.text) <= WIDEST
        and line.text.count(" ") >= 2  # scripts without spaces break anywhere, and take no space when joined
        and is_prose(line.text)
        and is_prose(following.text)
        and not opens_item(following.text)
    )


def _runs_at_common_width(lines: Sequence[SourceLine], pairs: Sequence[bool], indents: Sequence[int]) -> list[Run]:
    breaks = {
        at: _widths(lines[at], lines[at + 1], indents[at])
        for at, possible in enumerate(pairs)
        if possible and not _first_line_indent(lines[at], indents[at : at + 2])
    }
    width = _common_width(breaks.values())
    full = {at for at, (least, greatest) in breaks.items() if least <= width <= greatest}
    if 2 * (len(breaks) - len(full)) > len(_ranges(full)):  # paragraphs end without a blank line after them
        full = {at for at in full if not _between_sentences(lines[at], lines[at + 1])}
    runs = [run for run in _ranges(full) if _is_running_text(lines, run)]
    long_runs = [run for run in runs if run[1] - run[0] >= SHORTEST_RUN]
    inside = sum(len(line.text) for start, end in long_runs for line in lines[start:end])
    if inside < WRAPPED_SHARE * sum(len(line.text) for line in lines):
        return []
    return [run for run in runs if run[1] - run[0] >= SHORTEST_RUN or _stands_alone(lines, run)]


def _widths(line: SourceLine, following: SourceLine, indent: int) -> tuple[int, int]:
    """The least and the greatest width at which a wrapper breaks between these two lines."""
    length = indent + len(line.text)
    return length, length + len(_first_word(following.text))


def _first_line_indent(line: SourceLine, indents: Sequence[int]) -> bool:
    """Whether the second of two lines opens a paragraph by its indentation (under a bullet it hangs)."""
    return indents[1] > indents[0] and not opens_item(line.text)


def _between_sentences(line: SourceLine, following: SourceLine) -> bool:
    return line.text.rstrip(CLOSING).endswith(SENTENCE_ENDS) and not _begins_without_capital(following.text)


def _common_width(intervals: Iterable[tuple[int, int]]) -> int:
    """The width that lies in most intervals; of several the greatest, at which fewest other lines count as full."""
    steps = [0] * (WIDEST + 2)
    for low, high in intervals:
        if high >= NARROWEST and low <= WIDEST:
            steps[max(low, NARROWEST)] += 1
            steps[min(high, WIDEST) + 1] -= 1
    votes = list(accumulate(steps))
    return max(range(NARROWEST, WIDEST + 1), key=lambda width: (votes[width], width))


def _ranges(full: AbstractSet[int]) -> list[Run]:
    """Runs of two lines and more in which each line but the last is full."""
    starts = sorted(at for at in full if at - 1 not in full)
    ends = sorted(at + 2 for at in full if at + 1 not in full)
    return list(zip(starts, ends, strict=True))


def _is_running_text(lines: Sequence[SourceLine], run: Run) -> bool:
    continuations = [lines[at].text for at in range(run[0] + 1, run[1])]
    mid_sentence = sum(_begins_without_capital(text) for text in continuations)
    return mid_sentence > 0 and mid_sentence >= MID_SENTENCE_SHARE * len(continuations)


def _begins_without_capital(text: str) -> bool:
    first = next((character for character in _first_word(text) if character.isalpha()), "")
    return bool(first) and not first.isupper() and not first.istitle()


def _stands_alone(lines: Sequence[SourceLine], run: Run) -> bool:
    start, end = run
    above = start == 0 or lines[start - 1].number + 1 < lines[start].number
    below = end == len(lines) or lines[end].number > lines[end - 1].number + 1
    return above and below
