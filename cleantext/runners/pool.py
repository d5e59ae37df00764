"""Processes that can be killed, one task at a time each.

Our own and not those of `concurrent.futures`, whose pool is lost as a whole when one process is: here a crash costs the task
that was worked on, and a task that takes too long costs itself. A process that was killed from outside is no fault of its
task, which is tried again. They are new interpreters, not forks: a fork of a program with threads (the progress bar is one)
may hang. Ctrl-C reaches this process alone, which ends them; they leave through their context managers, if they have the time.
When this process is killed, they end after their task.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import wait
from time import monotonic
from types import TracebackType
from typing import Any, Final, Generic

from cleantext.errors import ShardError
from cleantext.runners.held_back import ctrl_c_held_back
from cleantext.runners.limits import OUT_OF_MEMORY, Limits
from cleantext.runners.work import Result, Task, Work
from cleantext.runners.worker import Message, serve

TRIES: Final = 3
"""Times that a task is given to a process which does not live to finish it."""

MOST_FAILED_STARTS: Final = 20
"""Processes in a row that end before they can begin, until the run gives up."""

LONGEST_WAIT: Final = 1.0
"""Seconds of waiting for processes at a time: so it is known how long this one did not look."""

_CONTEXT: Final = get_context("spawn")

_ONE_THREAD: Final = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
"""For libraries that would start as many threads as there are cores, in each process."""


@dataclass(slots=True, eq=False)
class Job(Generic[Task, Result]):
    """A task that was given, and what has come of it: None as long as nothing has. Then the task is let go."""

    task: Task | None
    tries: int = 0
    result: Result | None = None


class Pool(Generic[Task, Result]):
    """At most ``jobs`` processes, each started when there is work for it. Leaving the context ends them.

    ``held`` is the size of the results, in bytes, that nobody has asked for yet.
    """

    def __init__(self, work: Work[Task, Result], jobs: int, limits: Limits) -> None:
        self.work = work
        self.jobs = jobs
        self.limits = limits
        self.held = 0
        self.idle: list[Worker] = []
        self.busy: dict[Worker, Job[Task, Result]] = {}
        self._leaving: list[Worker] = []
        self._failed_starts = 0
        self._looked = monotonic()

    def __enter__(self) -> Pool[Task, Result]:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        workers = [*self.idle, *self.busy, *self._leaving]
        for worker in workers:
            worker.end(at_once=kind is not None)
        for worker in workers:
            worker.wait(self.limits.patience)

    def give(self, task: Task) -> Job[Task, Result]:
        """Give a task to a process, as soon as one is free."""
        while not self.idle and len(self.busy) >= self.jobs:
            self._collect()
        if not self.busy:  # so there was nothing to look at
            self._looked = monotonic()
        job: Job[Task, Result] = Job(task)
        self._assign(job)
        return job

    def result(self, job: Job[Task, Result]) -> Result:
        """What has come of a task; waits for it. To be asked once.

        Raises what the work raised, and ShardError when no process can start.
        """
        while job.result is None:
            self._collect()
        self.held -= self.work.size(job.result)
        return job.result

    def look(self) -> None:
        """See to the processes that have something to say, or have taken too long; without waiting."""
        self._collect(wait_for_it=False)

    def _assign(self, job: Job[Task, Result]) -> None:
        worker = self.idle.pop() if self.idle else Worker(self.work, self.limits)
        self.busy[worker] = job
        if worker.ready:
            self._send(worker)

    def _send(self, worker: Worker) -> None:
        job = self.busy[worker]
        job.tries += 1
        try:
            worker.send(job.task)
        except OSError:  # it has died since, which is no fault of the task
            job.tries -= 1
            self._bury(worker)

    def _collect(self, *, wait_for_it: bool = True) -> None:
        """Wait until a process says something or has taken too long, and see to it."""
        most = self._time_left() if wait_for_it else 0
        ready = wait([worker.connection for worker in self.busy], most)
        self._excuse(monotonic() - self._looked - most)
        for worker in [worker for worker in self.busy if worker.connection in ready]:
            try:
                message: Message = worker.connection.recv()
            except (EOFError, OSError):
                self._bury(worker)
            else:
                self._heed(worker, message)
        for worker in [worker for worker in self.busy if worker.deadline <= monotonic()]:
            if not worker.connection.poll():
                job = self.busy.pop(worker)
                worker.kill()
                self._lose(job, f"it took longer than {self.limits.seconds:g} s")

    def _time_left(self) -> float:
        deadline = min((worker.deadline for worker in self.busy), default=float("inf"))
        return max(0.0, min(LONGEST_WAIT, deadline - monotonic()))

    def _excuse(self, away: float) -> None:
        """Put off the deadlines: for so many seconds nobody looked, as all processes were stopped (by Ctrl-Z, for one)."""
        self._looked = monotonic()
        if away > LONGEST_WAIT:
            for worker in self.busy:
                worker.deadline += away

    def _heed(self, worker: Worker, message: Message) -> None:
        kind, value = message
        if kind == "ready":
            self._failed_starts = 0
            worker.ready = True
            self._send(worker)
            return
        job = self.busy.pop(worker)
        if kind == "fault":
            self._leaving.append(worker)
            raise value
        worker.has_done()
        if worker.done == self.limits.tasks or self.work.worn(value):
            self._retire(worker)
        else:
            self.idle.append(worker)
        self._finish(job, value)

    def _finish(self, job: Job[Task, Result], result: Result) -> None:
        job.task, job.result = None, result
        self.held += self.work.size(result)

    def _retire(self, worker: Worker) -> None:
        worker.end(at_once=False)
        self._leaving = [worker, *(other for other in self._leaving if other.process.is_alive())]

    def _bury(self, worker: Worker) -> None:
        """See to a process that is dead, and to its task."""
        job = self.busy.pop(worker)
        death = worker.death(self.limits.patience)
        if not worker.ready:
            self._failed_starts += 1
            if self._failed_starts == MOST_FAILED_STARTS:
                raise ShardError(f"no process can start: {death}")
        if job.tries < TRIES:
            self._assign(job)
        else:
            self._lose(job, f"{death} ({TRIES} times)")

    def _lose(self, job: Job[Task, Result], error: str) -> None:
        assert job.task is not None  # as long as there is no result
        self._finish(job, self.work.lost(job.task, error))


class Worker:
    """A process, and the connection to it. ``ready``: it has said that it can begin; ``done``: tasks that it finished."""

    def __init__(self, work: Work[Any, Any], limits: Limits) -> None:
        self.ready = False
        self.done = 0
        self.deadline = float("inf")
        self._seconds = float("inf") if limits.seconds is None else limits.seconds
        self.connection, theirs = _CONTEXT.Pipe()
        self.process = _CONTEXT.Process(target=serve, args=(theirs, work, limits), daemon=True)
        with theirs, _one_thread(), ctrl_c_held_back():
            self.process.start()

    def send(self, task: object) -> None:
        """Send a task; its clock starts. Raises OSError when the process is dead."""
        self.connection.send(task)
        self.deadline = monotonic() + self._seconds

    def has_done(self) -> None:
        """Count a task, and stop its clock."""
        self.done += 1
        self.deadline = float("inf")

    def end(self, *, at_once: bool) -> None:
        """Let the process end when it is done, or at once."""
        if at_once:
            self.process.terminate()
        self.connection.close()

    def wait(self, patience: float) -> None:
        """Wait for the end of a process that was told to."""
        self.process.join(patience)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()

    def kill(self) -> None:
        """End the process whatever it does."""
        self.process.kill()
        self.connection.close()
        self.process.join()

    def death(self, patience: float) -> str:
        """How a process ended that was not told to."""
        self.end(at_once=False)
        self.wait(patience)
        if self.process.exitcode == OUT_OF_MEMORY:
            return "the process that worked on it took more memory than it may have"
        return f"the process that worked on it ended with exit code {self.process.exitcode}"


@contextmanager
def _one_thread() -> Iterator[None]:
    """What is started meanwhile computes with one thread, unless the environment says otherwise."""
    added = {name: value for name, value in _ONE_THREAD.items() if name not in os.environ}
    os.environ.update(added)
    try:
        yield
    finally:
        for name in added:
            del os.environ[name]
