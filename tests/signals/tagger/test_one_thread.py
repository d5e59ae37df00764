from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from cleantext.signals.tagger.one_thread import _libraries, one_thread

IN_A_FORK = """
import os, threading
from cleantext.signals.tagger.one_thread import one_thread
inside, over = threading.Event(), threading.Event()
def stay():
    with one_thread():
        inside.set()
        over.wait()
threading.Thread(target=stay).start()
inside.wait()
child = os.fork()
if not child:
    with one_thread():
        os._exit(7)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
over.set()
"""


def counts() -> list[int]:
    """Threads of each library of linear algebra."""
    return [library["num_threads"] for library in _libraries().info() if library["user_api"] == "blas"]


def inside(_: int) -> set[int]:
    """The number of threads that a thread has inside."""
    with one_thread():
        return set(counts())


def test_it_holds_inside_alone() -> None:
    """One thread inside, in whatever thread and however many come, and as many as before outside."""
    before = counts()
    alone = inside(0)
    assert alone <= {1}
    with ThreadPoolExecutor(4) as pool:
        assert all(found == alone for found in pool.map(inside, range(200)))
    assert counts() == before


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_a_fork_has_its_turn() -> None:
    """A process that was forked while another thread was inside does not wait for it."""
    done = subprocess.run([sys.executable, "-c", IN_A_FORK], capture_output=True, text=True, timeout=60)
    assert done.stdout == "7\n"
