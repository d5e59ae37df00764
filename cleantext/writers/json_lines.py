"""One JSON object a line, into any sink, compressed or not: what the articles and the audit have in common."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from cleantext.writers.base import Transaction
from cleantext.writers.output import Output


class JsonLines(Transaction):
    """A file of JSON lines (``.gz`` and ``.zst`` by extension, ``-`` standard output).

    Raises ConfigError where the target exists and ``force`` is not set, or cannot be created.
    """

    def __init__(self, target: str, *, force: bool = False) -> None:
        self._output = Output(target, force=force)

    def write_line(self, line: bytes) -> None:
        """Write a `json_line`. Raises ShardError when the disk is full, BrokenPipeError when nobody reads any more."""
        self._output.write(line)

    def commit(self) -> None:
        """End the compressed data and commit the sink. Raises ShardError and BrokenPipeError as `write_line` does."""
        self._output.commit()

    def abort(self) -> None:
        """Drop what was written, where that is possible."""
        self._output.abort()


def json_line(row: Mapping[str, Any]) -> bytes:
    """The row as one line of UTF-8.

    Lone surrogates (undecodable bytes of a file name in an id) become the escape that JSON has for them.
    """
    return (json.dumps(row, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")
