"""A progress bar on a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from cleantext.report.plain import one_line

if TYPE_CHECKING:
    from rich.progress import ProgressColumn


@contextmanager
def progress_bar(total: int | None = None) -> Iterator[Callable[[str], None]]:
    """Show on standard error how many pages are done and how fast. The value is to be called once a page, with its id.

    With ``total`` the bar fills and says how long it will take; without, it only shows that work goes on.
    """
    from rich.console import Console
    from rich.progress import Progress

    with Progress(*_columns(total), console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total, speed="")

        def advance(identifier: str) -> None:
            speed = bar.tasks[0].speed
            bar.update(task, advance=1, description=one_line(identifier[-40:]), speed=f"{speed:.0f}/s" if speed else "")

        yield advance


def _columns(total: int | None) -> Iterator[ProgressColumn]:
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    yield BarColumn(bar_width=24)
    yield TextColumn("{task.completed:,.0f}" + (f" of {total:,}" if total else " documents"))
    yield TextColumn("{task.fields[speed]}")
    yield TimeRemainingColumn(compact=True) if total else TimeElapsedColumn()
    yield TextColumn("{task.description}", markup=False)
