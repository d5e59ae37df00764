"""Streams of our own making, which are read through a buffer."""

from __future__ import annotations

import io
from abc import abstractmethod
from typing import Any


class RawStream(io.RawIOBase):
    """A stream that can be read and nothing else; `io.BufferedReader` around it knows all the ways of reading."""

    @abstractmethod
    def take(self, size: int) -> bytes | memoryview:
        """The next bytes, at most ``size``; none at the end."""

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any, /) -> int:
        """Fill a buffer as far as `take` does."""
        data = self.take(len(buffer))
        buffer[: len(data)] = data
        return len(data)
