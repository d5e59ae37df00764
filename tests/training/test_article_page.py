"""Fitting trees that tell articles."""

from __future__ import annotations

import numpy as np
import pytest

from cleantext.document import InputKind
from cleantext.signals.tagger.article_page import article_page_features
from cleantext.signals.tagger.trees import Trees
from cleantext.training.article_page import fit_article_page

pytest.importorskip("lightgbm")


@pytest.mark.parametrize("kind", ["html", "text"])
def test_what_was_learned(kind: InputKind) -> None:
    """The trees have the names of the features, tell the pages apart, and are the same for the same data."""
    names = article_page_features(kind)
    rows = np.random.default_rng(3).normal(size=(600, len(names))).astype(np.float32)
    is_article = rows[:, names.index("expected_f1")] > 0.2
    arrays = fit_article_page(kind, rows, is_article)
    trees = Trees.from_arrays(arrays)
    assert trees.names == names
    assert ((trees.predict(rows) > 0.5) == is_article).mean() > 0.95
    again = fit_article_page(kind, rows, is_article)
    assert all(np.array_equal(arrays[name], again[name]) for name in arrays)
