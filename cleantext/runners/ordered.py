"""Work on a stream of tasks, by one process or several; the results come in the order of the tasks."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable, Iterator
from typing import Final

from cleantext.runners.limits import Limits
from cleantext.runners.work import Result, Task, Work

AHEAD: Final = 1000
"""Results a process that may wait for an earlier one: so long do the others work while one task takes all its time."""

AHEAD_BYTES: Final = 128 * 2**20
"""Bytes of results that may wait for an earlier one: a bound on what is held in memory."""


def ordered(
    work: Work[Task, Result], tasks: Iterable[Task], jobs: int, limits: Limits | None = None, ahead: int = AHEAD
) -> Generator[Result, None, None]:
    """What comes of each task, in the order of ``tasks``, by ``jobs`` processes (0: in this one, where no limits hold).

    Tasks are taken as they are needed, so a stream without end is fine. Who may leave the iterator early, be it by Ctrl-C,
    closes it (`contextlib.closing`): that ends the processes. They start as new interpreters, so a script that wants them
    guards its main part with ``if __name__ == "__main__"``.
    """
    if jobs:
        yield from _by_several(work, tasks, jobs, limits or Limits(), ahead)
        return
    for task in tasks:
        yield work(task)


def _by_several(
    work: Work[Task, Result], tasks: Iterable[Task], jobs: int, limits: Limits, ahead: int
) -> Iterator[Result]:
    from cleantext.runners.feed import Feed  # one process does without threads and multiprocessing
    from cleantext.runners.pool import Job, Pool

    with Pool(work, jobs, limits) as pool, Feed(tasks) as feed:
        waiting: deque[Job[Task, Result]] = deque()
        for task in feed:
            if task is None:
                pool.look()
            else:
                waiting.append(pool.give(task))
            while waiting and (waiting[0].result is not None or len(waiting) > ahead * jobs or pool.held > AHEAD_BYTES):
                yield pool.result(waiting.popleft())
        while waiting:
            yield pool.result(waiting.popleft())
