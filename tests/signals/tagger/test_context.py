from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.signals.tagger.context import NONE_BEFORE, POSITION_FEATURES, Surroundings, last_before, positions

AROUND = Surroundings((-3, -2, -1, 1, 2, 3), (4, 12), ("page", "head", "tail"), beyond=-1.0)


def links(*values: float) -> dict[str, list[float]]:
    """What blocks are told of the links around them, by name."""
    names = AROUND.names(["links"])
    found = AROUND.columns(np.array(values, dtype=np.float32)[:, None])
    assert found.shape == (len(values), len(names))
    assert found.dtype == np.float32
    return dict(zip(names, found.T.tolist(), strict=True))


def places(words: list[int], most_blocks: int = 500) -> dict[str, list[float]]:
    """The places of blocks of so many words, all of which end like sentences, by name."""
    found = positions(np.log1p(np.array(words, dtype=np.float32)), np.ones(len(words), dtype=np.float32), most_blocks)
    return dict(zip(POSITION_FEATURES, found.T.tolist(), strict=True))


def test_neighbours() -> None:
    """A block sees the value of each neighbour, and -1 beyond the edges."""
    found = links(1, 2, 3)
    assert found["links[-1]"] == [-1, 1, 2]
    assert found["links[+1]"] == [2, 3, -1]
    assert found["links[+2]"] == [3, -1, -1]
    assert found["links[-3]"] == [-1, -1, -1]


def test_means() -> None:
    """Windows are cut at the edges; head, tail and page are the same for all blocks."""
    found = links(*range(20))
    assert found["links[mean 4]"][:2] == [2.0, 2.5]
    assert found["links[mean 4]"][10] == 10.0
    assert set(found["links[page]"]) == {9.5}
    assert set(found["links[head]"]) == {2.0}
    assert set(found["links[tail]"]) == {17.0}


def test_positions() -> None:
    """A block knows where it stands, and how far the nearest other prose is."""
    found = places([30, 30, 30])
    assert found["position"] == [0.0, 0.5, 1.0]
    assert found["from_start"] == found["from_end"][::-1] == [0, 1, 2]
    assert found["prose_before"] == [50, 1, 1]
    assert found["prose_after"] == [1, 1, 50]
    assert found["words_before"] == pytest.approx([0, 1 / 3, 2 / 3], abs=1e-5)


@given(st.lists(st.floats(-100, 100, width=32), min_size=1, max_size=40))
def test_any_number_of_blocks(values: list[float]) -> None:
    """One block or many: finite numbers each."""
    assert all(np.isfinite(column).all() for column in links(*values).values())
    assert all(np.isfinite(column).all() for column in places([int(abs(value)) for value in values]).values())


def test_no_blocks() -> None:
    """No blocks, nothing told."""
    assert set(map(len, links().values())) == {0}
    assert set(map(len, places([]).values())) == {0}


def test_names_are_unique() -> None:
    """Every column has a name of its own."""
    names = AROUND.names(["links", "words"])
    assert len(set(names)) == len(names)
    assert AROUND.columns(np.zeros((3, 2), dtype=np.float32)).shape == (3, len(names))


def test_other_surroundings() -> None:
    """What is told is what was asked for, and beyond the edge stands what was chosen for it."""
    narrow = Surroundings((-1,), (), ("page",), beyond=-9.0)
    assert narrow.names(["links"]) == ("links[-1]", "links[page]")
    assert narrow.columns(np.array([[1], [3]], dtype=np.float32)).tolist() == [[-9, 2], [1, 2]]


def test_size_is_capped() -> None:
    """A page of more blocks than the limit looks as large as one of the limit."""
    assert places([0] * 40, 10)["blocks"] == pytest.approx([np.log1p(10)] * 40)
    assert places([0] * 40)["blocks"] == pytest.approx([np.log1p(40)] * 40)


def test_last_before() -> None:
    """The nearest marked block before each, itself not; none before the first."""
    assert last_before(np.array([0, 1, 0, 1, 0], dtype=bool)).tolist() == [NONE_BEFORE, NONE_BEFORE, 1, 1, 3]
    assert last_before(np.zeros(0, dtype=bool)).tolist() == []
