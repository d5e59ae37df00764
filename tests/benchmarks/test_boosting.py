from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from _boosting import fit, save

from cleantext.signals.trees import Trees

pytest.importorskip("lightgbm")

NAMES = ("size", "weight", "noise")


def data(rows: int = 2000) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Rows whose label depends on two of three features, by a rule that a tree can find."""
    features = np.random.default_rng(5).normal(size=(rows, len(NAMES))).astype(np.float32)
    return features, (features[:, 0] > 0.3) ^ (features[:, 1] > 0), np.ones(rows)


def test_the_file_predicts_as_the_trainer_does(tmp_path: Path) -> None:
    """What is read from a model file gives the probabilities that LightGBM gives."""
    features, labels, weights = data()
    booster = fit(features, labels, weights)
    save(booster, NAMES, tmp_path / "m.npz")
    ours = Trees.load(tmp_path / "m.npz", NAMES).predict(features)
    np.testing.assert_allclose(ours, booster.predict(features), atol=1e-4)
    assert ((ours > 0.5) == labels).mean() > 0.95


def test_the_same_data_gives_the_same_file(tmp_path: Path) -> None:
    """Training is deterministic."""
    for name in ("a.npz", "b.npz"):
        save(fit(*data()), NAMES, tmp_path / name)
    with np.load(tmp_path / "a.npz") as first, np.load(tmp_path / "b.npz") as second:
        assert all((first[key] == second[key]).all() for key in first.files)
