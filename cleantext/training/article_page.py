"""Trees that tell pages of articles from others, as `cleantext.signals.tagger.article_page` reads them."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from cleantext.document import InputKind
from cleantext.signals.tagger.article_page import article_page_features
from cleantext.signals.tagger.context import Matrix
from cleantext.signals.tagger.model_file import Arrays
from cleantext.training.boosting import PARAMETERS, SEED, lightgbm, tree_arrays

TREES: Final = 100

_PARAMETERS: Final[dict[str, Any]] = {
    **PARAMETERS,
    "num_leaves": 8,
    "learning_rate": 0.08,
    "min_data_in_leaf": 20,
    "feature_fraction": 0.5,
}
"""Fewer and smaller trees than those of the content score: there are as many examples as pages, not as blocks."""


def fit_article_page(kind: InputKind, rows: Matrix, is_article: NDArray[np.bool_], seed: int = SEED) -> Arrays:
    """Trees fitted on pages of known types, as arrays.

    ``rows``, (pages, features), are of `cleantext.signals.tagger.article_page.article_page_row`, with scores of models that had
    not seen the page; ``is_article`` is (pages,). The same data gives the same trees. Raises ConfigError where LightGBM is not
    installed.
    """
    trainer = lightgbm()
    data = trainer.Dataset(rows, is_article.astype(int))
    booster = trainer.train({**_PARAMETERS, "seed": seed}, data, TREES)
    return tree_arrays(booster, article_page_features(kind))
