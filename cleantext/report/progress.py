"""A progress bar on a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from cleantext.document import Article
from cleantext.report.plain import one_line


@contextmanager
def progress_bar() -> Iterator[Callable[[Article], None]]:
    """Show on standard error how many pages are done and how fast. The value is to be called once a page.

    There is no total: inputs are streams, and a directory is read while it is walked.
    """
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed:,.0f} documents"),
        TextColumn("{task.fields[speed]}"),
        TimeElapsedColumn(),
        TextColumn("{task.description}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, speed="")

        def advance(article: Article) -> None:
            speed = bar.tasks[0].speed
            bar.update(task, advance=1, description=one_line(article.id[-60:]), speed=f"{speed:.0f}/s" if speed else "")

        yield advance
