"""The records of a WARC file, each by itself: a broken one costs itself.

Where a record does not end where its ``Content-Length`` says, or no header stands where one is due, reading goes on with
the next line that opens a record.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from cleantext.readers.members import BrokenMember, Members

LONGEST_HEADER: Final = 2**18
OPENING_BYTES: Final = 7
"""Bytes of ``WARC/1.``."""

SEARCHED: Final = 2**16
"""Bytes that are searched at a time for the next record."""

HEAD: Final = 2**14
"""Bytes of a record that is too large that are looked at, to know whether it would have been wanted."""

_OPENING: Final = re.compile(rb"(?:\A|\n)(WARC/[01]\.)")
_LINE_END: Final = re.compile(rb"\r?\n")
_NAME: Final = re.compile(rb"^(?:Content-Length|Content-Type|WARC-Type)(?=:)", re.I | re.M)
_LENGTH: Final = re.compile(rb"^Content-Length:[ \t]{0,9}(\d{1,18})[ \t\r]{0,9}$", re.I | re.M)


@dataclass(frozen=True, slots=True)
class Record:
    """One record. ``data`` is header and content; of one that is larger than the limit the first bytes (``cut``)."""

    number: int
    data: bytes
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Broken:
    """A place where a record is broken, and why."""

    number: int
    why: str


def records(stream: io.BufferedReader[Any], limit: int) -> Iterator[Record | Broken]:
    """The records of a file, compressed by record, as a whole or not at all; numbered from 1.

    Content larger than ``limit`` bytes is passed over. Raises OSError where the file itself cannot be read.
    """
    source = _Buffer(Members(stream))
    number = 1
    while record := _next(source, number, limit):
        yield record
        number += 1


def _next(source: _Buffer, number: int, limit: int) -> Record | Broken | None:
    source.skip_line_breaks()
    start = source.peek(OPENING_BYTES)
    if not start:
        return Broken(number, source.recover("")) if source.broken else None
    if not _OPENING.match(start):
        source.go_to_record()
        return Broken(number, "no WARC header where one is due")
    header = source.header()
    if header is None:
        source.read(OPENING_BYTES)
        return Broken(number, source.go_on(b"", "the header of the record has no end"))
    length = _LENGTH.search(header)
    if length is None:
        source.go_to_record()
        return Broken(number, "a WARC header without a Content-Length")
    return _with_content(source, number, _normal(header), int(length[1]), limit)


def _normal(header: bytes) -> bytes:
    """The header as most write it: the library knows names by their letters, and line ends as CRLF."""
    known = {name.lower(): name for name in (b"Content-Length", b"Content-Type", b"WARC-Type")}
    return _NAME.sub(lambda name: known[name[0].lower()], _LINE_END.sub(b"\r\n", header))


def _with_content(source: _Buffer, number: int, header: bytes, size: int, limit: int) -> Record | Broken:
    cut = size > limit
    content = source.read(min(size, limit))
    beyond = source.skip(size - limit) if cut and len(content) == limit else 0
    again, there = b"" if beyond else content, len(content) + beyond
    if there < size:
        return Broken(number, source.go_on(again, f"the file ends within the record ({there} of {size} bytes)"))
    if not source.at_boundary():
        why = f"the record does not end after the {size} bytes that its Content-Length states"
        return Broken(number, source.go_on(again, why))
    return Record(number, header + content[: HEAD if cut else size], cut)


class _Buffer:
    """The bytes of a file, with what has been unpacked and not yet read."""

    def __init__(self, members: Members) -> None:
        self._members = members
        self._ready = bytearray()
        self.broken: BrokenMember | None = None

    def recover(self, why: str) -> str:
        """Pass over what was unpacked of a broken member. Returns what is wrong with it, else ``why``."""
        error, self.broken = self.broken, None
        self._ready.clear()
        return str(error) if error else why

    def go_on(self, content: bytes, why: str) -> str:
        """Go to the next record, which may be in the ``content`` of a broken one. Returns what broke that, else ``why``."""
        why = str(self.broken or why)
        self.put_back(content)
        self.go_to_record()
        return why

    def peek(self, size: int) -> bytes:
        """The next bytes, fewer at the end of the file and before a break."""
        self._fill(size)
        return bytes(self._ready[:size])

    def read(self, size: int) -> bytes:
        """Take the next bytes."""
        data = self.peek(size)
        del self._ready[:size]
        return data

    def skip(self, size: int) -> int:
        """Pass over bytes without holding them. Returns their number, less where the file ends before."""
        left = size
        while left > 0 and self.peek(1):
            gone = min(left, len(self._ready))
            del self._ready[:gone]
            left -= gone
        return size - left

    def put_back(self, data: bytes) -> None:
        """Have bytes read again."""
        self._ready[:0] = data

    def skip_line_breaks(self) -> None:
        """Pass over what stands between records."""
        while (following := self.peek(4096)) and not following.strip(b"\r\n"):
            del self._ready[: len(following)]
        del self._ready[: len(following) - len(following.lstrip(b"\r\n"))]

    def at_boundary(self) -> bool:
        """Whether a record ends here: two line breaks follow, or the next record, or nothing."""
        following = self.peek(4)
        return following == b"\r\n\r\n" or not self.peek(64).strip(b"\r\n") or _is_opening(self.peek(64))

    def header(self) -> bytes | None:
        """Take the lines up to and with the first empty one; None where there is none within `LONGEST_HEADER`."""
        size = 1024
        while True:
            head = self.peek(size)
            ends = [at + len(mark) for mark in (b"\r\n\r\n", b"\n\n") if (at := head.find(mark)) >= 0]
            if ends:
                return self.read(min(ends))
            if len(head) < size or size >= LONGEST_HEADER:
                return None
            size *= 2

    def go_to_record(self) -> None:
        """Pass over everything up to the next line that opens a record, broken members too."""
        while True:
            head = self.peek(SEARCHED)
            found = _OPENING.search(head)
            if found:
                del self._ready[: found.start(1)]
                return
            if len(head) == SEARCHED:
                del self._ready[: len(head) - OPENING_BYTES]
            elif self.broken:
                self.recover("")
            else:
                self._ready.clear()
                return

    def _fill(self, size: int) -> None:
        while len(self._ready) < size and self.broken is None:
            try:
                chunk = self._members.chunk()
            except BrokenMember as error:
                self.broken = error
                return
            if not chunk:
                return
            self._ready += chunk


def _is_opening(following: bytes) -> bool:
    return _OPENING.match(following.lstrip(b"\r\n")) is not None
