"""What a process that works may take: time for a task, memory, and how many tasks before another takes its place."""

from __future__ import annotations

import os
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cleantext.errors import ConfigError

OUT_OF_MEMORY: Final = 77
"""Exit code of a process that ended itself for want of memory."""

MOST_SECONDS: Final = 10**6
"""Eleven days: what systems can wait for at once ends at 24."""

_GLANCE: Final = 0.05
"""Seconds between two looks at the memory taken, where the system holds no limit itself."""


@dataclass(frozen=True)
class Limits:
    """Limits of the processes of a pool; None is none.

    ``seconds`` is wall time for a task, so a machine that does much else at once needs more of them. ``memory`` is in bytes,
    of a process, with what it holds before its first task. After ``tasks`` tasks a new process takes over, in case a library
    leaks. ``patience``: seconds that a process has which is told to end, before it is killed.

    Raises ConfigError where ``seconds`` is no time that can be waited for.
    """

    seconds: float | None = None
    memory: int | None = None
    tasks: int | None = None
    patience: float = 10.0

    def __post_init__(self) -> None:
        if self.seconds is not None and not 0 < self.seconds <= MOST_SECONDS:
            raise ConfigError(f"a limit of time is above 0 and at most {MOST_SECONDS:,} seconds, not {self.seconds:g}")


def cores() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def limit_memory(most: int) -> None:
    """Let this process take ``most`` bytes from now on.

    On Linux more of them is a MemoryError, by the limit of the address space; what is reserved of that by now and not used
    does not count. Elsewhere a thread looks at what is taken, and ends the process. Windows has neither: no limit there.
    Raises ConfigError where more is taken already.
    """
    if sys.platform == "win32":
        return
    if sys.platform == "linux":
        _limit_address_space(most)
    else:
        threading.Thread(target=watch_memory, args=(most,), daemon=True).start()


def _limit_address_space(most: int) -> None:
    import resource

    reserved, used, *_ = (int(pages) * resource.getpagesize() for pages in Path("/proc/self/statm").read_text().split())
    if used >= most:
        raise ConfigError(f"a process needs {used / 1e6:.0f} MB before its first page: allow it more memory")
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = min(most + reserved - used, sys.maxsize)
    resource.setrlimit(resource.RLIMIT_AS, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))


def watch_memory(most: int) -> None:
    """End this process when it takes more than ``most`` bytes."""
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    while resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit <= most:
        time.sleep(_GLANCE)
    os._exit(OUT_OF_MEMORY)
