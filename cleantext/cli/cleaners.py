"""``cleantext cleaners``."""

from __future__ import annotations

from pathlib import Path

import click

from cleantext.cli.options import configuration_options, load_config


@click.command(name="cleaners")
@click.argument("name", required=False)
@configuration_options
def command(name: str | None, config_file: Path | None, engine: str | None) -> None:
    """List normalizers, extractors and cleaners in the order of their chain; with NAME, document one of them.

    \b
    Examples:
      cleantext cleaners                         the chain, and what each component does
      cleantext cleaners link_list               what it removes, why, known misses, options, examples
    """
    from cleantext.report.components import chain_lines, component_lines

    lines = component_lines(name) if name is not None else chain_lines(load_config(config_file, engine))
    for line in lines:
        click.echo(line)
