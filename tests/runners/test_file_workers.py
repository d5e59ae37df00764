from __future__ import annotations

import os
import time
from multiprocessing import active_children
from pathlib import Path

import pytest

from cleantext import Config
from cleantext.inplace.file import FileProcessor
from cleantext.inplace.file_result import FileResult
from cleantext.inplace.targets import Target
from cleantext.runners.file_workers import Workers

PROCESSOR = FileProcessor(Config())


@pytest.fixture
def target(tmp_path: Path) -> Target:
    """A clean file."""
    path = tmp_path / "notes.md"
    path.write_text("A plain line.\n", encoding="utf-8")
    return Target(str(path))


def test_a_process_that_dies_costs_its_file(target: Target) -> None:
    """The file fails with the exit code, the next one is worked on by a new process."""
    with Workers(PROCESSOR, 1) as workers:
        task = workers.task(target)
        (worker,) = workers.busy
        worker.process.kill()
        assert workers.result(task) == FileResult(
            target.name, "failed", "the process that worked on it ended with exit code -9"
        )
        assert workers.result(workers.task(target)) == FileResult(target.name, "clean")


def test_a_process_that_dies_without_work_costs_nothing(target: Target) -> None:
    """A process that was killed while it waited is replaced."""
    with Workers(PROCESSOR, 1) as workers:
        workers.result(workers.task(target))
        (worker,) = workers.idle
        worker.process.kill()
        worker.process.join()
        assert workers.result(workers.task(target)) == FileResult(target.name, "clean")


def test_no_more_processes_than_work(target: Target) -> None:
    """A process starts when there is work for it and no other is free."""
    with Workers(PROCESSOR, 8) as workers:
        workers.result(workers.task(target))
        workers.result(workers.task(target))
        assert len(workers.idle) == 1


def test_a_result_is_no_work() -> None:
    """What has a result already goes to no process."""
    result = FileResult("shut", "failed", "Permission denied")
    with Workers(PROCESSOR, 1) as workers:
        assert workers.result(workers.task(result)) is result
        assert not workers.idle


@pytest.mark.parametrize("error", [None, KeyboardInterrupt, GeneratorExit])
def test_processes_end_with_the_context(target: Target, error: type[BaseException] | None) -> None:
    """Whether it is left in peace or not, no process is left."""
    before = set(active_children())
    try:
        with Workers(PROCESSOR, 2) as workers:
            workers.result(workers.task(target))
            workers.task(target)
            if error is not None:
                raise error
    except (KeyboardInterrupt, GeneratorExit):
        assert error is not None
    assert set(active_children()) == before


def test_an_interrupt_does_not_wait_for_the_file(tmp_path: Path) -> None:
    """A process in the middle of a large file ends at once, and leaves nothing beside the file."""
    path = tmp_path / "large.txt"
    content = "Das CafÃ© am FluÃŸ hat geöffnet. \n" * 300_000
    path.write_text(content, encoding="utf-8")
    with pytest.raises(KeyboardInterrupt), Workers(FileProcessor(Config(), write=True), 1) as workers:
        workers.task(Target(str(path)))
        time.sleep(1.0)
        started = time.perf_counter()
        raise KeyboardInterrupt
    assert time.perf_counter() - started < 5
    assert path.read_text(encoding="utf-8") == content
    assert os.listdir(tmp_path) == ["large.txt"]  # noqa: PTH208 - names
