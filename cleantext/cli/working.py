"""Options of ``cleantext run`` about who does the work, what it may take, and how it is cut."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from cleantext.errors import ConfigError

if TYPE_CHECKING:
    from cleantext.runners.limits import Limits

Command = TypeVar("Command", bound=Callable[..., Any])
Item = TypeVar("Item")

TASKS = 10_000
"""Documents after which a process is renewed: a start takes as long as some fifty."""

_SHARD = re.compile(r"(\d{1,9})/(\d{1,9})")


@dataclass(frozen=True)
class Working:
    """What was given of these options; None leaves what is usual."""

    workers: int | None
    in_process: bool
    timeout: float
    memory: str
    resume: bool
    parts: Path | None
    shard: str | None

    @classmethod
    def taken_from(cls, given: dict[str, Any]) -> Working:
        """Take these options out of all that a command was given."""
        return cls(**{entry.name: given.pop(entry.name) for entry in fields(cls)})

    @property
    def jobs(self) -> int:
        """The number of processes; 0 is this one. Raises UsageError where both are asked for."""
        from cleantext.runners.limits import cores

        if self.in_process and self.workers is not None:
            raise click.UsageError("--in-process is without --workers.")
        return 0 if self.in_process else self.workers or cores()

    @property
    def limits(self) -> Limits:
        """What each process may take. Raises ConfigError where the size of memory is none."""
        from cleantext.pipeline.size import bytes_of
        from cleantext.runners.limits import Limits

        try:
            memory = None if self.memory == "0" else bytes_of(self.memory)
        except ConfigError as error:
            raise ConfigError(f"--memory: {error}") from error
        return Limits(self.timeout or None, memory, TASKS, patience=0)

    def share(self, items: Iterable[Item]) -> Iterator[Item]:
        """Those of the items that are in the shard. Raises ConfigError where there is no such shard."""
        if self.shard is None:
            return iter(items)
        found = _SHARD.fullmatch(self.shard)
        number, total = (int(found[1]), int(found[2])) if found else (0, 0)
        if not 1 <= number <= total:
            raise ConfigError(f"--shard: {self.shard!r} is none; 2/8 is the second of eight")
        return islice(items, number - 1, None, total)


def working_options(command: Command) -> Command:
    """Add the options under the names of `Working`."""
    options = (
        click.option("--workers", metavar="N", type=click.IntRange(min=1), help="Processes [default: one a core]."),
        click.option(
            "--in-process", is_flag=True, help="No processes, and so no limits: for few pages, and debuggers."
        ),
        click.option(
            "--timeout",
            metavar="SECONDS",
            type=click.FloatRange(min=0),
            default=30.0,
            show_default=True,
            help="A document that takes longer fails; 0: no limit.",
        ),
        click.option(
            "--memory",
            metavar="SIZE",
            default="2 GB",
            show_default=True,
            help="A document for which a process needs more fails; 0: no limit.",
        ),
        click.option(
            "--resume",
            is_flag=True,
            help="Go on with a run that was ended, if there is one; nothing to do if it is whole.",
        ),
        click.option(
            "--parts",
            metavar="DIR",
            type=click.Path(path_type=Path, file_okay=False),
            help="Where what is done is kept until the output is whole [default: OUT.parts].",
        ),
        click.option("--shard", metavar="I/N", help="Clean each N-th document only, from the I-th on: for array jobs."),
    )
    for option in reversed(options):
        command = option(command)
    return command
