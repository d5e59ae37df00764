"""Options that several commands share, and what they are turned into."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from cleantext.cli.discovery import discovered

if TYPE_CHECKING:
    from cleantext.pipeline import Config

Command = TypeVar("Command", bound=Callable[..., Any])

# the names in cleantext.pipeline.config.ENGINES, whose import --help does not wait for; a test holds them the same
ENGINES = ("blocks", "trafilatura", "justext")

# those in cleantext.pipeline.config.REQUIREMENTS that require something; a test holds them the same
REQUIREMENTS = ("article",)

# those of cleantext.readers.options.InputFormat; a test holds them the same
INPUT_FORMATS = ("auto", "document", "jsonl", "csv", "tsv", "parquet", "warc", "tar")


def with_options(command: Command, *options: Callable[[Command], Command]) -> Command:
    """The command with options, in the order in which its help shows them."""
    for option in reversed(options):
        command = option(command)
    return command


config_option = click.option(
    "--config",
    "config_file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="TOML file; else cleantext.toml, or [tool.cleantext] of the nearest pyproject.toml.",
)
"""Adds ``--config``; `load_config` reads it."""


def configuration_options(command: Command) -> Command:
    """Add ``--config`` and ``--engine``; `load_config` reads them."""
    engine = click.option(
        "--engine", type=click.Choice(ENGINES), help="Who judges the main content of HTML pages (else as configured)."
    )
    return config_option(engine(command))


require_option = click.option(
    "--require",
    type=click.Choice(REQUIREMENTS),
    help="Reject pages that are none (else as configured): lists, products, threads, forms.",
)
"""Adds ``--require``; `load_config` reads it."""


def reading_options(command: Command) -> Command:
    """Add the options of the readers, under the names of `cleantext.readers.ReadOptions`."""
    fields = {
        "text": "plain text (else text, content, body ...)",
        "html": "HTML (else html, raw_html ...)",
        "id": "the id",
        "url": "the URL",
        "site": "the name of the site (else the host of the URL)",
    }
    return with_options(
        command,
        *(
            click.option(f"--{name}-field", metavar="NAME", help=f"Field of a row that holds {what}.")
            for name, what in fields.items()
        ),
        click.option(
            "--stdin-format",
            type=click.Choice(["auto", "document", "jsonl"]),
            help="What - is; auto: JSON lines where the first line is a JSON object, else one document.",
        ),
        click.option(
            "--keep-column",
            "keep_columns",
            metavar="NAME",
            multiple=True,
            help="Field of a row, or header of a WARC record, to carry through to the output; repeatable.",
        ),
        click.option(
            "--all-records",
            is_flag=True,
            help="WARC records of any status and type [default: pages with status 200].",
        ),
        click.option(
            "--from",
            "input_format",
            type=click.Choice(INPUT_FORMATS),
            help="What the inputs are; auto: by extension (.jsonl .csv .tsv .parquet .warc .wet .tar), else documents.",
        ),
    )


def load_config(config_file: Path | None, engine: str | None = None, require: str | None = None) -> Config:
    """The effective configuration. Raises ConfigError where it is wrong."""
    from cleantext.pipeline import Config

    path = config_file or discovered(Path.cwd())
    config = Config.load(path) if path else Config()
    given: dict[str, Any] = {"engine": engine, "require": require}
    return replace(config, **{name: value for name, value in given.items() if value})
