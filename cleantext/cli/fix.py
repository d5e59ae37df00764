"""``cleantext fix``."""

from __future__ import annotations

from typing import Any

import click

from cleantext.cli.files import FileOptions, failures_leave_with_two, file_options, work


@click.command(name="fix")
@file_options
@click.option("--exit-zero", is_flag=True, help="Exit code 0 also where files were changed.")
def command(exit_zero: bool, **given: Any) -> int:
    """Repair files of prose where they stand.

    Does what "cleantext check" shows. A file is replaced in one step and keeps its encoding, line endings and mode. Exit
    code: 0 nothing to change, 1 something was changed, as hooks have it, 2 something failed. With --stdin-filename standard
    input comes out repaired, and the exit code is 0 unless that failed.

    \b
    Examples:
      cleantext fix notes.md
      cleantext fix docs/ --jobs 0               one process a core
      cleantext fix dumps/ --profile article     remove lines of boilerplate too
      cleantext fix docs/ --encoding latin-1     where files are not UTF-8
      cleantext fix --stdin-filename notes.md    a filter, for editors
    """
    options = FileOptions(**given)
    with failures_leave_with_two():
        if options.filters:
            from cleantext.cli.standard_input import filtered

            return 2 if filtered(options, write=True) == "failed" else 0
        outcomes = work(options, write=True)
    return 2 if outcomes["failed"] else 1 if outcomes["changed"] and not exit_zero else 0
