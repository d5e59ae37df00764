"""The headings of a page: their levels, and the last one before each block."""

from __future__ import annotations

from typing import Final

import numpy as np

from cleantext.document import Block, Document
from cleantext.signals.tagger.block_measures import (
    HEADINGS,
    MOST_PAGE_BLOCKS,
    WORDS,
    Table,
    block_measures,
    log_words,
)
from cleantext.signals.tagger.context import NONE_BEFORE, last_before
from cleantext.signals.tagger.path_steps import path_step

HEADING_FEATURES: Final = (
    "heading_level",
    "last_heading_distance",
    "last_heading_words",
    "last_heading_level",
    "words_since_heading",
    "h1_before",
)

_NO_LEVEL: Final = 7
"""The level of a heading that is so by its role only."""

FARTHEST: Final = 60
"""Blocks up to which the distance to a heading counts, and the distance where there is none."""

_NO_HEADING: Final = -1.0
"""Stands for the words of the last heading where there is none."""


def heading_levels(document: Document) -> Table:
    """Signal: the level of each block that is a heading, 1 to 7, and 0 of the others; shape (blocks,)."""
    return np.array([_level(block) if block.kind == "heading" else 0 for block in document.blocks], dtype=np.float64)


def heading_features(document: Document) -> Table:
    """The `HEADING_FEATURES` of every block; shape (blocks, features)."""
    levels = document.signal(heading_levels)
    measures = document.signal(block_measures)
    words, is_heading = measures[:, WORDS], measures[:, HEADINGS] > 0
    place, last = np.arange(len(levels)), last_before(is_heading)
    under = last != NONE_BEFORE
    words_up_to = np.cumsum(words)
    columns = [
        levels,
        np.where(under, np.minimum(place - last, FARTHEST), FARTHEST),
        np.where(under, log_words(words[last]), _NO_HEADING),
        np.where(under, levels[last], 0),
        log_words(words_up_to - words - np.where(under, words_up_to[last], 0)),
        np.minimum(np.cumsum(levels == 1) - (levels == 1), MOST_PAGE_BLOCKS),
    ]
    return np.column_stack(columns)


def _level(block: Block) -> int:
    return next((level for token in reversed(block.path) if (level := path_step(token).heading_level)), _NO_LEVEL)
