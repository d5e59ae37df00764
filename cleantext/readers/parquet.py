"""Pages from Parquet: one a row, row group after row group.

Only the columns that are needed are read, and of those a few pages of the file at a time, so that memory does not grow
with the file. A row group that cannot be read costs itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from cleantext.document import RawPage
from cleantext.errors import ConfigError
from cleantext.readers.arrow_rows import ERRORS, rows_of
from cleantext.readers.options import ReadOptions
from cleantext.readers.rows import missing_column, needed, page_of_row
from cleantext.readers.unreadable import Unreadable, failed

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

EXTENSIONS: Final = frozenset({".parquet", ".pq"})
BATCH_ROWS: Final = 32
"""Rows that are unpacked at a time: a page may have a megabyte."""

READ_BYTES: Final = 2**20
"""Bytes of a column that are read from the file at a time."""


def check_library() -> None:
    """Raise ConfigError where pyarrow is not installed."""
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError:
        raise ConfigError("Parquet needs pyarrow: pip install 'cleantext-pipeline[parquet]'") from None


def read_parquet(stream: BinaryIO, name: str, origin: str, options: ReadOptions) -> Iterator[RawPage | Unreadable]:
    """The pages of a file. ``name`` begins the ids of rows that have none; places in messages are numbers of rows, from 1."""
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    if not stream.seekable():
        yield failed(
            name, origin, "Parquet is read from its end, which a pipe or an archive does not show: give the file"
        )
        return
    try:
        file = ParquetFile(stream, pre_buffer=False, buffer_size=READ_BYTES, page_checksum_verification=True)
        columns = file.schema_arrow.names
    except (ArrowException, OSError, UnicodeDecodeError) as error:
        yield failed(name, origin, f"no Parquet file: {_sentence(error)}")
        return
    lacking = missing_column(columns, options)
    if lacking:
        yield failed(name, origin, lacking)
        return
    looked_at = needed(options)
    yield from _pages(file, [column for column in columns if column in looked_at], name, origin, options)


def _pages(
    file: ParquetFile, columns: list[str], name: str, origin: str, options: ReadOptions
) -> Iterator[RawPage | Unreadable]:
    from pyarrow import ArrowException

    end = 0
    for group in range(file.num_row_groups):
        number, end = end, end + file.metadata.row_group(group).num_rows
        try:
            for row in _rows(file, group, columns):
                number += 1
                yield page_of_row(row, f"{name}:{number}", f"{origin}:{number}", options)
        except (ArrowException, OSError, *ERRORS) as error:
            place = f"{origin}:{number + 1}"
            lost = f"row group {group}, rows {number + 1} to {end}: {_sentence(error)}"
            yield failed(f"{name}:{number + 1}", place, lost)


def _rows(file: ParquetFile, group: int, columns: list[str]) -> Iterator[dict[str, Any]]:
    for batch in file.iter_batches(BATCH_ROWS, row_groups=[group], columns=columns, use_threads=False):
        yield from rows_of(batch)


def _sentence(error: Exception) -> str:
    return " ".join(str(error).split())
