from __future__ import annotations

import json

import pytest

from cleantext.document import Failed
from cleantext.readers import ReadOptions, Unreadable
from cleantext.readers.rows import DEEPEST, page_of_row


@pytest.mark.parametrize(("value", "kept"), [(float("nan"), None), ([float("inf"), 1.5], [None, 1.5]), (2.0, 2.0)])
def test_numbers_that_json_has_not_are_null(value: object, kept: object) -> None:
    """NaN and infinity, of Parquet or of lax JSON, would make the line of the article one that few can read."""
    page = page_of_row({"text": "x", "n": value}, "1", "f:1", ReadOptions(keep_columns=("n",)))
    assert page.carried == {"n": kept}
    assert json.dumps(page.carried, allow_nan=False)


def test_what_is_nested_too_deeply_costs_its_row() -> None:
    """Python's recursion ends at some 1,000 levels, which would end the run."""
    deep = json.loads("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))
    options = ReadOptions(keep_columns=("n",))
    page = page_of_row({"id": "a", "text": "x", "n": deep}, "1", "f:1", options)
    assert isinstance(page, Unreadable)
    assert page.outcome == Failed("read", "f:1: a column to be kept is nested deeper than 100 levels")
    assert page_of_row({"id": "a", "text": "x", "n": deep[0]}, "1", "f:1", options).carried == {"n": deep[0]}
