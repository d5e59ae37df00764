from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from threadpoolctl import threadpool_limits

from cleantext.signals.tagger.one_thread import OneThread, _libraries


@pytest.fixture
def threads() -> Iterator[int]:
    """How many threads each library has outside, more than one."""
    np.ones((2, 2)) @ np.ones((2, 2))
    if not counts():
        pytest.skip("NumPy's linear algebra is none that can be told")
    with threadpool_limits(2, "blas"):
        yield counts()[0]


def counts() -> list[int]:
    """Threads of each library of linear algebra."""
    return [library["num_threads"] for library in _libraries().info() if library["user_api"] == "blas"]


def test_it_holds_inside_alone(threads: int) -> None:
    """One thread inside, as many as before outside, also after an exception."""
    context = OneThread()
    with pytest.raises(KeyError), context:
        assert set(counts()) == {1}
        raise KeyError
    assert set(counts()) == {threads}


def test_who_leaves_first_lifts_nothing(threads: int) -> None:
    """The limit holds until the last has left, and then goes, in whatever order they do."""
    context = OneThread()
    context.__enter__()
    context.__enter__()
    context.__exit__()
    assert set(counts()) == {1}
    context.__exit__()
    assert set(counts()) == {threads}
