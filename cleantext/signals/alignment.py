"""Which blocks of a page a given text consists of, by aligning words.

Serves engines of others, which return a text and not verdicts, and the labelling of training pages by gold text.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

GRAM: Final = 4
"""Words that must follow one another in the text to count as found there."""

COVERED: Final = 0.6
"""Share of a block's words that must be found for the block to be part of the text."""

REACH: Final = 3
"""Blocks within which a short block needs parts of the text on both sides, unless it is a whole line of the text."""


def aligned_blocks(blocks: Sequence[list[str]], lines: Sequence[list[str]]) -> list[bool]:
    """One bool a block: is it part of the text? ``blocks`` and ``lines`` hold words, a list a block and a list a line.

    Blocks shorter than `GRAM` words are part of it when they are a whole line of the text and stand beside a part of it,
    or stand in the text somewhere and have parts of it on both sides.
    """
    words = [word for line in lines for word in line]
    grams = set(zip(*(words[start:] for start in range(GRAM)), strict=False))
    sure = [len(block) >= GRAM and _covered(block, grams) >= COVERED for block in blocks]
    whole_lines = {" ".join(line) for line in lines}
    running = f" {' '.join(words)} "
    return [
        sure[number] if len(block) >= GRAM else _short(number, " ".join(block), sure, whole_lines, running)
        for number, block in enumerate(blocks)
    ]


def _covered(block: list[str], grams: set[tuple[str, ...]]) -> float:
    found = [False] * len(block)
    for start in range(len(block) - GRAM + 1):
        if tuple(block[start : start + GRAM]) in grams:
            found[start : start + GRAM] = [True] * GRAM
    return sum(found) / len(block)


def _short(number: int, text: str, sure: list[bool], whole_lines: set[str], running: str) -> bool:
    if not text:
        return False
    before = any(sure[max(0, number - REACH) : number])
    after = any(sure[number + 1 : number + 1 + REACH])
    beside = any(sure[max(0, number - 2) : number + 3])
    if beside and text in whole_lines:
        return True
    return before and after and f" {text} " in running
