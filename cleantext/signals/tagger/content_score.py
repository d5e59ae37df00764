"""How likely each block is content: one number from 0 to 1, read by extractors and cleaners.

The mean of the log-odds of boosted trees and of a small network over the features of the text, of the markup where there
is some, of the words and names that the model knows, and of the neighbours. Two models: one for HTML, one for plain text,
whose lines behave otherwise. ``data/MODEL_CARD.md`` tells what they were fitted on, and their cross-validated figures;
``cleantext train`` fits others, of the same form.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cleantext.document import Document, InputKind
from cleantext.signals.tagger.context import Matrix
from cleantext.signals.tagger.feature_rows import feature_rows, static_rows
from cleantext.signals.tagger.model import model_of
from cleantext.signals.tagger.token_odds import odds_features
from cleantext.signals.tagger.tokens import page_tokens


@dataclass(frozen=True)
class FeatureRows:
    """The signal: all features of all blocks, shape (blocks, features). ``model`` is as in `ContentScore`."""

    model: str = ""

    def __call__(self, document: Document) -> Matrix:
        """Compute the features of every block of the document."""
        odds = odds_features(document.signal(page_tokens), model_of(document.kind, self.model).odds)
        return feature_rows(document.kind, document.signal(static_rows), odds)


@dataclass(frozen=True)
class ContentLeaves:
    """The signal: the leaves that each block comes to, shape (blocks, trees). ``model`` is as in `ContentScore`.

    Kept, as `FeatureRows` is, because a block that goes is told why (`cleantext.signals.tagger.objections`).
    """

    model: str = ""

    def __call__(self, document: Document) -> NDArray[np.unsignedinteger]:
        """Send every block of the document down the trees."""
        return model_of(document.kind, self.model).trees.leaves(document.signal(FeatureRows(self.model)))


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
        model = model_of(document.kind, self.model)
        scores = model.scores(document.signal(FeatureRows(self.model)), document.signal(ContentLeaves(self.model)))
        return {block.id: score for block, score in zip(document.blocks, scores.tolist(), strict=True)}


content_score: Final = ContentScore()
"""The signal by the models shipped: ``document.signal(content_score)``."""
