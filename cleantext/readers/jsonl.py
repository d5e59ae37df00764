"""Pages from JSON Lines: one object a line, read as a stream."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from cleantext.document import RawPage
from cleantext.readers.compression import ERRORS
from cleantext.readers.options import ReadOptions
from cleantext.readers.rows import page_of_row, type_name
from cleantext.readers.unreadable import Unreadable, failed, reason_of

EXTENSIONS: Final = frozenset({".jsonl", ".ndjson"})


def read_rows(stream: BinaryIO, name: str, origin: str, options: ReadOptions) -> Iterator[RawPage | Unreadable]:
    """The pages of a stream. ``name`` begins the ids of rows that have none, ``origin`` the places in messages.

    A line that gives no page is reported with its number (from 1); blank lines are passed over. Bytes that are no
    UTF-8 become lone surrogates, which segmenting replaces and counts.
    """
    number = 0
    try:
        for number, line in _lines(stream, options.max_bytes):
            place = f"{origin}:{number}"
            if line is None:
                yield failed(f"{name}:{number}", place, f"line is longer than {options.max_bytes} bytes")
            elif line.strip():
                yield _page(line, f"{name}:{number}", place, options)
    except ERRORS as error:
        yield failed(f"{name}:{number + 1}", f"{origin}:{number + 1}", reason_of(error))


def parsed(line: bytes) -> Any:
    """The JSON value of a line. Raises ValueError where it holds none."""
    try:
        return json.loads(line.decode("utf-8", "surrogateescape").lstrip("\ufeff"))
    except RecursionError:
        raise ValueError("nested too deeply") from None


def _lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines, None for one that is longer than ``limit``."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        too_long = len(line) > limit and not line.endswith(b"\n")
        yield number, None if too_long else line
        while too_long and line and not line.endswith(b"\n"):
            line = stream.readline(limit + 1)


def _page(line: bytes, numbered: str, origin: str, options: ReadOptions) -> RawPage | Unreadable:
    try:
        row = parsed(line)
    except ValueError as error:
        return failed(numbered, origin, f"invalid JSON: {error}")
    if not isinstance(row, dict):
        return failed(numbered, origin, f"a JSON {type_name(row)}, not an object")
    return page_of_row(row, numbered, origin, options)
