"""Batches of rows in, batches of articles out: what distributed engines call.

An engine brings its own processes, its own order and its own way to try again. So a batch is cleaned in the process that asks
for it, and knows nothing of where it stands in the whole. But an engine tries a whole batch again when one page has crashed its
process, and waits for ever for one that never ends: with ``limits`` that process has one beside it, which can be killed.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from cleantext.document import RawPage
from cleantext.errors import ConfigError
from cleantext.pipeline import Config, Explanation, Pipeline
from cleantext.readers import ReadOptions, Unreadable
from cleantext.readers.arrow_rows import rows_of
from cleantext.readers.rows import candidates, identifier_of, missing_column, needed, page_of_row
from cleantext.runners.cleaning import lost, prepare, unread
from cleantext.runners.limits import Limits
from cleantext.runners.manifest import manifest
from cleantext.runners.pool import Pool
from cleantext.runners.work import Work
from cleantext.writers.arrow_schema import arrow_row, article_schema, record_batch

if TYPE_CHECKING:
    import pyarrow


class BatchCleaner:
    """Cleans rows by a configuration. ``options`` name the columns of the input, as for JSON lines.

    Each page has its row, in the order of the batch, with the columns of `cleantext.writers.arrow_schema`; what is no page (a
    null, for one) is a row that failed. Rows are those of ``cleantext run``, but for their ids, as no batch knows what stands in
    others: rows without one get a digest of their content, and an id that was there before gets no number.

    Picklable: a process that is sent one builds its pipeline at the first page and keeps it for all cleaners of that
    configuration. The pickle is the same wherever it is made of the same code, configuration and models, and another one where any
    of them differs, so that engines which keep results by a digest of the function keep the right ones.

    ``limits``: what a page may take; one that takes more fails (`cleantext.runners.limits`), as in ``cleantext run``. None: no
    limits, and no process beside that of the engine. A script that sets some guards its main part with ``if __name__ ==
    "__main__"``.

    Raises ConfigError where the configuration is wrong, and where it is unpickled by other code than it was pickled by.
    """

    def __init__(
        self, config: Config | None = None, options: ReadOptions | None = None, limits: Limits | None = None
    ) -> None:
        self.config = config or Config()
        self.options = options or ReadOptions()
        self.limits = limits
        self.config.check()
        self._configuration = json.dumps(self.config.to_dict(), sort_keys=True)

    def __reduce__(self) -> tuple[Any, ...]:
        """Text alone, which is pickled the same everywhere, and a digest of all that the results depend on."""
        options = {name: value for name, value in vars(self.options).items() if name != "exclude"}  # of directories
        limits = None if self.limits is None else asdict(self.limits)
        given = json.dumps({"options": options, "limits": limits}, sort_keys=True)
        return _rebuilt, (self._configuration, given, _made_of(self._configuration))

    @property
    def schema(self) -> pyarrow.Schema:
        """The schema of the batches that come out."""
        return article_schema(self.options.keep_columns)

    def __call__(self, batch: pyarrow.RecordBatch) -> pyarrow.RecordBatch:
        """Clean a batch. Raises ConfigError where it has no column with a page, or lacks one that is to be kept."""
        complaint = missing_column(batch.schema.names, self.options)
        if complaint is not None:
            raise ConfigError(complaint)
        explained = (self.explain(row) for row in rows_of(_needed(batch, self.options)))
        rows = [arrow_row(explanation.article, explanation.document) for explanation in explained]
        return record_batch(rows, self.options.keep_columns)

    def batches(self, batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        """Clean one batch after another."""
        return map(self, batches)

    def table(self, table: pyarrow.Table) -> pyarrow.Table:
        """Clean a table."""
        import pyarrow

        return pyarrow.Table.from_batches(self.batches(table.to_batches()), schema=self.schema)

    def rows(self, rows: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
        """Clean rows into those of ``articles.jsonl``, which have no changes."""
        return (self.explain(row).article.to_dict() for row in rows)

    def explain(self, row: Mapping[str, Any]) -> Explanation:
        """The page of a row with its article; no document where the row holds no page."""
        name = identifier_of(row, self.options) or _digest(row, self.options)
        return self.explain_page(page_of_row(row, name, name, self.options))

    def explain_page(self, page: RawPage | Unreadable) -> Explanation:
        """A page, as a reader yields it, with its article."""
        if isinstance(page, Unreadable):
            return unread(page)
        if self.limits is None:
            return _pipeline(self._configuration).explain(page)
        return _process_beside(self._configuration, self.limits, os.getpid())(page)


def clean_batch(
    batch: pyarrow.RecordBatch, config: Config | None = None, options: ReadOptions | None = None
) -> pyarrow.RecordBatch:
    """Clean a batch of raw pages, as `BatchCleaner` does. For many batches make one of these."""
    return BatchCleaner(config, options)(batch)


@lru_cache(maxsize=4)
def _pipeline(configuration: str) -> Pipeline:
    """The pipeline of this process for a configuration as JSON."""
    return Pipeline(Config.from_dict(json.loads(configuration)))


@lru_cache(maxsize=4)
def _process_beside(configuration: str, limits: Limits, process: int) -> Callable[[RawPage], Explanation]:
    """Has pages explained by a process beside this one, ``process``: a fork of it has one of its own.

    One page at a time, as an engine may call from several threads, and a pool is for one.
    """
    pool, alone = Pool(_Explaining(configuration), 1, limits), Lock()

    def explain(page: RawPage) -> Explanation:
        with alone:
            return pool.result(pool.give(page))

    return explain


@dataclass(frozen=True)
class _Explaining(Work[RawPage, Explanation]):
    """Explains pages by a configuration as JSON."""

    configuration: str

    def prepare(self) -> None:
        """Load models and word lists."""
        prepare(_pipeline(self.configuration))

    def __call__(self, page: RawPage) -> Explanation:
        """Clean a page."""
        return _pipeline(self.configuration).explain(page)

    def lost(self, page: RawPage, error: str) -> Explanation:
        """The page failed: it took too long, or its process did not live to clean it."""
        return lost(page, error)


@lru_cache(maxsize=4)
def _made_of(configuration: str) -> str:
    """A digest of code, libraries, configuration and models."""
    found = json.dumps(manifest((), Config.from_dict(json.loads(configuration)), {}), sort_keys=True)
    return hashlib.sha256(found.encode()).hexdigest()[:32]


def _rebuilt(configuration: str, given: str, made_of: str) -> BatchCleaner:
    if _made_of(configuration) != made_of:
        raise ConfigError(
            "this process has other code, libraries or models than the one that sent the work: "
            "install the same versions on all machines"
        )
    found = json.loads(given)
    options = {**found["options"], "keep_columns": tuple(found["options"]["keep_columns"])}
    limits = None if found["limits"] is None else Limits(**found["limits"])
    return BatchCleaner(Config.from_dict(json.loads(configuration)), ReadOptions(**options), limits)


def _needed(batch: pyarrow.RecordBatch, options: ReadOptions) -> pyarrow.RecordBatch:
    """The columns that are looked at: others may hold what Python does not."""
    looked_at = needed(options)
    return batch.select([number for number, name in enumerate(batch.schema.names) if name in looked_at])


def _digest(row: Mapping[str, Any], options: ReadOptions) -> str:
    """An id for a row that has none: a digest of its address and content."""
    content = [row.get(options.url_field), *(row.get(field) for field in candidates(options))]
    return f"sha256:{hashlib.sha256(repr(content).encode('utf-8', 'replace')).hexdigest()[:32]}"
