from __future__ import annotations

import io
import sys

import numpy as np
import pytest

from cleantext.errors import ConfigError
from cleantext.signals.tagger.model_file import ModelFile
from cleantext.signals.tagger.trees import Trees
from cleantext.training import boosting
from cleantext.training.boosting import TREES, fit, tree_arrays

NAMES = ("size", "weight", "noise")


def data(rows: int = 2000) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Rows whose label depends on two of three features, by a rule that trees of one feature each can find."""
    features = np.random.default_rng(5).normal(size=(rows, len(NAMES))).astype(np.float32)
    return features, features[:, 0] + features[:, 1] > 0.3, np.ones(rows)


def test_without_lightgbm(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who trains without the extra is told how to get it."""
    monkeypatch.setitem(sys.modules, "lightgbm", None)
    with pytest.raises(ConfigError, match=r"pip install 'cleantext-pipeline\[train\]'"):
        boosting.lightgbm()


def test_the_arrays_predict_as_the_trainer_does() -> None:
    """The trees of the arrays give the probabilities that LightGBM gives."""
    pytest.importorskip("lightgbm")
    features, labels, weights = data()
    booster = fit(features, labels, weights)
    ours = Trees.from_arrays(tree_arrays(booster, NAMES)).predict(features)
    np.testing.assert_allclose(ours, booster.predict(features), atol=1e-4)
    assert ((ours > 0.5) == labels).mean() > 0.95


def test_the_same_data_and_seed_give_the_same_file() -> None:
    """Training is deterministic; another seed gives other trees."""
    pytest.importorskip("lightgbm")
    files = []
    for seed in (1, 1, 2):
        files.append(io.BytesIO())
        ModelFile(tree_arrays(fit(*data(), seed), NAMES), {}).write(files[-1])
    first, second, other = (file.getvalue() for file in files)
    assert first == second != other


def test_expected_values_lead_to_those_of_the_leaves() -> None:
    """A leaf expects its value; an inner node something between the least and the greatest leaf below it."""
    pytest.importorskip("lightgbm")
    arrays = tree_arrays(fit(*data()), NAMES)
    left, value, expected = (arrays[name] for name in ("left", "value", "expected"))
    is_leaf = left == np.arange(len(left))
    assert (expected[is_leaf] == value[is_leaf]).all()
    least, most = expected.copy(), expected.copy()
    for node in range(len(left) - 1, -1, -1):  # children stand behind their parents
        if not is_leaf[node]:
            least[node] = least[left[node] : left[node] + 2].min()
            most[node] = most[left[node] : left[node] + 2].max()
    inner = ~is_leaf
    assert inner.sum() > TREES
    assert (expected[inner] >= least[inner] - 1e-6).all()
    assert (expected[inner] <= most[inner] + 1e-6).all()


def test_progress_is_told() -> None:
    """The number of trees, after each; as many as were asked for."""
    pytest.importorskip("lightgbm")
    told: list[int] = []
    fit(*data(200), progress=told.append)
    assert told == list(range(1, TREES + 1))
    fit(*data(200), progress=told.append, trees=3)
    assert told[TREES:] == [1, 2, 3]
