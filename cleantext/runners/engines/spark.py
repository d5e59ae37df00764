"""Spark: Arrow batches through the Python workers of the executors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.pipeline import Config
from cleantext.readers import ReadOptions
from cleantext.runners.batch import BatchCleaner
from cleantext.runners.engines.library import engine_library
from cleantext.runners.limits import Limits

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def clean_frame(
    frame: DataFrame, config: Config | None = None, options: ReadOptions | None = None, limits: Limits | None = None
) -> DataFrame:
    """The articles of a frame of raw pages, lazily, in the columns of `cleantext.writers.arrow_schema`.

    Batches have ``spark.sql.execution.arrow.maxRecordsPerBatch`` rows (10,000 by default: 100 is better for pages). Workers
    are kept between tasks where ``spark.python.worker.reuse`` is set, as it is by default.

    ``limits`` are those of `BatchCleaner`.

    Raises ConfigError where Spark is not installed, or the configuration is wrong.
    """
    types = engine_library("pyspark.sql.pandas.types", "spark")
    cleaner = BatchCleaner(config, options, limits)
    return frame.mapInArrow(cleaner.batches, types.from_arrow_schema(cleaner.schema))
