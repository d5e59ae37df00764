"""What the commands on corpora share: their argument, and what is told of the work on standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Final, TypeVar

import click

from cleantext.cli.complaint import complain
from cleantext.cli.interruption import check
from cleantext.errors import DocumentError
from cleantext.report.visible import visible

Command = TypeVar("Command", bound=Callable[..., Any])

MOST_LISTED: Final = 20
"""Skipped pages that are named one by one."""


def corpus_argument(command: Command) -> Command:
    """Add the argument ``CORPUS...``, under the name ``corpora``."""
    argument = click.argument("corpora", metavar="CORPUS...", nargs=-1, required=True, type=click.Path(path_type=Path))
    return argument(command)


class Watch:
    """Tells what is done and what was skipped; where someone is watching, also how far the work is."""

    def __init__(self, quiet: bool) -> None:
        from cleantext.report.status import StatusLine

        self.skipped = 0
        self._quiet = quiet
        self._status = StatusLine(0, sys.stderr) if sys.stderr.isatty() and not quiet else None

    def __enter__(self) -> Watch:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.clear()
        if self.skipped > MOST_LISTED:
            click.echo(f"skipped {self.skipped:,} in all", err=True)

    def show(self, done: int, total: int | None, what: str) -> None:
        """Say how far the work is: how much is done, of how much where that is known, and what."""
        check()
        if self._status:
            self._status.line(f"{done:,} of {total:,} {visible(what)}" if total else f"{done:,} {visible(what)}")

    def skip(self, error: DocumentError) -> None:
        """Count a page that cannot be used, and name it."""
        self.skipped += 1
        if self.skipped <= MOST_LISTED:
            self.clear()
            complain(error, "skipped")

    def say(self, line: str) -> None:
        """Print a line, unless all is to be quiet."""
        self.clear()
        if not self._quiet:
            click.echo(line, err=True)

    def clear(self) -> None:
        """Take the line of progress away: something else is to be printed."""
        if self._status:
            self._status.clear()
