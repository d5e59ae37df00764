"""Compressed files by the magic number of their content; the extension only says what lies inside.

Content decides, because servers and browsers unpack files and leave their names, and pack files without saying so.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from pathlib import PurePath
from typing import Any, BinaryIO, Final, cast

from cleantext.readers.raw_stream import RawStream

EXTENSIONS: Final = frozenset({".gz", ".bz2", ".xz", ".zst"})
ERRORS: Final = (EOFError, OSError, zlib.error, lzma.LZMAError)
"""What reading raises on truncated or corrupt content, besides the operating system's own errors."""

ZSTD_CHUNK: Final = 2048
"""Compressed bytes unpacked at a time: a chunk that is made to explode stays within some tens of megabytes."""


def unpacked(stream: io.BufferedReader[Any]) -> BinaryIO:
    """The decompressed content of a stream, or the stream itself. Reading raises one of `ERRORS` on broken content."""
    magic = stream.peek(10)[:10]
    if magic.startswith(b"\x1f\x8b"):
        return cast(BinaryIO, gzip.GzipFile(fileobj=stream))
    if magic.startswith(b"BZh") and magic[4:10] == b"1AY&SY":
        return cast(BinaryIO, bz2.BZ2File(stream))
    if magic.startswith(b"\xfd7zXZ\x00"):
        return cast(BinaryIO, lzma.LZMAFile(stream))
    if magic.startswith(b"\x28\xb5\x2f\xfd"):
        return io.BufferedReader(_ZstdFile(stream))
    return stream


def inner_name(name: str) -> str:
    """The file name without the extension of a compression: ``a.html.gz`` is ``a.html`` inside."""
    path = PurePath(name)
    return path.stem if path.suffix.lower() in EXTENSIONS else path.name


class _ZstdFile(RawStream):
    """Frames of Zstandard as a raw stream. Unlike the library's own reader it notices a frame that is cut short."""

    def __init__(self, stream: io.BufferedReader[Any]) -> None:
        from zstandard import ZstdDecompressor

        self._stream = stream
        self._new_frame = ZstdDecompressor(max_window_size=2**31).decompressobj
        self._frame = self._new_frame()
        self._inside = False
        self._packed = b""
        self._ready = memoryview(b"")

    def take(self, size: int) -> memoryview:
        while not self._ready and self._advance():
            pass
        data, self._ready = self._ready[:size], self._ready[size:]
        return data

    def _advance(self) -> bool:
        """Unpack the next chunk; False at the end. Raises EOFError within a frame, OSError on corrupt content."""
        from zstandard import ZstdError

        chunk = self._packed or self._stream.read1(ZSTD_CHUNK)
        self._packed = b""
        if not chunk:
            if self._inside:
                raise EOFError("compressed file ended before the end of its last frame")
            return False
        try:
            self._ready = memoryview(self._frame.decompress(chunk))
        except ZstdError as error:
            raise OSError(f"corrupt Zstandard data: {error}") from error
        self._inside = not self._frame.eof
        if self._frame.eof:
            self._packed = self._frame.unused_data
            self._frame = self._new_frame()
        return True
