"""How far the work on many files is, in a line of a terminal that makes room for whatever else is printed."""

from __future__ import annotations

import shutil
from time import monotonic
from typing import Final, TextIO

from cleantext.report.visible import visible

_ERASE: Final = "\r\x1b[K"
_PATIENCE: Final = 1.0
"""Seconds of work without a line: what is done by then needs none."""

_INTERVAL: Final = 0.1
"""Seconds between two updates."""


class StatusLine:
    """The line, on a terminal ``stream``. Nothing else may be printed there while it stands: `clear` it before."""

    def __init__(self, total: int, stream: TextIO) -> None:
        self._total = total
        self._stream = stream
        self._next = monotonic() + _PATIENCE
        self._stands = False

    def show(self, done: int, name: str) -> None:
        """Say how many files are done, and the name of the last."""
        self.line(f"{done:,} of {self._total:,} files  {visible(name)}")

    def line(self, text: str) -> None:
        """Show a text of one's own, without controls; what comes too soon after another is passed over."""
        now = monotonic()
        if now < self._next:
            return
        width = shutil.get_terminal_size().columns - 1
        self._stream.write(f"{_ERASE}{text[:width]}")
        self._stream.flush()
        self._stands, self._next = True, now + _INTERVAL

    def clear(self) -> None:
        """Take the line away until it is shown again."""
        if self._stands:
            self._stream.write(_ERASE)
            self._stream.flush()
            self._stands = False
