"""Run engines, our own and those of others, over pages or dumps: in several processes, and whatever a rival raises."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

from cleantext.training.corpus import Dump, Page
from cleantext.training.scores import Output

Item = TypeVar("Item")
Score = TypeVar("Score")


class Guarded:
    """A rival as an engine: one that raises on a page scores that page as empty."""

    def __init__(self, extract: Callable[[Any], str]) -> None:
        self.extract = extract

    def __call__(self, item: Page | Dump) -> Output:
        """Extract, or give an empty output marked as failed."""
        try:
            return Output(self.extract(item))
        except Exception:  # noqa: BLE001 - a rival may raise whatever it likes; that is counted
            return Output("", failed=True)


_scorer: Callable[[Any], Any] | None = None


def run(scorer: Callable[[Item], Score], items: Sequence[Item], jobs: int = 1) -> list[Score]:
    """The score of each item, in order; in ``jobs`` processes, each of which gets the scorer once."""
    if jobs == 1:
        return list(map(scorer, items))
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(scorer,)) as pool:
        return list(pool.map(_score, items, chunksize=8))


def _start(scorer: Callable[[Any], Any]) -> None:
    global _scorer
    _scorer = scorer


def _score(item: Any) -> Any:
    assert _scorer is not None
    return _scorer(item)
