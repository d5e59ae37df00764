"""One run at a time in a directory."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from cleantext.errors import ConfigError


class Lock:
    """Holds a directory until it is released, or this process ends. Where there are no such locks (on Windows, on some
    network file systems), it holds nothing.

    Raises ConfigError where another process holds it, OSError where nothing can be written.
    """

    NAME: ClassVar[str] = "lock"

    def __init__(self, folder: Path) -> None:
        self._file = (folder / self.NAME).open("ab")
        try:
            import fcntl
        except ImportError:
            return
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            self._file.close()
            raise ConfigError(f"another run is using {folder}") from error
        except OSError:  # no locks here
            return

    def release(self) -> None:
        """Let it go. Safe to call twice."""
        self._file.close()
