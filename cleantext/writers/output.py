"""What single-file outputs have in common: a sink, compressed as its name says, and failures that name the file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from cleantext.errors import ShardError
from cleantext.writers.compression import check_name, compressed
from cleantext.writers.sinks import open_sink


@contextmanager
def writing(target: str) -> Iterator[None]:
    """Around what writes to ``target``: raises ShardError when the disk is full, BrokenPipeError when nobody reads any more."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise ShardError(f"cannot write {target}: {error.strerror or error}") from error


class Output:
    """A sink and the stream into it (``.gz`` and ``.zst`` by extension).

    Raises ConfigError where the target exists and ``force`` is not set, or cannot be created, or its name is that of another
    compression.
    """

    def __init__(self, target: str, *, force: bool = False) -> None:
        check_name(target)
        self.target = target
        self._sink = open_sink(target, force=force)
        self.stream = compressed(self._sink.stream, target)

    def write(self, data: bytes) -> None:
        """Write, at once where somebody waits for it. Raises what `writing` does."""
        with writing(self.target):
            self.stream.write(data)
            if self._sink.live:
                self.stream.flush()

    def commit(self) -> None:
        """End the compressed data and commit the sink. Raises what `writing` does."""
        with writing(self.target):
            if self.stream is not self._sink.stream:
                self.stream.close()
            self._sink.commit()

    def abort(self) -> None:
        """Drop what was written, where that is possible."""
        if self.stream is not self._sink.stream:
            with suppress(OSError, ValueError):
                self.stream.close()
        self._sink.abort()
