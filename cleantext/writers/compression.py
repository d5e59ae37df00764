"""Compressed outputs, by the extension of their name."""

from __future__ import annotations

from typing import BinaryIO, cast


def compressed(stream: BinaryIO, name: str) -> BinaryIO:
    """A stream that compresses into ``stream`` as the extension of ``name`` says, or ``stream`` itself.

    Closing it ends the compressed data and leaves ``stream`` open. Gzip headers carry neither name nor time, so that
    the same articles give the same bytes.
    """
    if name.endswith(".gz"):
        import gzip

        return cast("BinaryIO", gzip.GzipFile(filename="", mode="wb", fileobj=stream, mtime=0))
    if name.endswith(".zst"):
        import zstandard

        return cast("BinaryIO", zstandard.ZstdCompressor().stream_writer(stream, closefd=False))
    return stream
