"""How likely each block is content: one number from 0 to 1, read by extractors and cleaners.

Boosted trees over the features of the text, of the markup where there is some, and of the neighbours. Two models: one
for HTML, one for plain text, whose lines behave otherwise. ``data/MODEL_CARD.md`` tells what they were fitted on, and
their cross-validated figures; ``cleantext train`` fits others, of the same form.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cleantext.document import Document, InputKind
from cleantext.signals.tagger.block_measures import MOST_PAGE_BLOCKS
from cleantext.signals.tagger.context import Matrix, context_names, with_context
from cleantext.signals.tagger.markup_features import MARKUP_FEATURES, markup_features
from cleantext.signals.tagger.page_facts import PAGE_FACTS, page_facts
from cleantext.signals.tagger.text_features import TEXT_FEATURES, text_features
from cleantext.signals.tagger.trees import Trees

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
"""Features of which a block also sees its neighbours' values."""

MOST_BLOCKS: Final[dict[InputKind, int]] = {"html": MOST_PAGE_BLOCKS, "text": 1_000_000}
"""Blocks up to which the size of a page counts: see `cleantext.signals.tagger.block_measures.MOST_PAGE_BLOCKS`."""

MARKUP: Final = (
    *("link_share", "link_count", "depth", "hidden", "in_main", "in_article", "in_chrome", "in_aside", "in_form"),
    *("in_list", "in_table", "in_paragraph", "good_name", "bad_name", "good_near", "bad_near", "comment_name"),
    *("path_words", "path_share", "path_links", "path_blocks", "parent_share", "parent_links", "parent_prose"),
    *("grandparent_share", "grandparent_links", "grandparent_prose", "prose_root"),
    *("page_article", "page_blocks", "page_words", "page_links", "heading_level"),
)
"""The features of the markup and of the page that the models shipped know."""

OWN: Final[dict[InputKind, tuple[str, ...]]] = {"html": (*TEXT_FEATURES, *MARKUP), "text": TEXT_FEATURES}


@dataclass(frozen=True)
class ContentLeaves:
    """The signal: the leaves that each block comes to, shape (blocks, trees). ``model`` is as in `ContentScore`.

    Kept, as `feature_rows` is, because a block that goes is told why (`cleantext.signals.tagger.objections`).
    """

    model: str = ""

    def __call__(self, document: Document) -> NDArray[np.unsignedinteger]:
        """Send every block of the document down the trees."""
        return model_of(document.kind, self.model).leaves(document.signal(feature_rows))


@dataclass(frozen=True)
class ContentScore:
    """The signal: block id to probability of being content. ``model`` is a file, or empty for the one shipped."""

    model: str = ""

    def check(self, kind: InputKind) -> None:
        """Raise ConfigError where the model is a file that cannot be used for this kind of input."""
        if self.model:
            model_of(kind, self.model)

    def __call__(self, document: Document) -> Mapping[int, float]:
        """Score every block of the document."""
        if not document.blocks:
            return {}
        leaves = document.signal(ContentLeaves(self.model))
        scores = model_of(document.kind, self.model).probabilities(leaves)
        return {block.id: float(score) for block, score in zip(document.blocks, scores, strict=True)}


content_score: Final = ContentScore()
"""The signal by the models shipped: ``document.signal(content_score)``."""


@cache
def feature_names(kind: InputKind) -> tuple[str, ...]:
    """The names of the columns of `feature_rows`."""
    return context_names(OWN[kind], WATCHED[kind])


def feature_rows(document: Document) -> Matrix:
    """Signal: all features of all blocks, shape (blocks, features)."""
    rows = document.signal(text_features).astype(np.float32)
    if document.kind == "html":
        page = np.repeat(document.signal(page_facts)[None], len(rows), axis=0)
        markup = np.hstack([document.signal(markup_features), page])
        names = (*MARKUP_FEATURES, *PAGE_FACTS)
        rows = np.hstack([rows, markup[:, [names.index(name) for name in MARKUP]]])
    return with_context(rows, OWN[document.kind], WATCHED[document.kind], MOST_BLOCKS[document.kind])


@cache
def model_of(kind: InputKind, path: str) -> Trees:
    """The model in a file, or the one shipped where ``path`` is empty. Raises ConfigError where it cannot be used."""
    if path:
        return Trees.load(Path(path), feature_names(kind))
    with as_file(files("cleantext.signals.tagger") / "data" / f"content_score.{kind}.npz") as shipped:
        return Trees.load(shipped, feature_names(kind))
