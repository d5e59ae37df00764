from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from cleantext.document import InputKind
from cleantext.errors import ConfigError
from cleantext.signals.tagger.feature_rows import feature_names
from cleantext.signals.tagger.model import Model, joined, model_of, part
from cleantext.signals.tagger.model_file import ModelFile

DATA = Path(str(files("cleantext.signals.tagger") / "data"))
KINDS = pytest.mark.parametrize("kind", ["html", "text"])


def shipped(kind: InputKind) -> Mapping[str, np.ndarray]:
    """The arrays of the model that ships."""
    return ModelFile.read(DATA / f"content_score.{kind}.npz").arrays


def saved(path: Path, arrays: Mapping[str, np.ndarray]) -> Path:
    """A model file of these arrays."""
    own = {name: array for name, array in arrays.items() if name not in ("format", "about", "digest")}
    with path.open("wb") as stream:
        ModelFile(own, {}).write(stream)
    return path


def test_parts() -> None:
    """The arrays of a part are those whose names begin with its own, and go back to the same names."""
    arrays = {"odds/a": np.zeros(1), "odds/b": np.ones(2), "trees/a": np.ones(3), "seen": np.ones(4)}
    assert part(arrays, "odds") == {"a": arrays["odds/a"], "b": arrays["odds/b"]}
    assert part(arrays, "network") == {}
    parts = {name: part(arrays, name) for name in ("odds", "trees")}
    assert joined(parts) == {name: array for name, array in arrays.items() if name != "seen"}


@KINDS
def test_scores(kind: InputKind) -> None:
    """The probability of the mean log-odds of trees and network; the same where the leaves are known."""
    model = Model.from_arrays(shipped(kind))
    rows = np.random.default_rng(1).normal(size=(5, len(feature_names(kind)))).astype(np.float32)
    assert model.network is not None
    leaves = model.trees.leaves(rows)
    mean = (model.trees.log_odds(leaves) + model.network.log_odds(rows)) / 2
    assert model.scores(rows).tolist() == pytest.approx((1 / (1 + np.exp(-mean))).tolist())
    assert model.scores(rows, leaves).tolist() == model.scores(rows).tolist()
    assert model.scores(rows[:0]).tolist() == []


def test_a_model_without_a_network() -> None:
    """The trees alone give the score."""
    arrays = {name: array for name, array in shipped("text").items() if not name.startswith("network/")}
    model = Model.from_arrays(arrays)
    rows = np.zeros((2, len(feature_names("text"))), dtype=np.float32)
    assert model.network is None
    assert model.scores(rows).tolist() == model.trees.predict(rows).tolist()


@KINDS
def test_load(kind: InputKind, tmp_path: Path) -> None:
    """A file gives the model of its arrays; one is loaded once."""
    path = saved(tmp_path / "m.npz", shipped(kind))
    rows = np.ones((3, len(feature_names(kind))), dtype=np.float32)
    assert Model.load(path, kind).scores(rows).tolist() == model_of(kind, "").scores(rows).tolist()
    assert model_of(kind, str(path)) is model_of(kind, str(path))


@pytest.mark.parametrize("name", ["trees/left", "odds/word_odds", "network/input_bias"])
def test_files_without_a_part(name: str, tmp_path: Path) -> None:
    """A file that lacks an array of a part is a ConfigError that names the file."""
    arrays = {key: array for key, array in shipped("html").items() if key != name}
    with pytest.raises(ConfigError, match=r"m\.npz: no model of this version"):
        Model.load(saved(tmp_path / "m.npz", arrays), "html")


def test_a_model_for_another_kind(tmp_path: Path) -> None:
    """A model made for other features is refused, and some that differ are named."""
    path = saved(tmp_path / "m.npz", shipped("html"))
    with pytest.raises(ConfigError, match=r"m\.npz: made for other features than this version computes: .*article"):
        Model.load(path, "text")


def test_features_in_another_order(tmp_path: Path) -> None:
    """A model whose features are the same in another order is refused."""
    arrays = dict(shipped("html"))
    arrays["trees/names"] = arrays["trees/names"][::-1]
    with pytest.raises(ConfigError, match="their order"):
        Model.load(saved(tmp_path / "m.npz", arrays), "html")


def test_a_network_for_other_features(tmp_path: Path) -> None:
    """Trees and network that were not made for one number of features are refused."""
    arrays = {**shipped("html"), **{key: array for key, array in shipped("text").items() if key.startswith("network/")}}
    with pytest.raises(ConfigError, match="a network of"):
        Model.load(saved(tmp_path / "m.npz", arrays), "html")
