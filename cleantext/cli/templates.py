"""Site templates on the command line: which file ``cleantext run`` goes by, and how it is learned."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from cleantext.cli.interruption import check
from cleantext.errors import ConfigError
from cleantext.readers.urls import is_url

if TYPE_CHECKING:
    from cleantext.cleaners.templates.counts import SiteCounts
    from cleantext.cli.working import Working
    from cleantext.document import RawPage
    from cleantext.pipeline import Config
    from cleantext.readers import Unreadable
    from cleantext.runners.limits import Limits

Command = TypeVar("Command", bound=Callable[..., Any])

CLEANER: Final = "cleaners.site_template"
SUFFIX: Final = ".templates.zst"
"""What the file of ``--two-pass`` is called, behind the name of the output."""


@dataclass(frozen=True)
class Templates:
    """What was given of ``--templates`` and ``--two-pass``. Raises UsageError where both were."""

    file: Path | None
    two_pass: bool

    @classmethod
    def taken_from(cls, given: dict[str, Any]) -> Templates:
        """Take these options out of all that a command was given."""
        found = cls(given.pop("templates"), given.pop("two_pass"))
        if found.file and found.two_pass:
            raise click.UsageError("--two-pass learns the templates itself; --templates has them already")
        return found

    def file_for(self, output: str, inputs: Sequence[str]) -> Path | None:
        """The file of templates that a run goes by. Raises ConfigError where two passes cannot be."""
        if not self.two_pass:
            return self.file
        for name in inputs:
            path = Path(name)
            if name == "-" or (path.exists() and not (path.is_file() or path.is_dir())):
                raise ConfigError(f"--two-pass reads the input twice, which {name!r} does not allow; keep it in a file")
        if output == "-" or is_url(output):
            raise ConfigError(
                "--two-pass keeps its templates beside the output, which is to be a file or directory here"
            )
        return Path(f"{output.rstrip('/')}{SUFFIX}")

    def learn(
        self, file: Path, pages: Iterable[RawPage | Unreadable], config: Config, working: Working, force: bool
    ) -> None:
        """The first of two passes. A run that is resumed keeps what it learned before."""
        if self.two_pass and not (working.resume and file.exists()):
            learn(pages, config, working.jobs, working.limits, file, force=force)


def templates_options(command: Command) -> Command:
    """Add the options under the names of `Templates`."""
    file = click.option(
        "--templates",
        metavar="FILE",
        type=click.Path(path_type=Path, dir_okay=False),
        help="Remove the furniture of sites, which learn-templates has learned.",
    )
    both = click.option(
        "--two-pass",
        is_flag=True,
        help=f"Learn it first, of the whole input even with --shard; OUT{SUFFIX} keeps it.",
    )
    return file(both(command))


def with_templates(config: Config, file: Path | None) -> Config:
    """The configuration with a file of templates; as it is for None."""
    if file is None:
        return config
    options = {**config.options.get(CLEANER, {}), "templates": str(file)}
    return replace(config, options={**config.options, CLEANER: options})


def learn(
    pages: Iterable[RawPage | Unreadable],
    config: Config,
    jobs: int,
    limits: Limits,
    file: Path,
    *,
    force: bool,
    earlier: Sequence[Path] = (),
) -> SiteCounts:
    """The counts of the pages, and of the files ``earlier``; in ``file``, which takes its name when it is whole.

    Ctrl-C ends it. Raises ConfigError before the first page is read where the file exists and ``force`` is not set.
    """
    from cleantext.cleaners.templates.template_file import read_counts, write_counts
    from cleantext.pipeline import Pipeline
    from cleantext.runners.counting import count_sites
    from cleantext.writers.atomic import AtomicFile
    from cleantext.writers.output import writing

    with AtomicFile(file, force=force) as output:
        known = [read_counts(each) for each in earlier]
        total = count_sites(pages, Pipeline(config), jobs, limits, check)
        for counts in known:
            total.merge(counts)
        with writing(str(file)):
            write_counts(total, output.stream)
    return total
