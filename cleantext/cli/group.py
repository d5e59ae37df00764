"""The root command: knows the names of the others, and imports one when it is called."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

import click

from cleantext import __version__

COMMANDS: Final = {
    "run": "Clean files and directories of raw dumps.",
    "dedup": "Mark articles that are copies of others.",
    "learn-templates": "Learn what the pages of each site have in common.",
    "explain": "Show what was kept of a page, what was removed, and why.",
    "check": "Show what would change in files of prose, and why; touch nothing.",
    "fix": "Repair files of prose where they stand.",
    "cleaners": "List the components in the order of their chain, or document one.",
    "config": "Print the effective configuration.",
    "train": "Fit a model of the content score on pages of your own.",
    "evaluate": "Measure cleaning against the gold of corpora.",
}
"""Each command is ``command`` in the module of its name, hyphens as underscores."""


class ReaderGone(Exception):
    """Whoever read our standard output has gone. Kept apart from click's own handling, which reports exit code 1."""


class LazyGroup(click.Group):
    """A group that imports a command only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, most used first."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command. None for a name that is no command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"cleantext.cli.{cmd_name.replace('-', '_')}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the arguments name. An unknown one is an error that says the nearest."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"commands: {', '.join(COMMANDS)}"
            raise click.UsageError(f"No such command {args[0]!r}; {hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands from the table, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        """Call the command."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise ReaderGone from error


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="cleantext")
def root() -> None:
    """From raw dumps (HTML or plain text) to clean articles, with a reason for every line removed.

    \b
    Examples:
      cleantext run dumps/ -o articles.jsonl     clean a directory
      cleantext explain dumps/page.html          see what went, and why
      cleantext fix notes.md                     repair a file where it stands
      cleantext cleaners link_list               what a cleaner does
    """
