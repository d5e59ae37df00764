"""Texts compared by their words, whatever their punctuation and case."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"\w+")
_IDEOGRAPH: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")

LONG_LINE: Final = 8
"""Words from which on a line in lower case is no label: ``by Ann Doe``, ``share this``."""

PROSE_WORDS: Final = 15
"""Words from which on a text that ends a sentence reads as running text."""

SENTENCE_ENDS: Final = (".", "!", "?", "…", "。", "！", "？", "؟", "।", "۔")
_CONTINUES: Final = re.compile(r"[,;:.)](?:\s|$)")
_CLOSERS: Final = "\"'”’»)]“」』）"

REMEMBERED: Final = 2048
"""Texts of which the words, and their number, are remembered: one component after the other asks about the same blocks."""

LONGEST_CUT: Final = 300
LONGEST_COUNTED: Final = 3000
"""Characters of the longest texts that are remembered with their words, and with the number of these. Who asks for words
compares lines; longer texts would fill the memory."""


def words(text: str) -> tuple[str, ...]:
    """The words of a text, case-folded."""
    return _words_of_line(text) if len(text) <= LONGEST_CUT else _cut(text)


def _cut(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


_words_of_line: Final = lru_cache(maxsize=REMEMBERED)(_cut)


def same_words(first: str, second: str) -> bool:
    """Whether two texts have the same words in the same order."""
    return words(first) == words(second)


def likeness(first: str, second: str) -> float:
    """The share of words that two texts have in common (Dice's coefficient over their sets), 0 to 1."""
    ours, theirs = set(_units(first)), set(_units(second))
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours and theirs else 0.0


def ends_sentence(text: str) -> bool:
    """Whether a text ends as sentences do, quotes and brackets aside."""
    return text.rstrip().rstrip(_CLOSERS).endswith(SENTENCE_ENDS)


def continues_sentence(text: str) -> bool:
    """Whether a line goes on with a sentence begun above: it opens with a closing mark, or is long and in lower case.

    Dumps with a line for each text node break sentences at their links.
    """
    return _CONTINUES.match(text) is not None or (text[:1].islower() and word_count(text) >= LONG_LINE)


def word_count(text: str) -> int:
    """The number of words; of a script that does not space them, two characters count as one."""
    return _count_of_block(text) if len(text) <= LONGEST_COUNTED else _count(text)


def _count(text: str) -> int:
    ideographs = 0 if text.isascii() else len(_IDEOGRAPH.findall(text))
    return ideographs // 2 if ideographs > len(text) // 4 else len(_WORD.findall(text))


_count_of_block: Final = lru_cache(maxsize=REMEMBERED)(_count)


def is_prose(text: str, least: int = PROSE_WORDS) -> bool:
    """Whether a text reads as running text: some words, closed by the end of a sentence."""
    return ends_sentence(text) and word_count(text) >= least


def _units(text: str) -> Sequence[str]:
    return (not text.isascii() and _IDEOGRAPH.findall(text)) or words(text)
