"""Linear algebra by one thread, where matrices are so small that more would only wait for each other.

The libraries that NumPy brings start as many threads as there are cores, for products as small as those of one page. They win
nothing there and keep all cores busy: measured with two, a page took more than twice the time of the processor. The limit holds
only as long as a network computes; what else the program does keeps its threads.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from threading import Lock

from threadpoolctl import ThreadpoolController


class Turns:
    """Lets one thread at a time set the limit, which is the process's: one would restore what another had set."""

    def __init__(self) -> None:
        self.begin_anew()

    def begin_anew(self) -> None:
        """For a fork, in which the thread whose turn it was does not go on."""
        self.lock = Lock()


_TURNS = Turns()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_TURNS.begin_anew)


@contextmanager
def one_thread() -> Iterator[None]:
    """A context in which linear algebra takes one thread; other threads of the program wait for their turn to be in it."""
    with _TURNS.lock, _libraries().limit(limits=1, user_api="blas"):
        yield


@lru_cache(maxsize=1)
def _libraries() -> ThreadpoolController:
    """The libraries that are loaded; a look takes a millisecond, so there is one."""
    return ThreadpoolController()
