from __future__ import annotations

import json

import pytest

from cleantext.readers import ReadOptions
from cleantext.readers.rows import page_of_row


@pytest.mark.parametrize(("value", "kept"), [(float("nan"), None), ([float("inf"), 1.5], [None, 1.5]), (2.0, 2.0)])
def test_numbers_that_json_has_not_are_null(value: object, kept: object) -> None:
    """NaN and infinity, of Parquet or of lax JSON, would make the line of the article one that few can read."""
    page = page_of_row({"text": "x", "n": value}, "1", "f:1", ReadOptions(keep_columns=("n",)))
    assert page.carried == {"n": kept}
    assert json.dumps(page.carried, allow_nan=False)
