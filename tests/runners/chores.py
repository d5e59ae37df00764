"""Work for pools: tasks that go well, and tasks that do not.

Named by module, as processes of their own import it; `conftest` puts this folder on the path.
"""

from __future__ import annotations

import os
import signal
import time
from dataclasses import dataclass
from pathlib import Path

from cleantext.document import Failed, Kept, RawPage
from cleantext.errors import ConfigError
from cleantext.readers import Unreadable
from cleantext.runners.product import Product
from cleantext.runners.summary import Summary
from cleantext.runners.work import Work


@dataclass(frozen=True)
class Chores(Work[str, str]):
    """Does what a task says: ``sleep``, ``hog``, ``crash``, ``fault``, ``pid``; ``once`` is crashed by on its first try alone.

    ``folder`` remembers tries across processes. ``prepares`` is what happens at the start.
    """

    folder: Path = Path()
    prepares: str = ""

    def prepare(self) -> None:
        """Begin, or do not."""
        if self.prepares == "die":
            os._exit(3)
        if self.prepares:
            raise ConfigError(self.prepares)

    def __call__(self, task: str) -> str:
        """Do it."""
        kind, _, rest = task.partition(" ")
        doings = {"sleep": _sleep, "hog": _hog, "crash": _crash, "fault": _fault, "pid": _pid, "once": self._once}
        return doings.get(kind, _nothing)(rest) or task

    def lost(self, task: str, error: str) -> str:
        """The task with the error."""
        return f"{task}: {error}"

    def worn(self, result: str) -> bool:
        """After a task of that name."""
        return result == "wear"

    def size(self, result: str) -> int:
        """Its length."""
        return len(result)

    def _once(self, name: str) -> None:
        mark = self.folder / name
        if not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)


def _nothing(rest: str) -> None:
    """All is well."""


def _sleep(seconds: str) -> None:
    time.sleep(float(seconds))


def _hog(size: str) -> None:
    bytearray(int(size))


def _crash(number: str) -> None:
    os.kill(os.getpid(), int(number))


def _fault(message: str) -> None:
    raise ConfigError(message)


def _pid(rest: str) -> str:
    return str(os.getpid())


class Counting(Work[RawPage | Unreadable, Product]):
    """Makes of a page its length, and of each seventh a failure."""

    def __call__(self, page: RawPage | Unreadable) -> Product:
        """The product."""
        assert isinstance(page, RawPage)
        size = len(page.data)
        if size % 7 == 6:
            failure = Failed("read", page.id)
            return Product(page.id, failure, None, b"-\n", Summary(failed=1, failures=[(page.id, failure)]))
        return Product(page.id, Kept(), b"%d\n" % size, b"%d\n" % size, Summary(kept=1))

    def lost(self, page: RawPage | Unreadable, error: str) -> Product:
        """Nothing is lost here."""
        raise NotImplementedError
