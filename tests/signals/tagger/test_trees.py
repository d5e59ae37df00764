from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from cleantext.signals.tagger.trees import BATCH, Trees, sigmoid

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


def arrays(**other: object) -> dict[str, np.ndarray]:
    """The arrays of the trees, with some replaced, or left out where None."""
    named = {**vars(STUMP_AND_LEAF), "names": np.array(NAMES), "depth": np.int32(2), **other}
    return {name: np.asarray(array) for name, array in named.items() if array is not None}


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


def test_values_in_common() -> None:
    """Rows that have values in common come to the same leaves as among rows that have others."""
    common = np.array([[2, 9], [2, 5], [2, 6]], dtype=np.float32)
    others = np.array([[1, 9], [np.nan, 5], [np.inf, np.nan]], dtype=np.float32)
    for trees in (STUMP_AND_LEAF, ladder_of(11)):
        among = trees.leaves(np.vstack([common, others]))
        assert (trees.leaves(common) == among[:3]).all()
        assert [trees.leaves(row[None]).tolist() for row in others] == among[3:, None].tolist()


def test_order_in_memory_does_not_matter() -> None:
    """Rows that are a transposed view are read as they stand."""
    rows = np.array([[1, 9], [2, 5], [2, 6]], dtype=np.float32)
    assert (STUMP_AND_LEAF.predict(np.asfortranarray(rows)) == STUMP_AND_LEAF.predict(rows)).all()


def test_log_odds() -> None:
    """The leaves of a row added up; `sigmoid` makes the probability of it."""
    leaves = np.array([[1, 5], [4, 5]], dtype=np.uint8)
    assert STUMP_AND_LEAF.log_odds(leaves).tolist() == [-1.5, 3.5]
    assert sigmoid(np.array([-1.5, 0.0])).tolist() == pytest.approx([logistic(-1.5), 0.5])


def test_from_arrays() -> None:
    """The arrays give the trees that they were taken of."""
    rows = np.array([[0, 0], [3, 9]], dtype=np.float32)
    loaded = Trees.from_arrays(arrays())
    assert (loaded.predict(rows) == STUMP_AND_LEAF.predict(rows)).all()
    assert (loaded.names, loaded.depth) == (NAMES, 2)
    assert (loaded.expected == STUMP_AND_LEAF.expected).all()


@pytest.mark.parametrize("missing", ["names", "feature", "expected", "roots", "depth"])
def test_incomplete_arrays(missing: str) -> None:
    """Trees that lack an array are refused."""
    with pytest.raises(KeyError, match=missing):
        Trees.from_arrays(arrays(**{missing: None}))


@pytest.mark.parametrize("name", ["feature", "left", "roots"])
@pytest.mark.parametrize("index", [-1, 6])
def test_indices_that_point_nowhere(name: str, index: int) -> None:
    """Indices that point out of their tables are refused, and the table is named."""
    broken = np.array([index, *vars(STUMP_AND_LEAF)[name][1:]], dtype=np.int16)
    with pytest.raises(ValueError, match=f"{name} points beyond its table"):
        Trees.from_arrays(arrays(**{name: broken}))


@pytest.mark.parametrize(("features", "nodes"), [(4096, 6), (2, 1 << 20)])
def test_too_large(features: int, nodes: int) -> None:
    """More features or nodes than a packed node has bits for are refused."""
    numbers, indices = np.zeros(nodes, dtype=np.float32), np.zeros(nodes, dtype=np.int32)
    tables = dict.fromkeys(("threshold", "value", "expected"), numbers) | dict.fromkeys(("feature", "left"), indices)
    with pytest.raises(ValueError, match="more than 4095 features or 1048575 nodes"):
        Trees.from_arrays(arrays(names=np.array(["size"] * features), **tables))


def test_negative_thresholds() -> None:
    """Thresholds below zero, and nodes beyond those of two bytes, are compared as they are."""
    trees = ladder_of(40_000)
    below = replace(trees, threshold=trees.threshold - np.float32(39_990), depth=12)
    deep = replace(below, roots=np.array([79_976]))
    rows = np.array([[-1.5, 0], [-0.5, 0], [1.5, 0]], dtype=np.float32)
    assert deep.leaves(rows)[:, 0].tolist() == [79_977, 79_979, 79_983]


@pytest.mark.parametrize("name", ["threshold", "value", "expected"])
@pytest.mark.parametrize("values", [np.zeros(5, np.float32), np.zeros(6, np.float64)])
def test_nodes_without_a_number(name: str, values: object) -> None:
    """Tables of another length or type are refused."""
    with pytest.raises(ValueError, match="nodes"):
        Trees.from_arrays(arrays(**{name: values}))


@pytest.mark.parametrize("name", ["threshold", "value", "expected"])
def test_nodes_with_what_is_no_number(name: str) -> None:
    """NaN would make every score NaN, or send rows anywhere: it is refused."""
    broken = np.array([np.nan, *vars(STUMP_AND_LEAF)[name][1:]], dtype=np.float32)
    with pytest.raises(ValueError, match="no number"):
        Trees.from_arrays(arrays(**{name: broken}))


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("feature", np.zeros(5, np.int16)),
        ("feature", np.zeros(6, np.complex64)),
        ("left", np.int32(0)),
        ("left", np.zeros((2, 6), np.int32)),
        ("roots", np.int32(0)),
        ("roots", np.zeros((2, 2), np.int32)),
        ("depth", np.array([2])),
        ("depth", np.int64(-1)),
        ("depth", np.int64(2**62)),
        ("depth", np.float64(2)),
    ],
)
def test_tables_of_another_form(name: str, broken: object) -> None:
    """Whatever is no table of indices, or no number of steps, is a ValueError, not a fault when pages are judged."""
    with pytest.raises(ValueError, match=r"node|depth|table"):
        Trees.from_arrays(arrays(**{name: broken}))


def test_models_compare_by_identity() -> None:
    """Arrays have no truth value; two models are equal when they are one."""
    assert replace(STUMP_AND_LEAF) != STUMP_AND_LEAF
