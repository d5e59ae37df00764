"""Whether a page is one of an article, and no list, product, thread or form: a probability for the whole page.

Boosted trees over what the page says of itself, the means of the features of its text, and what its scores look like.
They are a part of the model of the content score; `cleantext.training.article_page` fits them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np

from cleantext.document import Document, InputKind
from cleantext.errors import ConfigError
from cleantext.signals.tagger.context import Matrix
from cleantext.signals.tagger.cut import Counts, Scores, block_scores
from cleantext.signals.tagger.feature_rows import STATIC_FEATURES, static_rows
from cleantext.signals.tagger.model import model_of
from cleantext.signals.tagger.page_facts import PAGE_FACTS
from cleantext.signals.tagger.selection_features import SELECTION_FEATURES, selection_features
from cleantext.signals.tagger.text_features import TEXT_FEATURES
from cleantext.signals.tagger.trees import Trees
from cleantext.signals.words import word_counts

LEAST_PROBABILITY: Final = 0.15
"""Below it a page counts as none of an article. So low because it costs more to lose an article than to keep another page:
on sites that the trees had not seen, 98 of 100 articles had more."""


@dataclass(frozen=True)
class ArticlePage:
    """The signal: the probability that the page is one of an article. ``model`` is a file, or empty for the one shipped."""

    model: str = ""

    def check(self, kind: InputKind) -> None:
        """Raise ConfigError where the model cannot be used, or cannot tell articles."""
        _trees(kind, self.model)

    def __call__(self, document: Document) -> float:
        """Judge the document; one without blocks is no article."""
        if not document.blocks:
            return 0.0
        scores, words = block_scores(document, self.model), document.signal(word_counts)
        row = article_page_row(document.kind, document.signal(static_rows), scores, words)
        return float(_trees(document.kind, self.model).predict(row[None])[0])


@cache
def article_page_features(kind: InputKind) -> tuple[str, ...]:
    """The names of the columns of `article_page_row`."""
    means = tuple(f"{name}[page]" for name in TEXT_FEATURES)
    return (*means, *SELECTION_FEATURES, *(PAGE_FACTS if kind == "html" else ()))


def article_page_row(kind: InputKind, static: Matrix, scores: Scores, words: Counts) -> Matrix:
    """What the trees look at, shape (features,).

    ``static`` are the rows of `cleantext.signals.tagger.feature_rows.static_rows`, (blocks, features), of at least one block;
    ``scores`` and ``words`` the content scores and numbers of words, (blocks,).
    """
    names = STATIC_FEATURES[kind]
    means = static[:, : len(TEXT_FEATURES)].mean(axis=0)
    links = static[:, names.index("link_share")] if kind == "html" else np.zeros(len(static), np.float32)
    facts = static[0, names.index(PAGE_FACTS[0]) :] if kind == "html" else np.zeros(0, np.float32)
    return np.concatenate([means, selection_features(scores, words, links), facts])


@cache
def _trees(kind: InputKind, path: str) -> Trees:
    """The trees of a model. Raises ConfigError where there are none, or were made for other features."""
    trees = model_of(kind, path).article
    told = path or f"the model shipped for {kind}"
    if trees is None:
        raise ConfigError(f"{told}: it does not know which pages are articles")
    if trees.names != article_page_features(kind):
        raise ConfigError(f"{told}: it tells articles by other features than this version computes")
    return trees
