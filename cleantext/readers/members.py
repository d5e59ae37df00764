"""A compressed file as the members (gzip) or frames (Zstandard) that it is made of, so that a broken one costs itself.

Archives of the web compress each record by itself. The libraries of both formats stop for good where a member is
broken; this finds the next one by its magic number.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from functools import partial
from typing import Any, BinaryIO, Final

from cleantext.readers.compression import unpacked

GZIP_MAGIC: Final = b"\x1f\x8b\x08"
ZSTD_MAGIC: Final = b"\x28\xb5\x2f\xfd"
DICTIONARY_MAGIC: Final = b"\x5d\x2a\x4d\x18"
"""Of the skippable frame with the dictionary that opens a ``.warc.zst``."""

CHUNK: Final = {GZIP_MAGIC: 2**15, ZSTD_MAGIC: 2**11}
"""Compressed bytes unpacked at a time: gzip makes at most 1,000 bytes of one, Zstandard far more."""

LONGEST_MAGIC: Final = 4
LARGEST_DICTIONARY: Final = 2**27
"""Bytes of a dictionary, which is in memory as a whole: those of archives have a few megabytes at most."""

LOOKED_AT: Final = 2**11
"""Bytes behind a magic number that tell whether a member begins there; Zstandard may show nothing of it so early."""


class BrokenMember(Exception):
    """A member cannot be unpacked; reading goes on with the next one."""


class Members:
    """The unpacked content of a stream, chunk by chunk. Content that is not compressed is given as it is.

    Raises OSError where the dictionary at the start is broken: without it no frame can be unpacked.
    """

    def __init__(self, stream: io.BufferedReader[Any]) -> None:
        from zstandard import ZstdError

        self._errors = (zlib.error, ZstdError, _inflating().error)
        start = stream.peek(LONGEST_MAGIC)[:LONGEST_MAGIC]
        self._magic = next((magic for magic in CHUNK if start.startswith(magic)), b"")
        self._stream: BinaryIO = stream
        self._packed = b""
        self._member: Any = None
        if start == DICTIONARY_MAGIC:
            self._magic = ZSTD_MAGIC
        elif not self._magic:
            self._stream = unpacked(stream)
        self._new = _decompressor(self._magic, _dictionary(stream) if start == DICTIONARY_MAGIC else None)

    def chunk(self) -> bytes:
        """The next bytes, empty at the end of the file.

        Raises BrokenMember once where a member is broken or cut; the next call goes on with the member behind it.
        """
        if not self._magic:
            return self._stream.read(2**16)
        while True:
            packed = self._packed or self._stream.read(CHUNK[self._magic])
            self._packed = b""
            if not packed and self._member is not None:
                self._member = None
                raise BrokenMember("the file ends within a compressed record")
            if not packed:
                return b""
            if content := self._unpacked(packed):
                return content

    def _unpacked(self, packed: bytes) -> bytes:
        if self._member is None:
            self._member = self._new()
        try:
            content: bytes = self._member.decompress(packed)
        except self._errors as error:
            self._member = None
            self._find_next(packed)
            raise BrokenMember(f"compressed data is corrupt: {error}") from error
        if self._member.eof:
            self._packed = self._member.unused_data.lstrip(b"\0")  # tapes are padded
            self._member = None
        return content

    def _find_next(self, packed: bytes) -> None:
        """Go to the next magic number that a member follows, behind the first byte of ``packed``."""
        at = 1
        while True:
            at = packed.find(self._magic, at)
            known = packed[at:] if at >= 0 else packed[1 - len(self._magic) :]
            if len(known) < LOOKED_AT:
                more = self._stream.read(CHUNK[self._magic])
                if at < 0 and not more:
                    return
                packed, at = known + more, min(at, 0)
            if at >= 0 and self._begins(packed[at : at + LOOKED_AT]):
                self._packed = packed[at:]
                return
            at += 1

    def _begins(self, packed: bytes) -> bool:
        """Whether a record may begin here: the magic number is found by chance in compressed data as well."""
        try:
            return b"WARC/".startswith(self._new().decompress(packed)[:5])
        except self._errors:
            return False


def _decompressor(magic: bytes, dictionary: Any) -> Callable[[], Any]:
    if magic == GZIP_MAGIC:
        return partial(_inflating().decompressobj, wbits=31)
    from zstandard import ZstdDecompressor

    return ZstdDecompressor(dict_data=dictionary, max_window_size=2**31).decompressobj


def _inflating() -> Any:
    """The module that unpacks gzip: isal, which takes half the time, where it is installed."""
    try:
        from isal import isal_zlib
    except ImportError:
        return zlib
    return isal_zlib


def _dictionary(stream: BinaryIO) -> Any:
    """The dictionary in the skippable frame at the start, which may be compressed itself."""
    from zstandard import ZstdCompressionDict, ZstdDecompressor, ZstdError, frame_content_size

    size = int.from_bytes(stream.read(8)[4:], "little")
    content = stream.read(min(size, LARGEST_DICTIONARY))
    try:
        if content.startswith(ZSTD_MAGIC):
            if frame_content_size(content) > LARGEST_DICTIONARY:  # the library would set aside all of that
                raise OSError("the dictionary of the file is too large")
            content = ZstdDecompressor().decompress(content, max_output_size=LARGEST_DICTIONARY)
        return ZstdCompressionDict(content)
    except ZstdError as error:
        raise OSError(f"the dictionary of the file is corrupt: {error}") from error
