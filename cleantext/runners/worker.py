"""The other side of the pool: a process that works on one task after another, until it is told to end."""

from __future__ import annotations

import gc
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from traceback import format_exc
from typing import Any, Literal, NoReturn

from cleantext.runners.limits import Limits, limit_memory
from cleantext.runners.work import Work

Message = tuple[Literal["ready", "done", "fault"], Any]
"""What a process says: that it can begin; a result; or an exception that is no task's fault, and ends the run."""


def serve(connection: Connection, work: Work[Any, Any], limits: Limits) -> None:
    """Work on tasks until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _end)
    with suppress(EOFError, OSError):  # the other end is closed
        connection.send(_prepared(work, limits))
        while True:
            task = connection.recv()
            with _ended_in_the_end(limits.seconds):
                message = _done(work, task)
            connection.send(message)


def _prepared(work: Work[Any, Any], limits: Limits) -> Message:
    try:
        work.prepare()
        gc.freeze()  # what is loaded by now stays: the collector need not walk over it with every page
        if limits.memory is not None:
            limit_memory(limits.memory)
    except Exception as error:  # noqa: BLE001 - told to the one who started this process
        return "fault", _traced(error)
    return "ready", None


def _done(work: Work[Any, Any], task: Any) -> Message:
    try:
        return "done", work(task)
    except MemoryError:
        return "done", work.lost(task, "it took more memory than a process may have")
    except Exception as error:  # noqa: BLE001 - told to the one who started this process
        return "fault", _traced(error)


def _traced(error: Exception) -> Exception:
    """The exception with its traceback as a note, which survives the way to another process (from Python 3.11 on)."""
    if hasattr(error, "add_note"):
        error.add_note(format_exc())
    return error


@contextmanager
def _ended_in_the_end(seconds: float | None) -> Iterator[None]:
    """End this process when a task takes twice its time: who should have done so is no more."""
    if seconds is None or not hasattr(signal, "setitimer"):
        yield
        return
    signal.setitimer(signal.ITIMER_REAL, 2 * seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _end(number: int, frame: object) -> NoReturn:
    """Leave through the context managers, which remove what is half written. Once: who ends is not to be interrupted."""
    signal.signal(number, signal.SIG_IGN)
    raise SystemExit(128 + number)
