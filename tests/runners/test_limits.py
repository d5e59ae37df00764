from __future__ import annotations

import subprocess
import sys

import pytest

from cleantext.errors import ConfigError
from cleantext.runners.limits import OUT_OF_MEMORY, Limits, cores

CALL = "import sys, time; from cleantext.runners.limits import {0}; {0}({1}); {2}; print('alive')"
TAKES_MUCH = "data = bytearray(600_000_000); time.sleep(1)"


def call(function: str, most: int, then: str) -> subprocess.CompletedProcess[str]:
    """Limit the memory of a new process, and let it do something."""
    return subprocess.run([sys.executable, "-c", CALL.format(function, most, then)], capture_output=True, text=True)


@pytest.mark.skipif(sys.platform != "linux", reason="the limit of Linux")
def test_more_memory_is_an_error() -> None:
    """Which the process can live through."""
    assert "MemoryError" in call("limit_memory", 300_000_000, TAKES_MUCH).stderr
    assert call("limit_memory", 1_500_000_000, TAKES_MUCH).stdout == "alive\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells no peak")
def test_where_the_system_holds_no_limit_the_process_ends() -> None:
    """A thread that looks at the memory ends it, with an exit code of its own."""
    watch = "(lambda most: __import__('threading').Thread(target=watch_memory, args=(most,), daemon=True).start())"
    code = f"import sys, time; from cleantext.runners.limits import watch_memory; {watch}(300_000_000); {TAKES_MUCH}"
    assert subprocess.run([sys.executable, "-c", code]).returncode == OUT_OF_MEMORY


def test_there_is_a_core() -> None:
    """At least one that this process may use."""
    assert cores() >= 1


@pytest.mark.parametrize("seconds", [0.0, -1.0, float("nan"), float("inf"), 1e300])
def test_a_time_that_cannot_be_waited_for_is_no_limit(seconds: float) -> None:
    """It is told before any process starts."""
    with pytest.raises(ConfigError, match="a limit of time is above 0 and at most 1,000,000 seconds"):
        Limits(seconds)


@pytest.mark.skipif(sys.platform != "linux", reason="the limit of Linux")
def test_more_memory_than_there_can_be_is_no_limit() -> None:
    """The system takes 63 bits of it."""
    assert call("limit_memory", 10**21, "time.sleep(0)").stdout == "alive\n"
