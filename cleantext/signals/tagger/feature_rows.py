"""All that the content score is made of: one row of numbers a block.

Features of the text, of the markup and of the page where there is markup, what the tokens say, and for some of these
what stands around the block.
"""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np

from cleantext.document import Document, InputKind
from cleantext.signals.tagger.block_measures import MOST_PAGE_BLOCKS
from cleantext.signals.tagger.context import POSITION_FEATURES, Matrix, Surroundings, positions
from cleantext.signals.tagger.markup_features import MARKUP_FEATURES, markup_features
from cleantext.signals.tagger.page_facts import PAGE_FACTS, page_facts
from cleantext.signals.tagger.text_features import TEXT_FEATURES, text_features
from cleantext.signals.tagger.token_odds import NO_HEADING, ODDS_FEATURES, ODDS_WATCHED

WATCHED: Final[dict[InputKind, tuple[str, ...]]] = {
    "html": (
        "words",
        "stop_words",
        "ends_sentence",
        "phrase",
        "topicality",
        "link_share",
        "path_words",
        "path_links",
        "capitalised",
        "bad_near",
        "heading",
        "good_near",
    ),
    "text": (
        "words",
        "stop_words",
        "ends_sentence",
        "phrase",
        "topicality",
        "capitalised",
        "commas",
        "first_copy",
        "item",
        "gap_before",
        "symbols",
        "has_date",
    ),
}
"""Features of which a block also sees its neighbours' values, besides `ODDS_WATCHED`."""

AROUND: Final = Surroundings((-3, -2, -1, 1, 2, 3), (4, 12), ("page", "head", "tail"), beyond=-1.0)
ODDS_AROUND: Final = Surroundings((-5, -3, -2, -1, 1, 2, 3, 5), (2, 5, 12), ("page",), beyond=NO_HEADING)
"""What a block sees of its neighbours' features, and of their odds."""

MOST_BLOCKS: Final[dict[InputKind, int]] = {"html": MOST_PAGE_BLOCKS, "text": 400}
"""Blocks up to which the size of a page counts: see `cleantext.signals.tagger.block_measures.MOST_PAGE_BLOCKS`. Dumps have more
of them than pages; with the limit less of long clean texts goes."""

STATIC_FEATURES: Final[dict[InputKind, tuple[str, ...]]] = {
    "html": (*TEXT_FEATURES, *MARKUP_FEATURES, *PAGE_FACTS),
    "text": TEXT_FEATURES,
}
"""The features that no model is needed for."""


@cache
def feature_names(kind: InputKind) -> tuple[str, ...]:
    """The names of the columns of `feature_rows`."""
    around = (*AROUND.names(WATCHED[kind]), *POSITION_FEATURES, *ODDS_AROUND.names(ODDS_WATCHED[kind]))
    return (*STATIC_FEATURES[kind], *ODDS_FEATURES[kind], *around)


def static_rows(document: Document) -> Matrix:
    """Signal: the `STATIC_FEATURES` of all blocks; shape (blocks, features)."""
    rows = document.signal(text_features).astype(np.float32)
    if document.kind == "text":
        return rows
    facts = np.broadcast_to(document.signal(page_facts), (len(rows), len(PAGE_FACTS)))
    return np.hstack([rows, document.signal(markup_features), facts])


def feature_rows(kind: InputKind, static: Matrix, odds: Matrix) -> Matrix:
    """All features of the blocks of a page: its static rows and its odds, (blocks, features) each, and what is around."""
    watched = static[:, _columns(STATIC_FEATURES[kind], WATCHED[kind])]
    odds_watched = odds[:, _columns(ODDS_FEATURES[kind], ODDS_WATCHED[kind])]
    words, ends = (static[:, TEXT_FEATURES.index(name)] for name in ("words", "ends_sentence"))
    place = positions(words, ends, MOST_BLOCKS[kind])
    return np.hstack([static, odds, AROUND.columns(watched), place, ODDS_AROUND.columns(odds_watched)])


@cache
def _columns(names: tuple[str, ...], wanted: tuple[str, ...]) -> list[int]:
    return [names.index(name) for name in wanted]
