from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
from chores import Chores

from cleantext.runners import ordered as ordered_module
from cleantext.runners.limits import Limits
from cleantext.runners.ordered import ordered


@pytest.mark.parametrize("jobs", [0, 1, 3])
def test_results_come_in_the_order_of_the_tasks(jobs: int) -> None:
    """Whatever the number of processes, and however long each task takes."""
    tasks = [f"sleep {0.05 * (number % 3)}" for number in range(12)]
    assert list(ordered(Chores(), tasks, jobs)) == tasks


def test_a_lost_task_has_its_place(tmp_path: Path) -> None:
    """The result of one that took too long, or was killed, stands where it would have."""
    tasks = ["a", "sleep 60", "once b", "c"]
    results = list(ordered(Chores(tmp_path), tasks, 2, Limits(seconds=1)))
    assert results == ["a", "sleep 60: it took longer than 1 s", "once b", "c"]


def test_tasks_are_taken_as_they_are_needed() -> None:
    """Of a stream without end only so many are taken as may wait for the first, which takes long."""
    taken = count()

    def endless() -> Iterator[str]:
        yield "sleep 1"
        while True:
            yield str(next(taken))

    with closing(ordered(Chores(), endless(), 2, ahead=5)) as results:
        assert next(results) == "sleep 1"
    assert next(taken) <= 14


def test_few_bytes_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """Large results make the others wait earlier."""
    monkeypatch.setattr(ordered_module, "AHEAD_BYTES", 10)
    taken = count()

    def endless() -> Iterator[str]:
        yield "sleep 1"
        while True:
            yield f"result {next(taken)}"

    with closing(ordered(Chores(), endless(), 2)) as results:
        assert next(results) == "sleep 1"
    assert next(taken) <= 6


def test_nothing_to_do() -> None:
    """Without tasks there are no results, and no processes."""
    assert list(ordered(Chores(), [], 4)) == []
