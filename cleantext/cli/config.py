"""``cleantext config``."""

from __future__ import annotations

from pathlib import Path

import click

from cleantext.cli.options import configuration_options, load_config


@click.command(name="config")
@configuration_options
def command(config_file: Path | None, engine: str | None) -> None:
    """Print the effective configuration as TOML: every component in its order, every option with its value.

    \b
    Examples:
      cleantext config > cleantext.toml          start your own from the defaults
      cleantext config --config other.toml       check a file
    """
    click.echo(load_config(config_file, engine).to_toml(), nl=False)
