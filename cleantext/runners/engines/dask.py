"""Dask: a bag of rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from cleantext.pipeline import Config
from cleantext.readers import ReadOptions
from cleantext.runners.batch import BatchCleaner
from cleantext.runners.engines.library import engine_library
from cleantext.runners.limits import Limits

if TYPE_CHECKING:
    import dask.bag


def clean_bag(
    bag: dask.bag.Bag, config: Config | None = None, options: ReadOptions | None = None, limits: Limits | None = None
) -> dask.bag.Bag:
    """The rows of ``articles.jsonl`` for a bag of rows (dicts) with raw pages, lazily, in their order.

    ``limits`` are those of `BatchCleaner`.

    Raises ConfigError where Dask is not installed, or the configuration is wrong.
    """
    engine_library("dask.bag", "dask")
    return bag.map_partitions(_cleaned, BatchCleaner(config, options, limits))


def _cleaned(rows: Iterable[Mapping[str, Any]], cleaner: BatchCleaner) -> list[dict[str, Any]]:
    return list(cleaner.rows(rows))
