"""Runs of headlines, and of blocks that are nothing but links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext.cleaners.layout import MOSTLY_LINKS, Layout
from cleantext.document import Block

_DASHES: Final = ("-", "–", "»", "›")
_ENDING_DASH: Final = re.compile(r"\s[-–»›]$")

HEADLINE_CHARACTERS: Final = 38
"""Mean length from which on lines that end in a dash are headlines: verses and lines of dialogue are shorter."""

TITLE_CASE: Final = 0.75
"""Share of the longer words with a capital from which on lines of any length are headlines."""

_LONGER_WORD: Final = re.compile(r"\b[^\W\d_]{4,}")


def dash_runs(layout: Layout, shortest: int) -> Iterator[list[Block]]:
    """The runs of at least ``shortest`` headlines that end in a dash, with the dash before and the headline after."""
    blocks = layout.blocks
    at = 0
    while at < len(blocks):
        end = at
        while end < len(blocks) and _ends_in_dash(layout, blocks[end]):
            end += 1
        if end - at >= shortest and _are_headlines(blocks[at:end]):
            yield _with_edges(layout, at, end)
        at = max(end, at + 1)


def _ends_in_dash(layout: Layout, block: Block) -> bool:
    text = block.text.rstrip()
    if not text.endswith(_DASHES) or "|" in text:  # a row of a table
        return False
    look = layout.looks[block.id]
    return not look.prose and 3 <= look.words <= 30 and _ENDING_DASH.search(text[-3:]) is not None


def _are_headlines(run: tuple[Block, ...]) -> bool:
    if sum(len(block.text) for block in run) >= HEADLINE_CHARACTERS * len(run):
        return True
    longer: list[str] = [word for block in run for word in _LONGER_WORD.findall(block.text)]
    return sum(word[0].isupper() for word in longer) >= max(1, TITLE_CASE * len(longer))


def _with_edges(layout: Layout, start: int, end: int) -> list[Block]:
    blocks = layout.blocks
    if start > 0 and blocks[start - 1].text.strip() in _DASHES:
        start -= 1
    if end < len(blocks) and layout.looks[blocks[end].id].headline_like and not _heads_text(layout, end):
        end += 1
    return list(blocks[start:end])


def _heads_text(layout: Layout, at: int) -> bool:
    """Whether a line may be the heading of the text that follows it."""
    return not layout.below(at)


def link_runs(layout: Layout, shortest: int) -> Iterator[list[Block]]:
    """The runs of at least ``shortest`` blocks above or below the text that are nothing but links."""
    run: list[Block] = []
    for at, block in enumerate(layout.blocks):
        if layout.looks[block.id].links >= MOSTLY_LINKS and layout.outside(at) and not layout.is_headline(block):
            run.append(block)
            continue
        if len(run) >= shortest:
            yield run
        run = []
    if len(run) >= shortest:
        yield run
