"""Whether what is left is an article, and how good it is likely to be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain, islice

import numpy as np

from cleantext.document import Change, Document, InputKind, Kept, Outcome, Rejected, Removal
from cleantext.signals.tagger.article_page import LEAST_PROBABILITY, ArticlePage
from cleantext.signals.tagger.confidence import confidence
from cleantext.signals.tagger.cut import block_scores
from cleantext.signals.tagger.model import model_of
from cleantext.signals.words import WORD, word_counts


@dataclass(frozen=True)
class Verdict:
    """What is asked of a page at the end of the chain.

    ``least_words`` is as in `cleantext.pipeline.config.Config`. ``scorers`` holds, for each kind of input that a content score
    judges, the path of its model (empty: the one shipped). ``article_models`` holds, for each kind of which only articles
    are wanted, the path of the model that tells them.
    """

    least_words: int
    scorers: Mapping[InputKind, str]
    article_models: Mapping[InputKind, str]

    def outcome(self, document: Document) -> Outcome:
        """``Kept``, or why the page is rejected: `outcome_of`, then `article_outcome` where only articles are wanted."""
        outcome = outcome_of(document, self.least_words)
        if outcome == Kept() and document.kind in self.article_models:
            return article_outcome(document, self.article_models[document.kind])
        return outcome

    def confidence(self, document: Document, changes: Iterable[Change]) -> float | None:
        """How good the article is likely to be that the changes led to; None where no score judged it."""
        if document.kind not in self.scorers:
            return None
        model = self.scorers[document.kind]
        scores, words = block_scores(document, model), document.signal(word_counts)
        calibration = model_of(document.kind, model).confidence
        ids = [block.id for block in document.whole.blocks]
        kept = np.isin(ids, [block.id for block in document.blocks])
        return confidence(scores, words, kept, np.isin(ids, list(_lifted(changes)), invert=True), calibration)


def outcome_of(document: Document, least_words: int) -> Outcome:
    """``Kept``, or ``Rejected("no_article")`` when fewer than ``least_words`` words are left.

    CJK characters count as a word each.
    """
    words = chain.from_iterable(WORD.finditer(block.text) for block in document.blocks)
    left = sum(1 for _ in islice(words, least_words))
    if document.blocks and left == least_words:
        return Kept()
    return Rejected("no_article", f"{left} words are left of the page (an article has {least_words} or more)")


def article_outcome(document: Document, model: str) -> Outcome:
    """``Kept``, or ``Rejected("not_article")`` for a page that is hardly one of an article."""
    probability = document.signal(ArticlePage(model))
    if probability >= LEAST_PROBABILITY:
        return Kept()
    told = f"the page is one of an article with a probability of {probability:.2f} (limit {LEAST_PROBABILITY:.2f})"
    return Rejected("not_article", told)


def _lifted(changes: Iterable[Change]) -> Iterable[int]:
    """The blocks that went into the metadata."""
    return (change.block for change in changes if isinstance(change, Removal) and change.reason.category == "metadata")
