from __future__ import annotations

from typing import Any

import pytest

from cleantext.readers import ReadOptions
from cleantext.runners.engines.dask import clean_bag

bags = pytest.importorskip("dask.bag", reason="the extra 'dask' is not installed")

Rows = list[dict[str, Any]]


def test_rows_are_those_of_run(pages: Rows, articles: Rows) -> None:
    """A bag in three partitions, in two processes, in order."""
    bag = clean_bag(bags.from_sequence(pages, npartitions=3), options=ReadOptions(keep_columns=("crawl",)))
    assert bag.compute(scheduler="processes", num_workers=2) == articles
