"""Batches of rows in, batches of articles out: what distributed engines call.

An engine brings its own processes, its own order and its own way to try again. So a batch is cleaned in the process that asks
for it, and knows nothing of where it stands in the whole.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from cleantext.document import Article, RawPage
from cleantext.errors import ConfigError
from cleantext.pipeline import Config, Explanation, Pipeline
from cleantext.readers import ReadOptions, Unreadable
from cleantext.readers.rows import candidates, missing_column, page_of_row
from cleantext.runners.manifest import manifest
from cleantext.writers.arrow_schema import arrow_row, article_schema, record_batch

if TYPE_CHECKING:
    import pyarrow


class BatchCleaner:
    """Cleans rows by a configuration. ``options`` name the columns of the input, as for JSON lines.

    Each page has its row, in the order of the batch, with the columns of `cleantext.writers.arrow_schema`; what is no page (a
    null, for one) is a row that failed. Rows are those of ``cleantext run``, but for rows without an id: they get a digest of
    their content, as no batch knows the number of a row.

    Picklable: a process that is sent one builds its pipeline at the first page and keeps it for all cleaners of that
    configuration. The pickle is the same wherever it is made of the same code, configuration and models, and another one where any
    of them differs, so that engines which keep results by a digest of the function keep the right ones.

    Raises ConfigError where the configuration is wrong, and where it is unpickled by other code than it was pickled by.
    """

    def __init__(self, config: Config | None = None, options: ReadOptions | None = None) -> None:
        self.config = config or Config()
        self.options = options or ReadOptions()
        self.config.check()
        self._configuration = json.dumps(self.config.to_dict(), sort_keys=True)

    def __reduce__(self) -> tuple[Any, ...]:
        """Text alone, which is pickled the same everywhere, and a digest of all that the results depend on."""
        options = {name: value for name, value in vars(self.options).items() if name != "exclude"}  # of directories
        return _rebuilt, (self._configuration, json.dumps(options, sort_keys=True), _made_of(self._configuration))

    @property
    def schema(self) -> pyarrow.Schema:
        """The schema of the batches that come out."""
        return article_schema(self.options.keep_columns)

    def __call__(self, batch: pyarrow.RecordBatch) -> pyarrow.RecordBatch:
        """Clean a batch. Raises ConfigError where it has no column with a page, or lacks one that is to be kept."""
        complaint = missing_column(batch.schema.names, self.options)
        if complaint is not None:
            raise ConfigError(complaint)
        explained = (self.explain(row) for row in batch.to_pylist())
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
        name = _name(row, self.options)
        return self.explain_page(page_of_row(row, name, name, self.options))

    def explain_page(self, page: RawPage | Unreadable) -> Explanation:
        """A page, as a reader yields it, with its article."""
        if isinstance(page, Unreadable):
            return Explanation(None, Article(page.id, None, page.outcome, carried=page.carried))
        return _pipeline(self._configuration).explain(page)


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
def _made_of(configuration: str) -> str:
    """A digest of code, libraries, configuration and models."""
    found = json.dumps(manifest((), Config.from_dict(json.loads(configuration)), {}), sort_keys=True)
    return hashlib.sha256(found.encode()).hexdigest()[:32]


def _rebuilt(configuration: str, options: str, made_of: str) -> BatchCleaner:
    if _made_of(configuration) != made_of:
        raise ConfigError(
            "this process has other code, libraries or models than the one that sent the work: "
            "install the same versions on all machines"
        )
    fields = json.loads(options)
    settings = {**fields, "keep_columns": tuple(fields["keep_columns"])}
    return BatchCleaner(Config.from_dict(json.loads(configuration)), ReadOptions(**settings))


def _name(row: Mapping[str, Any], options: ReadOptions) -> str:
    """The id of a row; a digest of its address and content where it has none."""
    identifier = row.get(options.id_field)
    if isinstance(identifier, (str, int)) and identifier != "":
        return str(identifier)
    content = [row.get(options.url_field), *(row.get(field) for field in candidates(options))]
    return f"sha256:{hashlib.sha256(repr(content).encode('utf-8', 'replace')).hexdigest()[:32]}"
