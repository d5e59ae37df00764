"""``cleantext check``."""

from __future__ import annotations

from typing import Any

import click

from cleantext.cli.files import FileOptions, failures_leave_with_two, file_options, work


@click.command(name="check")
@file_options
def command(**given: Any) -> int:
    """Show what would change in files of prose, and why; touch nothing.

    A directory is walked for files of prose (.txt .md .rst .adoc .org and their kin). The diff is on standard output, what
    is said of files on standard error. Code, tables, URLs, front matter and what stands between the comments "cleantext: off"
    and "cleantext: on" is left alone. Exit code: 0 clean, 1 something would change, 2 something failed; files that are left
    alone do not count.

    \b
    Examples:
      cleantext check notes.md
      cleantext check docs/ --verbose            with the reason for each line
      cleantext check dumps/ --profile article   lines of boilerplate too
      cleantext check docs/ | patch -p0          what cleantext fix does, of files in UTF-8
      git ls-files -z '*.md' | xargs -0 cleantext check --
    """
    options = FileOptions(**given)
    with failures_leave_with_two():
        if options.filters:
            from cleantext.cli.standard_input import filtered

            outcomes = {filtered(options, write=False): 1}
        else:
            outcomes = {**work(options, write=False)}
    return 2 if outcomes.get("failed") else 1 if outcomes.get("changed") else 0
