"""Processes that work on files, one file at a time each.

Our own and not those of `concurrent.futures`, whose pool is lost as a whole when one process is: here a crash costs the file
that was worked on. They are new interpreters, not forks: a fork of a program with threads (the progress bar is one) may hang.
Ctrl-C reaches this process alone, which ends them; they leave through their context managers, so that no temporary file is
left. When this process is killed, they end after the file that they work on.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import Final, NoReturn

from cleantext.inplace.file import FileProcessor
from cleantext.inplace.file_result import FileResult
from cleantext.inplace.targets import Target
from cleantext.pipeline.config import Config

PATIENCE: Final = 10.0
"""Seconds that a process which is told to end has, before it is killed."""

_CONTEXT: Final = get_context("spawn")


@dataclass(slots=True, eq=False)
class Task:
    """A file to work on, and what has come of it: None as long as nothing has."""

    name: str
    result: FileResult | None = None


class Workers:
    """At most ``jobs`` processes, each started when there is work for it. Leaving the context ends them."""

    def __init__(self, processor: FileProcessor, jobs: int) -> None:
        self.processor = processor
        self.jobs = jobs
        self.idle: list[_Worker] = []
        self.busy: dict[_Worker, Task] = {}

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        workers = [*self.idle, *self.busy]
        for worker in workers:
            worker.end(at_once=kind is not None)
        for worker in workers:
            worker.wait()

    def task(self, target: Target | FileResult) -> Task:
        """Give a target to a process, as soon as one is free. What is a result already is done."""
        if isinstance(target, FileResult):
            return Task(target.name, target)
        while not self.idle and len(self.busy) >= self.jobs:
            self._collect()
        task = Task(target.name)
        while self.idle:
            worker = self.idle.pop()
            try:
                self._give(worker, target, task)
            except OSError:  # it has died since
                worker.death()
            else:
                return task
        self._give(_Worker(self.processor), target, task)
        return task

    def result(self, task: Task) -> FileResult:
        """What has come of a file; waits for it."""
        while task.result is None:
            self._collect()
        return task.result

    def _give(self, worker: _Worker, target: Target, task: Task) -> None:
        worker.connection.send(target)
        self.busy[worker] = task

    def _collect(self) -> None:
        """Wait for a process, and take what those have that are done."""
        ready = wait([worker.connection for worker in self.busy])
        for worker in [worker for worker in self.busy if worker.connection in ready]:
            task = self.busy.pop(worker)
            try:
                task.result = worker.connection.recv()
                self.idle.append(worker)
            except (EOFError, OSError):
                task.result = FileResult(task.name, "failed", worker.death())


class _Worker:
    """A process, and the connection to it."""

    def __init__(self, processor: FileProcessor) -> None:
        self.connection, theirs = _CONTEXT.Pipe()
        arguments = (theirs, processor.config, processor.write, processor.want_diff)
        self.process = _CONTEXT.Process(target=_serve, args=arguments, daemon=True)
        with theirs, _ctrl_c_held_back():
            self.process.start()

    def end(self, *, at_once: bool) -> None:
        """Let the process end when it is done, or at once."""
        if at_once:
            self.process.terminate()
        self.connection.close()

    def wait(self) -> None:
        """Wait for the end of a process that was told to."""
        self.process.join(PATIENCE)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()

    def death(self) -> str:
        """How a process ended that was not told to."""
        self.end(at_once=False)
        self.wait()
        return f"the process that worked on it ended with exit code {self.process.exitcode}"


@contextmanager
def _ctrl_c_held_back() -> Iterator[None]:
    """Ctrl-C waits; what is started meanwhile never hears it, not even while it starts."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # which a first process would start, and let Ctrl-C in again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(connection: Connection, config: Config, write: bool, want_diff: bool) -> None:
    """Work on files until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _end)
    processor = FileProcessor(config, write=write, want_diff=want_diff)
    with suppress(EOFError, OSError):  # the other end is closed
        while True:
            connection.send(processor.process(connection.recv()))


def _end(number: int, frame: object) -> NoReturn:
    """Leave through the context managers, which remove what is half written."""
    raise SystemExit(128 + number)
