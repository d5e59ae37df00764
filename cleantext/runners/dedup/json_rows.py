"""Finished rows as JSON lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from cleantext.document import ROW_FIELDS
from cleantext.errors import ConfigError
from cleantext.readers.compression import ERRORS, unpacked
from cleantext.readers.jsonl import parsed
from cleantext.readers.unreadable import reason_of
from cleantext.runners.dedup.index import Mark
from cleantext.runners.dedup.rows import MARKS, Marks, Rows, Text, text_of
from cleantext.writers.json_lines import JsonLines, json_line

Row = dict[str, Any]


class JsonRows(Rows):
    """Files of JSON lines, compressed or not."""

    def __init__(self, sources: Sequence[Path]) -> None:
        self._sources = sources

    def articles(self) -> Iterator[tuple[int, Text]]:
        """The articles that were kept."""
        return json_articles(self._rows())

    def writer(self, target: Path, force: bool) -> AbstractContextManager[Any]:
        """JSON lines, compressed by the extension of the target."""
        return JsonLines(str(target), force=force)

    def copy_to(self, writer: JsonLines, marks: Iterator[tuple[int, Mark]]) -> None:
        """Write every row."""
        for line in marked(self._rows(), marks):
            writer.write_line(line)

    def _rows(self) -> Iterator[Row]:
        for path in self._sources:
            yield from _rows_of(path)


def json_articles(rows: Iterable[Row]) -> Iterator[tuple[int, Text]]:
    """The articles that were kept, with the numbers of their rows."""
    for number, row in enumerate(rows):
        text = text_of(row)
        if text is not None:
            yield number, text


def marked(rows: Iterable[Row], marks: Iterator[tuple[int, Mark]]) -> Iterator[bytes]:
    """The rows as lines, with their marks behind the fields of our own, before columns that are carried through."""
    found = Marks(marks)
    for number, row in enumerate(rows):
        mark = dict(zip(MARKS, found.of(number), strict=True))
        own = {name: row[name] for name in ROW_FIELDS if name in row}
        yield json_line({**own, **mark, **{name: row[name] for name in row if name not in own and name not in mark}})


def row_of(line: bytes) -> Row:
    """The row in a line. Raises ValueError where there is none."""
    row = parsed(line)
    if not isinstance(row, dict) or "id" not in row or "text" not in row:
        raise ValueError("no row of an article, which has id and text")
    return row


def _rows_of(path: Path) -> Iterator[Row]:
    place = str(path)
    try:
        with path.open("rb") as file, unpacked(file) as stream:
            for number, line in enumerate(stream, 1):
                place = f"{path}:{number}"
                yield row_of(line)
    except (*ERRORS, ValueError) as error:
        raise ConfigError(f"{place}: {reason_of(error)}") from error
