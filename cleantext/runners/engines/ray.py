"""Ray Data: actors that keep their pipeline, each a process on any node of the cluster."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cleantext.pipeline import Config
from cleantext.readers import ReadOptions
from cleantext.runners.batch import BatchCleaner
from cleantext.runners.engines.library import engine_library
from cleantext.runners.limits import Limits

if TYPE_CHECKING:
    import pyarrow
    import ray.data


class Actor:
    """What `map_batches` makes once for each process, and calls with one table after another."""

    def __init__(self, cleaner: BatchCleaner) -> None:
        self.cleaner = cleaner

    def __call__(self, table: pyarrow.Table) -> pyarrow.Table:
        """Clean a table."""
        return self.cleaner.table(table)


def clean_dataset(
    dataset: ray.data.Dataset,
    config: Config | None = None,
    options: ReadOptions | None = None,
    limits: Limits | None = None,
    *,
    batch_size: int = 64,
    concurrency: int | tuple[int, int] | None = None,
    **ray_options: Any,
) -> ray.data.Dataset:
    """The articles of a dataset of raw pages, lazily, in the columns of `cleantext.writers.arrow_schema`.

    ``batch_size`` is in rows. ``concurrency``: actors, or the least and the most of them (Ray's default: as many as there is work
    and room for). ``ray_options`` go to ``map_batches`` (``num_cpus``, ``max_retries`` ...). Rows keep their order where
    ``ray.data.DataContext.get_current().execution_options.preserve_order`` is set.

    ``limits`` are those of `BatchCleaner`.

    Raises ConfigError where Ray is not installed, or the configuration is wrong.
    """
    data = engine_library("ray.data", "ray")
    strategy = data.ActorPoolStrategy(**_actors(concurrency))
    return dataset.map_batches(
        Actor,
        fn_constructor_args=(BatchCleaner(config, options, limits),),
        batch_format="pyarrow",
        batch_size=batch_size,
        compute=strategy,
        **ray_options,
    )


def _actors(concurrency: int | tuple[int, int] | None) -> dict[str, int]:
    if concurrency is None:
        return {}
    if isinstance(concurrency, int):
        return {"size": concurrency}
    return {"min_size": concurrency[0], "max_size": concurrency[1]}
