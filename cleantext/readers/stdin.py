"""Pages from standard input: one document, or JSON Lines."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from typing import BinaryIO, Final, cast

from cleantext.document import RawPage
from cleantext.readers.compression import ERRORS, unpacked
from cleantext.readers.formats import read_document, read_stream
from cleantext.readers.jsonl import parsed, read_rows
from cleantext.readers.options import ReadOptions
from cleantext.readers.raw_stream import RawStream
from cleantext.readers.unreadable import Unreadable, failed, reason_of

NAME: Final = "stdin"


def read_stdin(options: ReadOptions, stream: BinaryIO | None = None) -> Iterator[RawPage | Unreadable]:
    """The pages of standard input (or of another binary stream), unpacked where it is compressed."""
    try:
        buffered = io.BufferedReader(_Unclosed(stream or sys.stdin.buffer))
        if options.input_format != "auto":
            yield from read_stream(buffered, options.input_format, NAME, NAME, options)
            return
        content = unpacked(buffered)
        if options.stdin_format == "jsonl":
            yield from read_rows(content, NAME, NAME, options)
        elif options.stdin_format == "document":
            yield read_document(content, NAME, NAME, options)
        else:
            yield from _sniffed(content, options)
    except ERRORS as error:
        yield failed(NAME, NAME, reason_of(error))


def _sniffed(content: BinaryIO, options: ReadOptions) -> Iterator[RawPage | Unreadable]:
    first = content.readline(options.max_bytes + 1)
    replayed = io.BufferedReader(_Unclosed(content, first))
    if _is_object(first):
        yield from read_rows(replayed, NAME, NAME, options)
    else:
        yield read_document(replayed, NAME, NAME, options)


def _is_object(line: bytes) -> bool:
    if not line.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        return False
    try:
        return isinstance(parsed(line), dict)
    except ValueError:
        return False


class _Unclosed(RawStream):
    """A view of a stream that puts ``first`` before it, and leaves it open: standard input is not ours to close."""

    def __init__(self, stream: BinaryIO, first: bytes = b"") -> None:
        # what is there by now: who writes may wait for an answer
        self._some = stream.read if isinstance(stream, io.RawIOBase) else cast(io.BufferedIOBase, stream).read1
        self._first = memoryview(first)

    def take(self, size: int) -> bytes | memoryview:
        chunk, self._first = self._first[:size], self._first[size:]
        return chunk or self._some(size) or b""
