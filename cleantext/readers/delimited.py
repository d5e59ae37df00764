"""Pages from CSV and TSV: a header, then one page a row, read as a stream.

Decisions: the delimiter is the one of comma, semicolon and tab that the header has most of; a row with more or fewer
cells than the header is reported, as one of its cells is cut short or holds a part of another, and so is a cell in quotes that
has no end, as it holds all rows behind it; the places in messages are those of the lines on which rows begin.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import BinaryIO, Final

from cleantext.document import RawPage
from cleantext.readers.compression import ERRORS
from cleantext.readers.options import ReadOptions
from cleantext.readers.rows import missing_column, page_of_row
from cleantext.readers.unreadable import Unreadable, failed, reason_of

CSV_EXTENSIONS: Final = frozenset({".csv"})
TSV_EXTENSIONS: Final = frozenset({".tsv", ".tab"})
DELIMITERS: Final = ",;\t"


def read_csv(stream: BinaryIO, name: str, origin: str, options: ReadOptions) -> Iterator[RawPage | Unreadable]:
    """The pages of a table whose delimiter the header shows. ``name`` begins the ids of rows that have none."""
    return _read(stream, None, name, origin, options)


def read_tsv(stream: BinaryIO, name: str, origin: str, options: ReadOptions) -> Iterator[RawPage | Unreadable]:
    """The pages of a table with tabs between its cells, which may be quoted as in CSV."""
    return _read(stream, "\t", name, origin, options)


def _read(
    stream: BinaryIO, delimiter: str | None, name: str, origin: str, options: ReadOptions
) -> Iterator[RawPage | Unreadable]:
    lines = _Lines(stream, options.max_bytes)
    try:
        header, cells = _opened(lines, delimiter, options)
        lacking = missing_column(header, options) if header else None
        if lacking:
            yield failed(f"{name}:1", f"{origin}:1", lacking)
            return
        yield from _pages(cells, header, lines, name, origin, options)
    except ERRORS as error:
        yield failed(f"{name}:{lines.number + 1}", f"{origin}:{lines.number + 1}", reason_of(error))


def _opened(lines: _Lines, delimiter: str | None, options: ReadOptions) -> tuple[list[str], Iterator[list[str]]]:
    """The names in the header, and the rows behind it. Raises OSError where the header is no row."""
    # the limit belongs to the whole process; the default refuses pages larger than 128 kB
    csv.field_size_limit(max(csv.field_size_limit(), options.max_bytes))
    cells = csv.reader(lines, delimiter=delimiter or _delimiter(lines.peek()))
    try:
        return next(cells, []), cells
    except csv.Error as error:
        raise OSError(f"the header is no row: {error}") from error


def _delimiter(header: str) -> str:
    return max(DELIMITERS, key=header.count)


def _pages(
    cells: Iterator[list[str]], header: list[str], lines: _Lines, name: str, origin: str, options: ReadOptions
) -> Iterator[RawPage | Unreadable]:
    while True:
        start = lines.number + 1
        numbered, place = f"{name}:{start}", f"{origin}:{start}"
        try:
            row = next(cells, None)
        except csv.Error as error:
            yield failed(numbered, place, f"invalid CSV: {error}")
            continue
        if row is None:
            return
        if lines.ended:  # before the row did
            yield failed(numbered, place, f"a cell in quotes has no end, and lines {start} to {lines.number} are in it")
        elif row and len(row) != len(header):
            yield failed(numbered, place, f"a row of {len(row)} cells below a header of {len(header)}")
        elif row:
            yield page_of_row(dict(zip(header, row, strict=True)), numbered, place, options)


class _Lines:
    """Lines of a stream for `csv.reader`; a line longer than ``limit`` bytes raises csv.Error and is passed over.

    Bytes that are no UTF-8 become lone surrogates, which segmenting replaces and counts. ``number`` is that of the line
    read last, from 1; ``ended``: there was a search for more of them.
    """

    def __init__(self, stream: BinaryIO, limit: int) -> None:
        self._stream = stream
        self._limit = limit
        self._peeked: bytes | None = None
        self.number = 0
        self.ended = False

    def peek(self) -> str:
        """The first line, which stays to be read."""
        if self._peeked is None:
            self._peeked = self._stream.readline(self._limit + 1)
            self._peeked = self._peeked.removeprefix(b"\xef\xbb\xbf")
        return self._peeked.decode("utf-8", "surrogateescape")

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line, self._peeked = self._peeked or self._stream.readline(self._limit + 1), None
        if not line:
            self.ended = True
            raise StopIteration
        self.number += 1
        if len(line) > self._limit and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = self._stream.readline(self._limit + 1)
            raise csv.Error(f"line is longer than {self._limit} bytes")
        return line.decode("utf-8", "surrogateescape")
