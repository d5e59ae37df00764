"""Standard streams as commands need them: open ones, and a standard input that nobody holds.

Those that whoever called has closed, as a shell does with ``2>&-``, are None in Python, and the next file that is opened would get
their number. So the null device is opened in their place: what is told on standard error is lost, as the caller wanted. Standard
input and output carry data, which must not get lost unsaid: they are opened the wrong way round, so that reading or writing
fails, and who does neither does not notice (as the module stdopen of Gnulib has it,
https://www.gnu.org/software/gnulib/manual/).
"""

from __future__ import annotations

import io
import os
import sys
from typing import Final, TextIO

_OPENED: Final = (("stdin", "r", os.O_WRONLY), ("stdout", "w", os.O_RDONLY), ("stderr", "w", os.O_WRONLY))
"""Name, mode, and how the null device is opened; in the order of their numbers, as the lowest that is free is taken."""


def open_closed_streams() -> None:
    """Put a stream of the null device in the place of each standard stream that is closed."""
    for name, mode, way in _OPENED:
        if getattr(sys, name) is None:
            setattr(sys, name, _null_device(mode, way))


def unlock_standard_input() -> None:
    """Let standard input be read without a buffer of its own, which has a lock.

    A thread that waits for input holds that lock, and Python aborts when it cannot have it at its end. What reads makes a
    buffer for itself.
    """
    try:
        number = sys.stdin.fileno()
    except OSError:  # io.UnsupportedOperation: somebody has put something else in its place
        return
    sys.stdin = io.TextIOWrapper(io.FileIO(number, closefd=False), encoding="utf-8")


def _null_device(mode: str, way: int) -> TextIO:
    number = os.open(os.devnull, way)
    os.set_inheritable(number, True)  # the processes of --jobs have it as well
    if mode == "r":
        return io.TextIOWrapper(os.fdopen(number, "rb"), encoding="utf-8")
    # no buffer: it would keep what was not written, and fail once more when the interpreter ends
    return io.TextIOWrapper(os.fdopen(number, "wb", buffering=0), encoding="utf-8", write_through=True)
