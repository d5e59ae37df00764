"""Rows of JSON, one a line: the gold and the dumps of a corpus."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, TypeVar, overload

from cleantext.errors import DocumentError, ShardError

DAMAGED: Final = (OSError, EOFError, zlib.error)
"""What is raised for files that are missing, cut off or not compressed as their name says."""

Made = TypeVar("Made")


def read_rows(
    path: Path, make: Callable[[dict[str, Any]], Made], skip: Callable[[DocumentError], None]
) -> Iterator[Made]:
    """What ``make`` makes of each row of a file; of one that is no JSON object, or that it refuses, ``skip`` is told.

    ``make`` refuses with ValueError. Raises ShardError where the file cannot be read.
    """
    for number, line in enumerate(_lines(path), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            if not isinstance(row, dict):
                raise ValueError("no JSON object")
            yield make(row)
        except (ValueError, RecursionError) as error:
            origin = f"{path}:{number}"
            skip(DocumentError(f"{origin}: {error}", stage="read", origin=origin))


@overload
def string(row: dict[str, Any], key: str) -> str: ...
@overload
def string(row: dict[str, Any], key: str, default: None) -> str | None: ...
def string(row: dict[str, Any], key: str, default: object = ...) -> str | None:
    """A string of a row; None where it may lack. Raises ValueError for anything else."""
    value = row.get(key)
    if isinstance(value, str) or (value is None and default is None):
        return value
    raise ValueError(f"{key}: a string is wanted, not {value!r:.40}")


def strings(row: dict[str, Any], key: str) -> tuple[str, ...]:
    """A list of strings of a row; empty where it lacks. Raises ValueError for anything else."""
    value = row.get(key) or []
    if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
        return tuple(value)
    raise ValueError(f"{key}: a list of strings is wanted, not {value!r:.40}")


def _lines(path: Path) -> Iterator[bytes]:
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as lines:
            yield from lines
    except DAMAGED as error:
        raise ShardError(f"{path}: cannot be read: {error}") from error
