"""Tasks read by a thread of their own, so that who waits for the next one can see to others meanwhile.

A source may keep its reader waiting: a slow server, or a program that writes a page to a pipe and waits for its article. What is
done by then must go out, and what takes too long must end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from queue import Empty, Queue
from threading import Event, Thread
from types import TracebackType
from typing import Final, Generic, Literal

from cleantext.runners.held_back import ctrl_c_held_back
from cleantext.runners.work import Task

GLANCE: Final = 0.05
"""Seconds of waiting for a task until something else may be seen to."""


class Feed(Generic[Task]):
    """Reads ``tasks`` while it is open, two ahead of what is asked for. To be iterated once."""

    def __init__(self, tasks: Iterable[Task]) -> None:
        self._read: Queue[tuple[Literal["task", "end"], Task | BaseException | None]] = Queue(1)  # and one in the hand
        self._left = Event()
        self._thread = Thread(target=self._run, args=(tasks,), name="cleantext-feed", daemon=True)

    def __enter__(self) -> Feed[Task]:
        with ctrl_c_held_back():  # it is the main thread that is to hear it
            self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Let the thread end with the task that it is reading. It may have to wait for that, so nobody waits for it."""
        self._left.set()
        while not self._read.empty():
            self._read.get_nowait()

    def __iter__(self) -> Iterator[Task | None]:
        """The tasks in their order; None whenever there has been none for a moment. Raises what reading raises."""
        while True:
            try:
                kind, value = self._read.get(timeout=GLANCE)
            except Empty:
                yield None
                continue
            if isinstance(value, BaseException) and kind == "end":
                raise value
            if kind == "end":
                return
            yield value  # type: ignore[misc]  # an exception is never a task

    def _run(self, tasks: Iterable[Task]) -> None:
        try:
            for task in tasks:
                self._read.put(("task", task))
                if self._left.is_set():
                    return
        except BaseException as error:  # noqa: BLE001 - raised by the other thread
            self._read.put(("end", error))
        else:
            self._read.put(("end", None))
