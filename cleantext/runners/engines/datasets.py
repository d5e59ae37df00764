"""Hugging Face datasets: a ``map`` whose results are found again in the cache."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from cleantext.pipeline import Config
from cleantext.readers import ReadOptions
from cleantext.runners.batch import BatchCleaner
from cleantext.runners.engines.library import engine_library
from cleantext.runners.limits import Limits

if TYPE_CHECKING:
    import datasets

    Data = TypeVar("Data", bound=datasets.Dataset | datasets.IterableDataset)


def clean_dataset(
    dataset: Data,
    config: Config | None = None,
    options: ReadOptions | None = None,
    limits: Limits | None = None,
    *,
    batch_size: int = 64,
    **map_options: Any,
) -> Data:
    """The articles of a dataset of raw pages, in the columns of `cleantext.writers.arrow_schema`; a stream lazily.

    ``batch_size`` is in rows; ``map_options`` go to ``map`` (``num_proc`` ...). The fingerprint of the result is the same in every
    process, and another one where configuration, models, code or libraries have changed; so a second run reads the cache.

    ``limits`` are those of `BatchCleaner`.

    Raises ConfigError where datasets is not installed, or the configuration is wrong.
    """
    library = engine_library("datasets", "datasets")
    cleaner = BatchCleaner(config, options, limits)
    others = [name for name in dataset.column_names or () if name not in cleaner.schema.names]
    articles: Any = dataset.with_format("arrow").map(
        cleaner.table,
        batched=True,
        batch_size=batch_size,
        remove_columns=others,
        features=library.Features.from_arrow_schema(cleaner.schema),
        **map_options,
    )
    return articles.with_format(None)  # type: ignore[no-any-return]  # a library without types
