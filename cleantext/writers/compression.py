"""Compressed outputs, by the extension of their name."""

from __future__ import annotations

from typing import BinaryIO, Final, cast

from cleantext.errors import ConfigError

UNWRITTEN: Final = (".bz2", ".xz", ".zip")
"""Extensions of compressions that no output has: its content would not be what its name says."""


def check_name(name: str) -> None:
    """Raise ConfigError where the name says that an output is compressed in a way that none is."""
    if name.lower().endswith(UNWRITTEN):
        raise ConfigError(f"cannot write {name}: outputs are compressed as .gz or .zst")


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
