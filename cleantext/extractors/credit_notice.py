"""Sentences that say where the whole text comes from: "This report by The Canadian Press was first published ..."."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from cleantext.extractors.agencies import Agencies
from cleantext.extractors.credit_words import credit_words, longest_first

MOST_WORDS: Final = 60
LONGEST_AGENCY: Final = 4
MOST_BEFORE: Final = 60
"""Characters before the words that open a notice: a sentence that speaks of the outlet."""

_WORD: Final = re.compile(r"[^\s,;()]+")


def agency_of_notice(line: str, table: Agencies) -> str | None:
    """The agency that a notice about the text names as its source; None where the line is no such notice.

    It opens with "This article" or its kin (a sentence before it may speak of the outlet), says how the text came, and
    has the agency behind a word like "by".
    """
    lowered = line.casefold()
    opening = _opening(lowered)
    if opening < 0 or line[opening:].lstrip(" .!?:(*[—–-")[:1].islower():
        return None
    words = _WORD.findall(line[opening:])
    if len(words) > MOST_WORDS or credit_words("provenance").isdisjoint(word.casefold().strip(".") for word in words):
        return None
    for at in range(1, len(words)):
        if words[at - 1].casefold() not in credit_words("by"):
            continue
        for size in range(LONGEST_AGENCY, 0, -1):
            name = " ".join(words[at : at + size])
            if (agency := table.canonical(name)) and not table.is_weak(name):
                return agency
    return None


def _opening(lowered: str) -> int:
    """Where the words that open a notice stand: at the beginning, or soon in the first sentences; -1 where nowhere."""
    match = _openings().search(lowered[: MOST_BEFORE + 40])
    return match.start() if match else -1


@cache
def _openings() -> re.Pattern[str]:
    return re.compile(
        r"(?:^[(*\[ —–-]{0,4}|[.!?:]\s)(?:" + "|".join(map(re.escape, longest_first("notice"))) + r")(?!\w)"
    )
