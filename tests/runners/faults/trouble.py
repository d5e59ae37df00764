"""A cleaner that makes trouble where the text of a page asks for it, for the tests of what a run survives.

Installed for a test as a plug-in is, with an entry point. Its folder, in the environment, remembers what was cleaned, and how
often processes were killed.
"""

from __future__ import annotations

import ctypes
import os
import random
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from cleantext.cleaners.base import Cleaner
from cleantext.document import Change, Document

PAUSE = 0.005
"""Seconds for a page, so that a run is long enough to be disturbed."""

FOLDER = Path(os.environ.get("TROUBLE", "."))
KILLS = int(os.environ.get("TROUBLE_KILLS", "0"))


class Trouble(Cleaner):
    """Hangs, takes memory, crashes, or is killed from outside at some random moment; removes nothing."""

    name: ClassVar[str] = "trouble"
    reasons: ClassVar = ()
    examples: ClassVar = ()

    def judge(self, document: Document) -> Iterator[Change]:
        """Make trouble."""
        if document.id:  # not one of those that a process prepares itself with
            _arm()
            with (FOLDER / "cleaned").open("a") as log:
                log.write(f"{document.id}\n")
        time.sleep(PAUSE)
        _TROUBLES.get(document.blocks[0].text.split(" ")[0], _none)()
        return iter(())


def _none() -> None:
    """Most pages make none."""


def _hang() -> None:
    while True:
        pass


def _take_memory() -> None:
    bytearray(10_000_000_000)


def _crash() -> None:
    ctypes.string_at(0)


_TROUBLES = {"HANG": _hang, "HOG": _take_memory, "CRASH": _crash}
_armed = False


def _arm() -> None:
    """Have this process killed soon, once, unless enough were."""
    global _armed
    if not _armed and KILLS:
        _armed = True
        threading.Thread(target=_kill_soon, daemon=True).start()


def _kill_soon() -> None:
    time.sleep(random.uniform(0.1, 0.4))
    for number in range(KILLS):
        try:
            (FOLDER / f"killed-{number}").touch(exist_ok=False)
        except FileExistsError:
            continue
        os.kill(os.getpid(), signal.SIGKILL)
