from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.document import InputKind
from cleantext.signals.tagger.contributions import BATCH, Contributions
from cleantext.signals.tagger.feature_rows import feature_names
from cleantext.signals.tagger.model import model_of
from cleantext.signals.tagger.trees import Trees

STUMP_AND_LEAF = Trees(
    ("size", "weight"),
    feature=np.array([0, 0, 1, 0, 0, 0], dtype=np.intp),
    threshold=np.array([1.0, np.inf, 5.0, np.inf, np.inf, np.inf], dtype=np.float32),
    left=np.array([1, 1, 3, 3, 4, 5], dtype=np.intp),
    value=np.array([0, -2.0, 0, 1.0, 3.0, 0.5], dtype=np.float32),
    expected=np.array([0.25, -2.0, 1.5, 1.0, 3.0, 0.5], dtype=np.float32),
    roots=np.array([0, 5], dtype=np.intp),
    depth=2,
)
"""One tree (size at most 1: -2; else weight at most 5: 1, else 3), and one that is a leaf of 0.5."""

ROWS = np.array([[1, 9], [2, 5], [2, 6]], dtype=np.float32)
KINDS = pytest.mark.parametrize("kind", ["html", "text"])


def rows_for(kind: InputKind, seed: int, count: int) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """Rows of any numbers, among them many that occur."""
    return np.random.default_rng(seed).normal(0.5, 3, (count, len(feature_names(kind)))).astype(np.float32)


def test_each_split_counts_for_its_feature() -> None:
    """The size takes a row from 0.25 to -2 or to 1.5, and there the weight takes it to 1 or to 3."""
    contributions = Contributions.of(STUMP_AND_LEAF)
    assert contributions.names == ("size", "weight")
    assert contributions.of_leaves(STUMP_AND_LEAF.leaves(ROWS)).tolist() == [[-2.25, 0], [1.25, -0.5], [1.25, 1.5]]
    assert contributions.bias == 0.75


def test_some_features() -> None:
    """Only what is asked for is counted, in the order of the names."""
    leaves = STUMP_AND_LEAF.leaves(ROWS)
    assert Contributions.of(STUMP_AND_LEAF, ["weight"]).of_leaves(leaves).tolist() == [[0], [-0.5], [1.5]]
    turned = Contributions.of(STUMP_AND_LEAF, ["weight", "size"]).of_leaves(leaves)
    assert turned.tolist() == [[0, -2.25], [-0.5, 1.25], [1.5, 1.25]]
    assert Contributions.of(STUMP_AND_LEAF, []).of_leaves(leaves).shape == (3, 0)


def test_no_rows() -> None:
    """No rows, no contributions."""
    assert Contributions.of(STUMP_AND_LEAF).of_leaves(STUMP_AND_LEAF.leaves(ROWS[:0])).shape == (0, 2)


@KINDS
@given(seed=st.integers(0, 2**32 - 1))
def test_the_sum_is_the_log_odds(kind: InputKind, seed: int) -> None:
    """What all features add and the bias make the log-odds that the score comes from, for any row of the shipped models."""
    model = model_of(kind, "").trees
    contributions = Contributions.of(model)
    rows = rows_for(kind, seed, 3)
    added = contributions.of_leaves(model.leaves(rows))
    log_odds = contributions.bias + added.sum(axis=1)
    assert 1 / (1 + np.exp(-log_odds)) == pytest.approx(model.predict(rows), abs=1e-9)


@KINDS
def test_batches_change_nothing(kind: InputKind) -> None:
    """Any number of rows is explained as each alone."""
    model = model_of(kind, "").trees
    contributions = Contributions.of(model)
    leaves = model.leaves(rows_for(kind, 0, 2 * BATCH + 3))
    each = np.concatenate([contributions.of_leaves(leaves[at : at + 1]) for at in range(len(leaves))])
    assert (contributions.of_leaves(leaves) == each).all()


@KINDS
def test_every_feature_that_is_asked_can_count(kind: InputKind) -> None:
    """The ways to the leaves ask just the features that the splits of the model ask."""
    model = model_of(kind, "").trees
    splits = np.flatnonzero(model.left != np.arange(len(model.left)))
    assert set(Contributions.of(model).feature.tolist()) == set(model.feature[splits].tolist())
