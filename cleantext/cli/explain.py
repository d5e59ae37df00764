"""``cleantext explain``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cleantext.cli.options import configuration_options, load_config, reading_options, require_option
from cleantext.errors import ConfigError

if TYPE_CHECKING:
    from cleantext.document import RawPage
    from cleantext.pipeline import Explanation
    from cleantext.readers import ReadOptions, Unreadable


@click.command(name="explain")
@click.argument("file", metavar="FILE")
@click.option("--id", "identifier", help="Of a file with many pages (JSONL), the one with this id; else the first.")
@click.option("--json", "as_json", is_flag=True, help="For machines: one JSON object.")
@reading_options
@require_option
@configuration_options
def command(
    file: str,
    identifier: str | None,
    as_json: bool,
    config_file: Path | None,
    engine: str | None,
    require: str | None,
    **reading: Any,
) -> int:
    """Show what was kept of a page, what was removed and rewritten, and why.

    First comes what was found of headline, authors, date and the like, with where it was read and how sure that is (0
    to 1); what other sources say stands below it, as "also". Then every line.

    On a terminal kept lines are plain and removed ones dimmed, the reason beside them. In a pipe the first column
    tells: - removed, ~ rewritten, a space for kept.

    \b
    Examples:
      cleantext explain page.html
      cleantext explain page.txt | grep '^-'     what was removed
      cleantext explain --json page.html         all of it, for machines
      curl -s URL | cleantext explain -          a page from standard input
    """
    from cleantext.cli.reading import read_options
    from cleantext.pipeline import Pipeline
    from cleantext.readers import Unreadable

    pipeline = Pipeline(load_config(config_file, engine, require))
    page = _find(file, identifier, read_options(reading))
    if isinstance(page, Unreadable):
        click.echo(f"cleantext: {_why(page)}", err=True)
        return 1
    explanation = pipeline.explain(page)
    _show(explanation, page.origin, as_json)
    return 0 if explanation.document else 1


def _find(file: str, identifier: str | None, options: ReadOptions) -> RawPage | Unreadable:
    """The page of that id, or the first. Raises ConfigError where there is none."""
    from cleantext.readers import read

    for page in read([file], options):
        if identifier is None or page.id == identifier:
            return page
    raise ConfigError(f"{file}: no page with the id {identifier!r}" if identifier else f"{file}: no page in it")


def _why(page: Unreadable) -> str:
    """Why there is no page, with file and line."""
    from cleantext.document import Failed

    outcome = page.outcome
    return outcome.error if isinstance(outcome, Failed) else f"{page.origin}: {outcome.sentence} ({outcome.reason})"


def _show(explanation: Explanation, origin: str | None, as_json: bool) -> None:
    if as_json:
        from cleantext.report.machine import explanation_row

        click.echo(json.dumps(explanation_row(explanation, origin), ensure_ascii=False, indent=2))
    elif sys.stdout.isatty():
        from rich.console import Console

        from cleantext.report.terminal import print_explanation

        print_explanation(explanation, Console())
    else:
        from cleantext.report.plain import plain_lines

        for line in plain_lines(explanation):
            click.echo(line)
