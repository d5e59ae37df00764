from __future__ import annotations

import os
import signal
import time
from multiprocessing import active_children
from pathlib import Path

import pytest
from chores import Chores

from cleantext.errors import ConfigError, ShardError
from cleantext.runners import pool as pool_module
from cleantext.runners.limits import Limits
from cleantext.runners.pool import TRIES, Pool

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX signals")


def test_a_process_that_is_killed_costs_nothing() -> None:
    """Its task is tried again by a new process."""
    with Pool(Chores(), 1, Limits()) as pool:
        job = pool.give("sleep 0.2")
        (worker,) = pool.busy
        worker.process.kill()
        assert pool.result(job) == "sleep 0.2"


def test_a_killed_task_is_tried_again(tmp_path: Path) -> None:
    """The same where the process dies in the middle of its task."""
    with Pool(Chores(tmp_path), 1, Limits()) as pool:
        assert pool.result(pool.give("once a")) == "once a"


def test_a_task_that_crashes_its_process_costs_itself(tmp_path: Path) -> None:
    """After some tries it is lost, with the exit code; the next one is worked on by a new process."""
    with Pool(Chores(), 1, Limits()) as pool:
        lost, next_one = pool.give(f"crash {int(signal.SIGSEGV)}"), pool.give("next")
        told = f"the process that worked on it ended with exit code -11 ({TRIES} times)"
        assert pool.result(lost) == f"crash 11: {told}"
        assert pool.result(next_one) == "next"


def test_a_task_that_takes_too_long_costs_itself() -> None:
    """It is lost when its time is over, once; those of other processes are not touched."""
    started = time.perf_counter()
    with Pool(Chores(), 2, Limits(seconds=1)) as pool:
        jobs = [pool.give("sleep 60"), pool.give("a"), pool.give("b")]
        assert [pool.result(job) for job in jobs] == ["sleep 60: it took longer than 1 s", "a", "b"]
    assert time.perf_counter() - started < 30


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="processes cannot be stopped here")
def test_time_in_which_all_was_stopped_does_not_count() -> None:
    """Ctrl-Z stops this process and the others; what they were at goes on with them."""
    with Pool(Chores(), 1, Limits(seconds=2)) as pool:
        pid = int(pool.result(pool.give("pid")))
        job = pool.give("sleep 3.5")
        time.sleep(0.5)  # it has begun by now
        os.kill(pid, signal.SIGSTOP)
        time.sleep(2.5)
        os.kill(pid, signal.SIGCONT)
        assert pool.result(job) == "sleep 3.5"


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="the limit of Linux")
def test_memory_has_a_limit() -> None:
    """A task that wants more than there may be is lost; its process goes on."""
    with Pool(Chores(), 1, Limits(memory=500_000_000)) as pool:
        before = pool.result(pool.give("pid"))
        assert pool.result(pool.give("hog 1000000")) == "hog 1000000"
        told = pool.result(pool.give("hog 10000000000"))
        assert told == "hog 10000000000: it took more memory than a process may have"
        assert pool.result(pool.give("pid")) == before


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="the limit of Linux")
def test_too_little_memory_to_begin_with_is_told() -> None:
    """A limit below what a process holds before its first task is the user's mistake."""
    with pytest.raises(ConfigError, match="before its first page"), Pool(Chores(), 1, Limits(memory=1000)) as pool:
        pool.result(pool.give("a"))


def test_processes_are_renewed() -> None:
    """After so many tasks, and after a result that says so, another process takes over."""
    with Pool(Chores(), 1, Limits(tasks=3)) as pool:
        first, second, _, third = [pool.result(pool.give(task)) for task in ("pid", "pid", "c", "pid")]
        assert first == second != third
        pool.result(pool.give("wear"))
        assert pool.result(pool.give("pid")) != third


def test_a_process_that_dies_without_work_costs_nothing() -> None:
    """A process that was killed while it waited is replaced."""
    with Pool(Chores(), 1, Limits()) as pool:
        pool.result(pool.give("a"))
        (worker,) = pool.idle
        worker.process.kill()
        worker.process.join()
        assert pool.result(pool.give("b")) == "b"


def test_no_more_processes_than_work() -> None:
    """A process starts when there is work for it and no other is free."""
    with Pool(Chores(), 8, Limits()) as pool:
        pool.result(pool.give("a"))
        pool.result(pool.give("b"))
        assert len(pool.idle) == 1


def test_a_fault_of_nobodys_task_ends_the_run() -> None:
    """What the work raises is raised here, be it at its start or later, and no process is left."""
    before = set(active_children())
    with pytest.raises(ConfigError, match="no such model"), Pool(Chores(prepares="no such model"), 1, Limits()) as pool:
        pool.result(pool.give("a"))
    with pytest.raises(ConfigError, match="no such option"), Pool(Chores(), 1, Limits()) as pool:
        pool.result(pool.give("fault no such option"))
    assert set(active_children()) <= before


def test_processes_that_cannot_start_end_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """After some in a row nobody tries again."""
    monkeypatch.setattr(pool_module, "MOST_FAILED_STARTS", 2)
    with pytest.raises(ShardError, match="exit code 3"), Pool(Chores(prepares="die"), 1, Limits()) as pool:
        pool.result(pool.give("a"))


@pytest.mark.parametrize("error", [None, KeyboardInterrupt, GeneratorExit])
def test_processes_end_with_the_context(error: type[BaseException] | None) -> None:
    """Whether it is left in peace or not, no process is left, whatever it is at."""
    before = set(active_children())
    started = time.perf_counter()
    try:
        with Pool(Chores(), 2, Limits(patience=0)) as pool:
            pool.result(pool.give("a"))
            pool.give("sleep 60")
            if error is not None:
                raise error
    except (KeyboardInterrupt, GeneratorExit):
        assert error is not None
    assert set(active_children()) == before
    assert time.perf_counter() - started < 30


def test_processes_compute_with_one_thread() -> None:
    """And the environment of this one is as it was."""
    before = dict(os.environ)
    with Pool(Chores(), 1, Limits()) as pool:
        pool.give("a")
        assert dict(os.environ) == before
