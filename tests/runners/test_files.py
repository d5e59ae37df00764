from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

import cleantext
from cleantext import Config
from cleantext.inplace.file import FileProcessor
from cleantext.inplace.file_result import FileResult
from cleantext.inplace.targets import Target
from cleantext.runners.files import AHEAD, process_files

DAMAGED = "Das CafÃ© am FluÃŸ hat geöffnet. \n"
REPAIRED = "Das Café am Fluß hat geöffnet.\n"

SCRIPT = """
import sys
from contextlib import closing
from cleantext import Config
from cleantext.inplace.file import FileProcessor
from cleantext.inplace.targets import TargetFinder
from cleantext.runners.files import process_files

if __name__ == "__main__":
    targets = TargetFinder(Config()).find([sys.argv[1]])
    with closing(process_files(targets, FileProcessor(Config(), write=True), int(sys.argv[2]))) as results:
        for result in results:
            print(result.outcome, flush=True)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A directory with damaged files, a hundred lines and more each."""
    found = tmp_path / "texts"
    found.mkdir()
    for number in range(60):
        (found / f"{number:03}.txt").write_text(DAMAGED * 150, encoding="utf-8")
    return found


def targets(folder: Path) -> list[Target]:
    """The files of a directory in their order."""
    return [Target(str(path)) for path in sorted(folder.iterdir())]


def started(folder: Path, jobs: int) -> subprocess.Popen[str]:
    """A process, the first of its group, that repairs a directory and prints the outcomes."""
    script = folder.parent / "script.py"
    script.write_text(SCRIPT)
    environment = {**os.environ, "PYTHONPATH": str(Path(cleantext.__file__).parents[1])}
    command = [sys.executable, "-B", script, folder, str(jobs)]
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_the_order_of_the_files(folder: Path, jobs: int) -> None:
    """Whatever the number of processes, the results are the same, and so are the files."""
    given: list[Target | FileResult] = [
        *targets(folder),
        FileResult("shut", "failed", "Permission denied"),
        Target("gone"),
    ]
    given.insert(1, FileResult("shut too", "failed", "Permission denied"))
    (folder / "007.txt").write_text(REPAIRED, encoding="utf-8")
    results = list(process_files(given, FileProcessor(Config(), write=True, want_diff=True), jobs))
    assert [result.name for result in results] == [target.name for target in given]
    outcomes = ["failed" if "shut" in target.name or target.name == "gone" else "changed" for target in given]
    outcomes[8] = "clean"
    assert [result.outcome for result in results] == outcomes
    assert all(bool(result.diff) == (result.outcome == "changed") for result in results)
    assert {path.read_text(encoding="utf-8") for path in folder.iterdir()} == {REPAIRED, REPAIRED * 150}


def test_nothing_to_do() -> None:
    """Without files there are no results, and no processes."""
    assert list(process_files([], FileProcessor(Config()), 4)) == []


def test_targets_are_taken_as_they_are_needed(folder: Path) -> None:
    """Of a stream of targets without end only so many are taken that the processes have work."""
    taken = count()

    def endless() -> Iterator[Target]:
        while True:
            yield Target(str(folder / f"{next(taken) % 60:03}.txt"))

    with closing(process_files(endless(), FileProcessor(Config()), 2)) as results:
        assert [next(results).outcome for _ in range(3)] == ["changed"] * 3
    assert next(taken) <= 2 * AHEAD + 4


def told(errors: str) -> int:
    """How many exceptions were told; a codec that is interrupted chains another to the first."""
    chained = errors.count("was the direct cause of") + errors.count("During handling of the above exception")
    return errors.count("Traceback (most recent call last)") - chained


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_an_interrupted_run_leaves_whole_files(folder: Path, jobs: int, number: signal.Signals) -> None:
    """Ctrl-C, ``kill`` and ``kill -9`` of all processes: each file is the old one or the new one."""
    process = started(folder, jobs)
    assert process.stdout is not None
    assert process.stdout.readline() == "changed\n"
    os.killpg(process.pid, number)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == -number
    contents = {path.read_text(encoding="utf-8") for path in folder.glob("*.txt")}
    assert contents == {DAMAGED * 150, REPAIRED * 150}
    if number == signal.SIGINT:
        assert told(errors) == 1  # the processes say nothing
        assert list(folder.glob(".*")) == []


def test_processes_end_with_the_one_that_started_them(folder: Path) -> None:
    """When that one is killed, they end after their file: the pipe that they all write to is closed soon."""
    process = started(folder, 2)
    assert process.stdout is not None
    assert process.stdout.readline() == "changed\n"
    process.kill()
    process.communicate(timeout=30)
    time.sleep(0.2)
    assert list(folder.glob(".*")) == []
    assert {path.read_text(encoding="utf-8") for path in folder.iterdir()} == {DAMAGED * 150, REPAIRED * 150}
