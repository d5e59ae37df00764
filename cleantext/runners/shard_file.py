"""A shard: the products of some consecutive documents, in a file that is there when it is whole.

Format (version in the manifest): one frame of Zstandard with a checksum. In it a line of JSON, the `Shard`; then for each
document two fields, the article and the audit as their writers take them: eight bytes, little-endian, of length (-1: no place
in that output), and so many bytes.
"""

from __future__ import annotations

import json
import os
import struct
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from cleantext.errors import ShardError
from cleantext.readers.compression import ERRORS, unpacked
from cleantext.runners.summary import Summary
from cleantext.writers.atomic import sync

SUFFIX: Final = ".shard"
LEVEL: Final = 1
"""Of compression: the quickest."""

_LENGTH: Final = struct.Struct("<q")

Fields = tuple[bytes | None, bytes | None]
"""The article and the audit of one document, encoded."""


@dataclass(frozen=True)
class Shard:
    """What a shard holds: the number of its first document, how many, a digest of what was read, and the counts."""

    first: int
    documents: int
    digest: str
    summary: Summary

    @property
    def name(self) -> str:
        """The name of its file; names sort as the documents do."""
        return f"{self.first:012}{SUFFIX}"


def write_shard(folder: Path, shard: Shard, documents: Iterable[Fields]) -> None:
    """Write a shard, synced to disk. Raises OSError, and leaves nothing behind then."""
    from zstandard import ZstdCompressor

    temporary = folder / f"{shard.name}.part"
    try:
        with temporary.open("wb") as file:
            with ZstdCompressor(LEVEL, write_checksum=True).stream_writer(file, closefd=False) as stream:
                stream.write(json.dumps({**vars(shard), "summary": shard.summary.to_dict()}).encode() + b"\n")
                for fields in documents:
                    for field in fields:
                        stream.write(_LENGTH.pack(-1) if field is None else _LENGTH.pack(len(field)) + field)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(folder / shard.name)
        sync(folder)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def read_shard(path: Path) -> Shard:
    """What a shard holds. Raises ShardError where its file is broken."""
    with _opened(path) as stream:
        return _header(stream)


def read_documents(path: Path) -> Iterator[Fields]:
    """The documents of a shard. Raises ShardError where its file is broken."""
    with _opened(path) as stream:
        for _ in range(_header(stream).documents):
            yield _field(stream), _field(stream)
        stream.read(1)  # the checksum at the end


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    try:
        with path.open("rb") as file, unpacked(file) as stream:
            yield stream
    except (*ERRORS, ValueError, KeyError) as error:
        raise ShardError(
            f"{path} is broken ({error}); without it and all shards behind it, --resume goes on"
        ) from error


def _header(stream: BinaryIO) -> Shard:
    row = json.loads(stream.readline())
    return Shard(row["first"], row["documents"], row["digest"], Summary.from_dict(row["summary"]))


def _field(stream: BinaryIO) -> bytes | None:
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    return None if length < 0 else _exactly(stream, length)


def _exactly(stream: BinaryIO, size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError("it ends too early")
    return data
