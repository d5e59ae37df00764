from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from cleantext.errors import ConfigError
from cleantext.signals.tagger.model_file import ModelFile
from cleantext.signals.tagger.trees import BATCH, Trees

NAMES = ("size", "weight")
STUMP_AND_LEAF = Trees(
    NAMES,
    feature=np.array([0, 0, 1, 0, 0, 0], dtype=np.intp),
    threshold=np.array([1.0, np.inf, 5.0, np.inf, np.inf, np.inf], dtype=np.float32),
    left=np.array([1, 1, 3, 3, 4, 5], dtype=np.intp),
    value=np.array([0, -2.0, 0, 1.0, 3.0, 0.5], dtype=np.float32),
    expected=np.array([0.1, -2.0, 1.5, 1.0, 3.0, 0.5], dtype=np.float32),
    roots=np.array([0, 5], dtype=np.intp),
    depth=2,
)
"""One tree (size at most 1: -2; else weight at most 5: 1, else 3), and one that is a leaf of 0.5."""


def saved(path: Path, **other: object) -> Path:
    """A model file with some arrays replaced, or left out where None."""
    arrays = {**vars(STUMP_AND_LEAF), "names": np.array(NAMES), "depth": np.int32(2), **other}
    with path.open("wb") as stream:
        ModelFile({name: np.asarray(array) for name, array in arrays.items() if array is not None}, {}).write(stream)
    return path


def logistic(value: float) -> float:
    """The probability of log-odds."""
    return float(1 / (1 + np.exp(-value)))


def ladder_of(steps: int) -> Trees:
    """A tree of so many splits of the first feature, by 1, 2, 3 and so on; the left side of each is a leaf."""
    inner = np.arange(0, 2 * steps, 2)
    left = np.arange(2 * steps + 1)
    left[inner] += 1
    threshold = np.full(2 * steps + 1, np.inf, dtype=np.float32)
    threshold[inner] = np.arange(1, steps + 1)
    none = np.zeros(2 * steps + 1, dtype=np.float32)
    return Trees(NAMES, none.astype(np.intp), threshold, left, none, none, np.zeros(1, dtype=np.intp), steps)


def test_predict() -> None:
    """A row goes left where its feature is at most the threshold, and the trees add up."""
    rows = np.array([[1, 9], [2, 5], [2, 6]], dtype=np.float32)
    assert STUMP_AND_LEAF.predict(rows).tolist() == pytest.approx([logistic(-1.5), logistic(1.5), logistic(3.5)])


def test_leaves() -> None:
    """The leaf of each tree that a row comes to, as numbers that take one byte where there are few."""
    leaves = STUMP_AND_LEAF.leaves(np.array([[1, 9], [2, 5], [2, 6]], dtype=np.float32))
    assert leaves.tolist() == [[1, 5], [3, 5], [4, 5]]
    assert leaves.dtype == np.uint8


def test_ways_of_any_length() -> None:
    """Rows that settle early, and those that go down to the deepest leaf, come to their own leaves."""
    ladder = ladder_of(11)
    rows = np.array([[number + 0.5, 0] for number in range(13)], dtype=np.float32)
    assert ladder.leaves(rows)[:, 0].tolist() == [*range(1, 22, 2), 22, 22]


def test_batches_change_nothing() -> None:
    """Any number of rows is predicted as each alone, none included."""
    rows = np.random.default_rng(0).normal(1, 4, (2 * BATCH + 3, 2)).astype(np.float32)
    each = [STUMP_AND_LEAF.predict(rows[at : at + 1])[0] for at in range(len(rows))]
    assert STUMP_AND_LEAF.predict(rows).tolist() == each
    assert STUMP_AND_LEAF.predict(rows[:0]).shape == (0,)


def test_order_in_memory_does_not_matter() -> None:
    """Rows that are a transposed view are read as they stand."""
    rows = np.array([[1, 9], [2, 5], [2, 6]], dtype=np.float32)
    assert (STUMP_AND_LEAF.predict(np.asfortranarray(rows)) == STUMP_AND_LEAF.predict(rows)).all()


def test_load(tmp_path: Path) -> None:
    """A model file gives the model that was written."""
    rows = np.array([[0, 0], [3, 9]], dtype=np.float32)
    loaded = Trees.load(saved(tmp_path / "m.npz"), NAMES)
    assert (loaded.predict(rows) == STUMP_AND_LEAF.predict(rows)).all()
    assert (loaded.names, loaded.depth) == (NAMES, 2)
    assert (loaded.expected == STUMP_AND_LEAF.expected).all()


@pytest.mark.parametrize("missing", ["names", "feature", "expected", "roots", "depth"])
def test_incomplete_files(missing: str, tmp_path: Path) -> None:
    """A file that lacks an array is a ConfigError that names the file."""
    with pytest.raises(ConfigError, match=r"m\.npz: no model of this version"):
        Trees.load(saved(tmp_path / "m.npz", **{missing: None}), NAMES)


@pytest.mark.parametrize("name", ["feature", "left", "roots"])
@pytest.mark.parametrize("index", [-1, 6])
def test_indices_that_point_nowhere(name: str, index: int, tmp_path: Path) -> None:
    """A file whose indices point out of its tables is a ConfigError that names the table."""
    broken = np.array([index, *vars(STUMP_AND_LEAF)[name][1:]], dtype=np.int16)
    with pytest.raises(ConfigError, match=f"{name} points beyond its table"):
        Trees.load(saved(tmp_path / "m.npz", **{name: broken}), NAMES)


def test_other_features(tmp_path: Path) -> None:
    """A model made for other features is refused, and the features that differ are named."""
    path = saved(tmp_path / "m.npz")
    with pytest.raises(ConfigError, match="other features than this version computes: height, weight"):
        Trees.load(path, ("size", "height"))
    with pytest.raises(ConfigError, match="their order"):
        Trees.load(path, ("weight", "size"))


def test_damaged_files(tmp_path: Path) -> None:
    """A file that is no model is a ConfigError that names it."""
    (tmp_path / "m.npz").write_bytes(b"no zip")
    with pytest.raises(ConfigError, match=r"m\.npz: no model of this version"):
        Trees.load(tmp_path / "m.npz", NAMES)


@pytest.mark.parametrize("name", ["threshold", "value", "expected"])
@pytest.mark.parametrize("values", [np.zeros(5, np.float32), np.zeros(6, np.float64)])
def test_nodes_without_a_number(name: str, values: object, tmp_path: Path) -> None:
    """Tables of another length or type are a ConfigError."""
    with pytest.raises(ConfigError, match=r"m\.npz: no model of this version: .*nodes"):
        Trees.load(saved(tmp_path / "m.npz", **{name: values}), NAMES)


def test_models_compare_by_identity() -> None:
    """Arrays have no truth value; two models are equal when they are one."""
    assert replace(STUMP_AND_LEAF) != STUMP_AND_LEAF
