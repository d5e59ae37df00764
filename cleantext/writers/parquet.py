"""Parquet: one row a page, by the schema of `cleantext.writers.arrow_schema`, row group after row group."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from cleantext.document import Article, Document, Kept
from cleantext.errors import ConfigError
from cleantext.writers.arrow_schema import arrow_library, arrow_row, article_schema, record_batch
from cleantext.writers.base import Writer
from cleantext.writers.output import writing
from cleantext.writers.sinks import open_sink

if TYPE_CHECKING:
    import pyarrow

GROUP_ROWS: Final = 1000
GROUP_BYTES: Final = 2**25
"""A row group ends with so many rows, or so many bytes before compression, and is all that is held in memory."""

PAGE_ROWS: Final = 16
"""Rows after which the library looks whether a page of the file is full: its 1,024 may be hundreds of megabytes to a reader."""


@dataclass(frozen=True)
class ParquetEncoder:
    """The row of an article as a batch of Arrow; with ``kept_only`` none for a page that was not kept."""

    kept_only: bool = False

    def __call__(self, article: Article, document: Document | None = None) -> bytes | None:
        """The names of the columns that are carried through, as a line of JSON, and the batch without its schema."""
        if self.kept_only and not isinstance(article.outcome, Kept):
            return None
        carried = tuple(article.carried)
        batch = record_batch([arrow_row(article, document)], carried)
        content: bytes = batch.serialize().to_pybytes()
        return json.dumps(carried).encode() + b"\n" + content


class ParquetWriter(Writer):
    """Writes rows in groups, compressed by Zstandard, with checksums. The same rows give the same bytes.

    Raises ConfigError where the target exists and ``force`` is not set, or cannot be created, or pyarrow is not installed.
    """

    def __init__(self, target: str, *, force: bool = False, kept_only: bool = False) -> None:
        arrow_library()
        self.encoder = ParquetEncoder(kept_only)
        self.target = target
        self._carried: bytes | None = None
        self._batches: list[pyarrow.RecordBatch] = []
        self._bytes = 0
        self._sink = open_sink(target, force=force)
        self._file: Any = None

    def put(self, encoded: bytes) -> None:
        """Write the row, when its group is complete. Raises ConfigError where it has other columns than those before."""
        from pyarrow import py_buffer
        from pyarrow.ipc import read_record_batch

        carried, _, content = encoded.partition(b"\n")
        if self._carried is None:
            self._open(carried)
        elif carried != self._carried:
            raise ConfigError(f"the columns carried through were {self._carried.decode()}, now {carried.decode()}")
        self._batches.append(read_record_batch(py_buffer(content), self._schema))
        self._bytes += len(content)
        if len(self._batches) >= GROUP_ROWS or self._bytes >= GROUP_BYTES:
            self._write_group()

    def _open(self, carried: bytes) -> None:
        from pyarrow.parquet import ParquetWriter as Rows

        self._carried, self._schema = carried, article_schema(json.loads(carried))
        self._file = Rows(
            self._sink.stream,
            self._schema,
            compression="zstd",
            write_page_checksum=True,
            write_batch_size=PAGE_ROWS,
        )

    def _write_group(self) -> None:
        from pyarrow import Table

        rows = Table.from_batches(self._batches, self._schema).combine_chunks()
        self._batches, self._bytes = [], 0
        with writing(self.target):
            self._file.write_table(rows, row_group_size=max(1, rows.num_rows))

    def commit(self) -> None:
        """Write the last group and what tells where all are, and commit the sink."""
        if self._file is None:
            self._open(b"[]")
        if self._batches:
            self._write_group()
        with writing(self.target):
            self._file.close()
            self._sink.commit()

    def abort(self) -> None:
        """Drop what was written, where that is possible."""
        self._batches = []
        if self._file is not None:
            with suppress(OSError, ValueError):
                self._file.close()
        self._sink.abort()
