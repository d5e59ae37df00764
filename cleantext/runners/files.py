"""Files worked on one after another, or by several processes at once; the results come in the order of the files."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable, Iterator
from typing import Final

from cleantext.inplace.file import FileProcessor
from cleantext.inplace.file_result import FileResult
from cleantext.inplace.targets import Target

AHEAD: Final = 32
"""Results a process that may wait for an earlier file: a bound on what is held in memory."""


def process_files(
    targets: Iterable[Target | FileResult], processor: FileProcessor, jobs: int = 1
) -> Generator[FileResult, None, None]:
    """What comes of each file, in the order of ``targets``, by ``jobs`` processes (1: in this one).

    A result among the targets is passed on. What may leave the iterator early, be it by Ctrl-C, closes it
    (`contextlib.closing`): that ends the processes. They start as new interpreters, so a script that wants several guards
    its main part with ``if __name__ == "__main__"``.
    """
    if jobs > 1:
        yield from _by_several(targets, processor, jobs)
        return
    for target in targets:
        yield target if isinstance(target, FileResult) else processor.process(target)


def _by_several(targets: Iterable[Target | FileResult], processor: FileProcessor, jobs: int) -> Iterator[FileResult]:
    from cleantext.runners.file_workers import Task, Workers  # one process does without multiprocessing

    with Workers(processor, jobs) as workers:
        tasks: deque[Task] = deque()
        for target in targets:
            tasks.append(workers.task(target))
            while tasks[0].result is not None or len(tasks) > AHEAD * jobs:
                yield workers.result(tasks.popleft())
                if not tasks:
                    break
        while tasks:
            yield workers.result(tasks.popleft())
