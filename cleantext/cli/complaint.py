"""An error in one line, on standard error."""

from __future__ import annotations

import click


def complain(error: Exception, opening: str = "cleantext:") -> None:
    """Print what an error says, on one line whatever it says, behind a word of what it is about."""
    click.echo(f"{opening} {' '.join(str(error).split())}", err=True)
