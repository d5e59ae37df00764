"""What ``cleantext check`` and ``cleantext fix`` print: diffs on standard output, what is said of files on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

import click

from cleantext.inplace.file_result import FileResult, Outcome
from cleantext.report.files import reason_lines, result_line, total_line
from cleantext.report.status import StatusLine


class Teller:
    """Tells of each file as it is done.

    ``written``: files are fixed, not only checked. ``verbose`` adds the reasons; ``quiet`` leaves nothing but the files
    that failed or were left alone. Where someone is watching, a line says how many of the ``total`` files are done.
    """

    def __init__(self, total: int, *, written: bool, verbose: bool, quiet: bool) -> None:
        self._written = written
        self._verbose = verbose and not quiet
        self._quiet = quiet
        # a hook has no terminal to read from, though pre-commit gives it one to write to
        watched = sys.stdin.isatty() and sys.stderr.isatty() and not quiet
        self._status = StatusLine(total, sys.stderr) if watched else None
        self._done = 0

    def tell(self, result: FileResult) -> None:
        """Print the diff, what came of the file, and the reasons; of a clean file nothing."""
        self._done += 1
        if result.outcome != "clean" and self._status:
            self._status.clear()
        print_diff(result.diff)
        if result.outcome in ("failed", "left_alone") or (result.outcome == "changed" and not self._quiet):
            click.echo(result_line(result, written=self._written), err=True)
        for line in reason_lines(result) if self._verbose else ():
            click.echo(line, err=True)
        if self._status:
            self._status.show(self._done, result.name)

    def tell_total(self, outcomes: Mapping[Outcome, int]) -> None:
        """Print how many files came to what."""
        if self._status:
            self._status.clear()
        if not self._quiet:
            click.echo(total_line(outcomes, written=self._written), err=True)


def print_diff(diff: Sequence[str]) -> None:
    """Print a diff: in a pipe as it is, in UTF-8, so that it can be applied to files in UTF-8; on a terminal for the eye.

    There it has colours, unless the environment has NO_COLOR (https://no-color.org).
    """
    if not diff:
        return
    if not sys.stdout.isatty():
        print_bytes("".join(diff).encode("utf-8", "backslashreplace"))
        return
    from cleantext.report.diff import coloured

    for line in coloured(diff):
        click.echo(line, color=not os.environ.get("NO_COLOR"))


def print_bytes(data: bytes) -> None:
    """Print bytes on standard output as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
