"""Linear algebra by one thread, where matrices are so small that more would only wait for each other.

The libraries that NumPy brings start as many threads as there are cores, for products as small as those of one page. They win
nothing there and keep all cores busy: measured with two, a page took more than twice the time of the processor. The limit holds
only as long as a network computes; what else the program does keeps its threads.
"""

from __future__ import annotations

from functools import lru_cache
from threading import Lock
from typing import Any

from threadpoolctl import ThreadpoolController


class OneThread:
    """A context in which linear algebra takes one thread. Threads of the program may be in it at the same time.

    The first to come sets the limit and the last to go lifts it, as otherwise one would restore what another had set.
    """

    def __init__(self) -> None:
        self._inside = 0
        self._lock = Lock()
        self._limit: Any = None

    def __enter__(self) -> None:
        with self._lock:
            if not self._inside:
                self._limit = _libraries().limit(limits=1, user_api="blas")
            self._inside += 1

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._inside -= 1
            if not self._inside:
                self._limit.restore_original_limits()


@lru_cache(maxsize=1)
def _libraries() -> ThreadpoolController:
    """The libraries that are loaded; a look takes a millisecond, so there is one."""
    return ThreadpoolController()


ONE_THREAD = OneThread()
"""The limit is the process's, so there is one context for all."""
