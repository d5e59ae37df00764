from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from cleantext.readers import ReadOptions
from cleantext.runners.engines.ray import clean_dataset
from cleantext.runners.limits import Limits

ray = pytest.importorskip("ray", reason="the extra 'ray' is not installed")
data = pytest.importorskip("ray.data", reason="the extra 'ray' is not installed")
cluster_utils = pytest.importorskip("ray.cluster_utils")

Rows = list[dict[str, Any]]
OPTIONS = ReadOptions(keep_columns=("crawl",))


@pytest.fixture(scope="module")
def two_nodes() -> Iterator[None]:
    """A cluster of two nodes of one core each, on this machine."""
    cluster = cluster_utils.Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    cluster.add_node(num_cpus=1)
    ray.init(address=cluster.address, log_to_driver=False)
    data.DataContext.get_current().enable_progress_bars = False
    data.DataContext.get_current().execution_options.preserve_order = True
    try:
        yield
    finally:
        ray.shutdown()
        cluster.shutdown()


@pytest.mark.usefixtures("two_nodes")
def test_rows_are_those_of_run(pages: Rows, articles: Rows, in_order: Callable[[Rows], Rows]) -> None:
    """Two actors on two nodes clean what `run` cleans, and the order can be kept."""
    dataset = data.from_items(pages, override_num_blocks=4)
    limits = Limits(seconds=60, memory=2 * 10**9)
    cleaned = clean_dataset(dataset, options=OPTIONS, limits=limits, batch_size=5, concurrency=2).take_all()
    assert [row["id"] for row in cleaned] == [row["id"] for row in pages]
    assert in_order(cleaned) == articles
    assert any(row["changes"] for row in cleaned)
