"""Pages from tar archives: their members as the files of a directory, read as a stream in the order of the archive.

Members in hidden directories, and hidden members, are passed over as they are in directories; links and devices are
reported. Nothing is unpacked to disk, and ids are paths without ``..``.
"""

from __future__ import annotations

import io
import tarfile
from collections.abc import Callable, Iterator
from typing import IO, Any, BinaryIO, Final, cast

from cleantext.document import RawPage, Rejected
from cleantext.readers.compression import ERRORS
from cleantext.readers.raw_stream import RawStream
from cleantext.readers.unreadable import Unreadable, failed, reason_of

EXTENSIONS: Final = frozenset({".tar"})
SHORT_EXTENSIONS: Final = frozenset({".tgz", ".tbz2", ".txz", ".tzst"})
"""Extensions of compressed archives in one word."""
BLOCK: Final = 512
KEPT: Final = 2**16
"""Bytes remembered: more than the library reads at a time."""

ReadMember = Callable[["io.BufferedReader[Any]", str, str], Iterator[RawPage | Unreadable]]
"""Reads the pages of a stream, given its id and its origin."""


def read_tar(stream: BinaryIO, prefix: str, origin: str, read_member: ReadMember) -> Iterator[RawPage | Unreadable]:
    """The pages of the members; ids are their paths, with ``prefix`` before them.

    What is behind a place where the archive is cut or broken is lost, and that is reported once. A member that is broken costs
    itself.
    """
    last = ""
    watched = _Watched(stream)
    try:
        file = cast("IO[bytes]", watched)
        with tarfile.open(fileobj=file, mode="r|", encoding="utf-8", errors="replace") as archive:
            while (member := archive.next()) is not None:
                archive.members = []  # type: ignore[attr-defined]  # they are many, and none is asked for again
                last = member.name
                yield from _pages(archive, member, prefix, origin, watched, read_member)
            if watched.block_at(archive.offset) != bytes(BLOCK):
                raise EOFError("it ends without its end mark")
            if watched.more_behind(archive.offset):
                raise EOFError(
                    "something stands behind its end mark, and archives are read up to that: give each by itself"
                )
    except (*ERRORS, tarfile.TarError, ValueError) as error:  # of numbers in headers that are none
        after = f" behind {last!r}" if last else ""
        yield failed(prefix.rstrip("/") or origin, origin, f"the archive is broken{after}: {reason_of(error)}")


def _pages(
    archive: tarfile.TarFile,
    member: tarfile.TarInfo,
    prefix: str,
    origin: str,
    watched: _Watched,
    read_member: ReadMember,
) -> Iterator[RawPage | Unreadable]:
    parts = [part for part in member.name.split("/") if part not in ("", ".", "..")]
    if member.isdir() or not parts or any(part.startswith(".") for part in parts):
        return
    identifier, place = prefix + "/".join(parts), f"{origin}/{member.name}"
    content = archive.extractfile(member) if member.isreg() else None
    if content is None:
        yield Unreadable(identifier, place, Rejected("special_file", "a link or a device in an archive"))
        return
    try:
        with io.BufferedReader(_Member(content)) as buffered:
            yield from read_member(buffered, identifier, place)
    except ERRORS as error:
        if watched.broken:
            raise
        yield failed(identifier, place, reason_of(error))


class _Watched:
    """A stream that remembers what was read last: the library takes an archive that is cut for one that ends.

    ``broken``: it could not be read on.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._last = b""
        self._read = 0
        self.broken = False

    def read(self, size: int) -> bytes:
        try:
            data = self._stream.read(size)
        except ERRORS:
            self.broken = True
            raise
        self._last = (self._last + data)[-KEPT:]
        self._read += len(data)
        return data

    def block_at(self, offset: int) -> bytes:
        """The block at an offset, as far as it was there."""
        start = offset - (self._read - len(self._last))
        return self._last[start : start + BLOCK]

    def more_behind(self, offset: int) -> bool:
        """Whether anything but padding stands behind an offset. Reads up to that."""
        behind = self._last[offset - (self._read - len(self._last)) :]
        while behind and not behind.strip(b"\0"):
            behind = self.read(KEPT)
        return bool(behind)


class _Member(RawStream):
    """The content of a member, which can be peeked into once it is buffered, and says that it cannot be sought in."""

    def __init__(self, content: IO[bytes]) -> None:
        self._content = content

    def take(self, size: int) -> bytes:
        return self._content.read(size)
