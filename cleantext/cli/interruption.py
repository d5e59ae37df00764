"""Ctrl-C and SIGTERM, obeyed also where the exception that they raise gets lost.

Python raises it wherever the program happens to be. In a destructor or a callback of a C library it is swallowed, and the run
would go on for days. So the signal is remembered, and the run asks between two documents.
"""

from __future__ import annotations

import signal
from typing import NoReturn

_heard: list[int] = []


def listen() -> None:
    """Hear SIGTERM, and Ctrl-C unless the shell has it ignored."""
    _heard.clear()
    signal.signal(signal.SIGTERM, _raise)
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _raise)


def check() -> None:
    """Raise again what was raised and got lost."""
    if _heard:
        _raise(_heard[0])


def _raise(number: int, frame: object = None) -> NoReturn:
    """Leave through the context managers, which remove what is half written."""
    _heard.append(number)
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    raise SystemExit(128 + number)
