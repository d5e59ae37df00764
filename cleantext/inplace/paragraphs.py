"""Paragraphs of a file that a removal of lines must not tear.

Cleaners judge a dump, in which a line is mostly a paragraph. In a file a line may be a part of one: of a hard-wrapped
paragraph, a stanza, a list. Harm is worse than junk that stays, so in case of doubt such a line stays with the others.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import Final

NARROWEST: Final = 40
WIDEST: Final = 100
"""Columns between which hard-wrapped text is set."""

WRAPPED_SHARE: Final = 0.75
"""Share of the line breaks that a wrapper would have set, for lines to count as one wrapped paragraph."""

ALL_OF_IT: Final = 0.5
"""Share of a file's lines from which on a run without a blank line tells nothing: the file does not use blank lines."""

_SENTENCE_END: Final = re.compile(r"[.!?…:;。！？؟।\"'”’»)\]]\s*\Z")


def torn(texts: Sequence[str], gone: Collection[int]) -> frozenset[int]:
    """The lines among those to go, by number, that stay because they belong to a paragraph of which lines are kept.

    These are: all lines of a hard-wrapped paragraph; lines between kept ones, no blank line between them; lines that
    go on in the middle of a kept sentence, or which a kept line goes on from.
    """
    visible = sum(1 for text in texts if text.strip())
    back: set[int] = set()
    for run in _runs(texts):
        going = {number for number in run if number in gone}
        if going and len(going) < len(run):
            back |= _torn_in(texts, run, going, small=len(run) < ALL_OF_IT * visible)
    return frozenset(back)


def _runs(texts: Sequence[str]) -> Iterator[range]:
    """Lines without a blank line between them."""
    start = 0
    for number in range(len(texts) + 1):
        if number == len(texts) or not texts[number].strip():
            if start < number:
                yield range(start, number)
            start = number + 1


def _torn_in(texts: Sequence[str], run: range, going: set[int], *, small: bool) -> set[int]:
    if _is_wrapped([texts[number].strip() for number in run]):
        return going
    kept = set(run) - going
    if small:
        kept |= set(range(min(kept), max(kept)))
    for number in run[1:]:
        if number - 1 in kept and _goes_on(texts[number - 1], texts[number]):
            kept.add(number)
    for number in reversed(run[:-1]):
        if number + 1 in kept and _goes_on(texts[number], texts[number + 1]):
            kept.add(number)
    return going & kept


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether lines break where the next word would not have fitted."""
    width = max(map(len, lines))
    if len(lines) < 3 or not NARROWEST <= width <= WIDEST:
        return False
    full = sum(len(line) + 1 + len(following.split(" ", 1)[0]) > width for line, following in pairwise(lines))
    return full >= WRAPPED_SHARE * (len(lines) - 1)


def _goes_on(line: str, following: str) -> bool:
    """Whether a sentence goes on from one line to the next."""
    return following.lstrip()[:1].islower() and not _SENTENCE_END.search(line)
