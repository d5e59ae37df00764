"""Finished rows as Parquet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from cleantext.document import ROW_FIELDS
from cleantext.errors import ConfigError
from cleantext.runners.dedup.index import Mark
from cleantext.runners.dedup.rows import MARKS, Marks, Rows, Text, text_of
from cleantext.writers.arrow_schema import arrow_library
from cleantext.writers.atomic import AtomicFile
from cleantext.writers.output import writing

if TYPE_CHECKING:
    import pyarrow
    import pyarrow.parquet

COLUMNS: Final = ("id", "outcome", "published", "text")
"""What articles are compared by."""

BATCH: Final = 1000
"""Rows that are in memory at a time, and in a row group at most."""


class ParquetRows(Rows):
    """Parquet files of one schema. Raises ConfigError where one cannot be read or has another, or pyarrow is not installed."""

    def __init__(self, sources: Sequence[Path]) -> None:
        arrow_library()
        self._sources = sources
        schemas = [_schema_of(path) for path in sources]
        for path, schema in zip(sources, schemas, strict=True):
            if schema != schemas[0]:
                raise ConfigError(f"{path} has other columns than {sources[0]}")
            if not {"id", "text"} <= set(schema.names):
                raise ConfigError(f"{path} has no rows of articles, which have id and text")
        self.schema = _marked_schema(schemas[0])

    def articles(self) -> Iterator[tuple[int, Text]]:
        """The articles that were kept."""
        wanted = [name for name in COLUMNS if name in self.schema.names]
        number = 0
        for batch in self._batches(wanted):
            for row in batch.to_pylist():
                text = text_of(row)
                if text is not None:
                    yield number, text
                number += 1

    @contextmanager
    def writer(self, target: Path, force: bool) -> Iterator[Any]:
        """A Parquet file that takes its name when it is whole."""
        from pyarrow.parquet import ParquetWriter

        with (
            AtomicFile(target, force=force) as file,
            writing(str(target)),
            ParquetWriter(file.stream, self.schema, compression="zstd", write_page_checksum=True) as writer,
        ):
            yield writer

    def copy_to(self, writer: pyarrow.parquet.ParquetWriter, marks: Iterator[tuple[int, Mark]]) -> None:
        """Write every row."""
        import pyarrow

        found, number = Marks(marks), 0
        for batch in self._batches():
            values = [found.of(number + place) for place in range(batch.num_rows)]
            number += batch.num_rows
            columns = {name: batch.column(name) for name in batch.schema.names}
            for name, column in zip(MARKS, zip(*values, strict=True), strict=True):
                columns[name] = pyarrow.array(column, type=self.schema.field(name).type)
            arrays = [columns[name] for name in self.schema.names]
            writer.write_batch(pyarrow.RecordBatch.from_arrays(arrays, schema=self.schema))

    def _batches(self, columns: list[str] | None = None) -> Iterator[pyarrow.RecordBatch]:
        from pyarrow.parquet import ParquetFile

        for path in self._sources:
            with _reading(path), ParquetFile(path, page_checksum_verification=True) as file:
                yield from file.iter_batches(BATCH, columns=columns)


def _schema_of(path: Path) -> pyarrow.Schema:
    from pyarrow.parquet import read_schema

    with _reading(path):
        return read_schema(path)


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    from pyarrow import ArrowException

    try:
        yield
    except (OSError, ArrowException, UnicodeDecodeError) as error:
        raise ConfigError(f"cannot read {path}: {error}") from error


def _marked_schema(schema: pyarrow.Schema) -> pyarrow.Schema:
    """The schema with the columns of marks behind those of our own, before columns that are carried through."""
    import pyarrow

    types = dict(zip(MARKS, (pyarrow.string(), pyarrow.float64()), strict=True))
    own = [field for field in schema if field.name in (*ROW_FIELDS, "changes")]
    others = [field for field in schema if field not in own and field.name not in MARKS]
    return pyarrow.schema(
        [*own, *(pyarrow.field(name, kind) for name, kind in types.items()), *others], schema.metadata
    )
