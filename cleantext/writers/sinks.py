"""Where the bytes of a single-file output go: a file that appears when whole, standard output, or a device."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Protocol

from cleantext.errors import ConfigError
from cleantext.readers.urls import is_url
from cleantext.writers.atomic import AtomicFile, remove_leftovers


class Sink(Protocol):
    """A byte stream that is committed or aborted as a whole; a ``live`` one has a reader who waits for each write."""

    stream: BinaryIO
    live: bool

    def commit(self) -> None:
        """Make what was written visible."""

    def abort(self) -> None:
        """Take back what can be taken back."""


def open_sink(target: str, *, force: bool = False) -> Sink:
    """The sink of a name: ``-`` is standard output, pipes and devices (``/dev/null``) are written as they are.

    What goes to a URL is uploaded when it is whole.

    Raises ConfigError where the target exists and ``force`` is not set, or cannot be created.
    """
    if target == "-":
        return StandardOutput()
    if is_url(target):
        from cleantext.writers.remote import Upload

        return Upload(target, force=force)
    return Device(Path(target)) if is_live(target) else AtomicFile(Path(target), force=force)


def is_live(target: str) -> bool:
    """Whether what is written is out at once: on standard output, a pipe or a device."""
    path = Path(target)
    return target == "-" or (not is_url(target) and path.exists() and not path.is_file() and not path.is_dir())


def is_there(target: str) -> bool:
    """Whether an output has taken its name: a file, a directory that is not empty, something behind a URL.

    Raises ConfigError where a store cannot be asked.
    """
    if is_url(target):
        from cleantext.writers.remote import is_uploaded

        return is_uploaded(target)
    path = Path(target)
    return any(path.iterdir()) if path.is_dir() else path.exists()


def clear_leftovers(target: str) -> None:
    """Remove what earlier outputs of this name left, which were killed. Only for who knows that no other is at work on it."""
    if is_url(target):
        from cleantext.writers.remote import remove_local_leftovers

        remove_local_leftovers(target)
    else:
        remove_leftovers(Path(target))


class StandardOutput:
    """Standard output. What was written is out; nothing can be taken back."""

    live = True

    def __init__(self) -> None:
        self.stream: BinaryIO = sys.stdout.buffer

    def commit(self) -> None:
        """Flush, so that a broken pipe shows here and not when the interpreter ends."""
        self.stream.flush()

    def abort(self) -> None:
        """Leave the stream open: it belongs to the process."""


class Device:
    """A pipe or a device: opened as it is, never renamed or removed."""

    live = True

    def __init__(self, path: Path) -> None:
        try:
            self.stream: BinaryIO = path.open("wb")
        except OSError as error:
            raise ConfigError(f"cannot write {path}: {error.strerror}") from error

    def commit(self) -> None:
        """Close."""
        self.stream.close()

    def abort(self) -> None:
        """Close; what was written is out."""
        with suppress(OSError):
            self.stream.close()
