from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.signals.tagger.context import POSITION_FEATURES, Matrix, context_names, with_context

NAMES = ("words", "ends_sentence", "links")
WATCHED = ("links",)


def page(*links: float, words: int = 30) -> Matrix:
    """A row a block: so many words, the end of a sentence, and the links as given."""
    return np.array([[np.log1p(words), 1.0, value] for value in links], dtype=np.float32)


def columns(rows: Matrix) -> dict[str, list[float]]:
    """The columns of a page in its context, by name."""
    names = context_names(NAMES, WATCHED)
    found = with_context(rows, NAMES, WATCHED, 500)
    assert found.shape == (len(rows), len(names))
    assert found.dtype == np.float32
    return {name: found[:, at].tolist() for at, name in enumerate(names)}


def test_neighbours() -> None:
    """A block sees the value of each neighbour, and -1 beyond the edges."""
    found = columns(page(1, 2, 3))
    assert found["links[-1]"] == [-1, 1, 2]
    assert found["links[+1]"] == [2, 3, -1]
    assert found["links[+2]"] == [3, -1, -1]
    assert found["links[-3]"] == [-1, -1, -1]


def test_means() -> None:
    """Windows are cut at the edges; head, tail and page are the same for all blocks."""
    found = columns(page(*range(20)))
    assert found["links[mean 4]"][:2] == [2.0, 2.5]
    assert found["links[mean 4]"][10] == 10.0
    assert set(found["links[page]"]) == {9.5}
    assert set(found["links[head]"]) == {2.0}
    assert set(found["links[tail]"]) == {17.0}


def test_positions() -> None:
    """A block knows where it stands, and how far the nearest other prose is."""
    found = columns(page(0, 0, 0))
    assert found["position"] == [0.0, 0.5, 1.0]
    assert found["from_start"] == found["from_end"][::-1] == [0, 1, 2]
    assert found["prose_before"] == [50, 1, 1]
    assert found["prose_after"] == [1, 1, 50]
    assert found["words_before"] == pytest.approx([0, 1 / 3, 2 / 3], abs=1e-5)


@given(st.lists(st.floats(-100, 100, width=32), min_size=1, max_size=40))
def test_any_number_of_blocks(links: list[float]) -> None:
    """One block or many: a finite row each, its own features first."""
    rows = page(*links)
    found = with_context(rows, NAMES, WATCHED, 500)
    assert np.isfinite(found).all()
    assert (found[:, : len(NAMES)] == rows).all()


def test_names_are_unique() -> None:
    """Every column has a name of its own, positions last."""
    names = context_names(NAMES, WATCHED)
    assert len(set(names)) == len(names)
    assert names[-len(POSITION_FEATURES) :] == POSITION_FEATURES


def test_size_is_capped() -> None:
    """A page of more blocks than the limit looks as large as one of the limit."""
    names = context_names(NAMES, WATCHED)
    rows = np.zeros((40, len(NAMES)), dtype=np.float32)
    small = with_context(rows, NAMES, WATCHED, 10)[:, names.index("blocks")]
    assert np.allclose(small, np.log1p(10))
    assert np.allclose(with_context(rows, NAMES, WATCHED, 500)[:, names.index("blocks")], np.log1p(40))
