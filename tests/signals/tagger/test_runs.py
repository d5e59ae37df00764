from __future__ import annotations

import math
from collections.abc import Callable

import pytest

from cleantext.signals.tagger.runs import RUN_FEATURES, run_features

PAGE = "<ul><li>One</li><li>Two three four</li></ul><p>Five</p><ul><li>Six</li></ul>"


def test_runs(rows: Callable) -> None:
    """Blocks of one shape in a row are a run, in which each has its place."""
    found = rows(PAGE, run_features, RUN_FEATURES)
    assert [row["run_length"] for row in found.values()] == [math.log1p(size) for size in (2, 2, 1, 1)]
    assert [row["run_place"] for row in found.values()] == [math.log1p(place) for place in (0, 1, 0, 0)]
    assert [row["same_as_previous"] for row in found.values()] == [0, 1, 0, 0]
    assert [row["same_as_next"] for row in found.values()] == [1, 0, 0, 0]


def test_equal_siblings(rows: Callable) -> None:
    """Siblings of one shape are counted wherever they stand in their element."""
    found = rows(PAGE, run_features, RUN_FEATURES)
    assert [row["equal_siblings"] for row in found.values()] == [math.log1p(size) for size in (3, 3, 1, 3)]


def test_relative_words(rows: Callable) -> None:
    """Lengths are told by the measure of the page, and are 1 in the mean."""
    found = rows(PAGE, run_features, RUN_FEATURES)
    assert sum(row["relative_words"] for row in found.values()) == pytest.approx(4)
    assert found["Two three four"]["relative_words"] == pytest.approx(2 * found["One"]["relative_words"])
