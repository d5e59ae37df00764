from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from cleantext.readers import ReadOptions
from cleantext.runners.engines.spark import clean_frame
from cleantext.runners.limits import Limits

sql = pytest.importorskip("pyspark.sql", reason="the extra 'spark' is not installed")

Rows = list[dict[str, Any]]


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    """Spark on two cores of this machine."""
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("no java here, which Spark runs on")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    made = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", 4).getOrCreate()
    try:
        yield made
    finally:
        made.stop()


def test_rows_are_those_of_run(session: Any, pages: Rows, articles: Rows, in_order: Callable[[Rows], Rows]) -> None:
    """Partitions are cleaned in batches of Arrow, and come out with all columns, changes included."""
    frame = session.createDataFrame(pages, "id string, url string, html string, crawl string").repartition(3)
    limits = Limits(seconds=60, memory=2 * 10**9)
    cleaned = clean_frame(frame, options=ReadOptions(keep_columns=("crawl",)), limits=limits)
    rows = [row.asDict(recursive=True) for row in cleaned.collect()]
    assert in_order(rows) == articles
    assert any(row["changes"] for row in rows)
