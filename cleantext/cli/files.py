"""What ``cleantext check`` and ``cleantext fix`` have in common: their options, the work, and what counts as failure."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import click

from cleantext.cli.complaint import complain
from cleantext.cli.interruption import check
from cleantext.cli.options import config_option, load_config, with_options
from cleantext.errors import CleantextError, ConfigError

if TYPE_CHECKING:
    from cleantext.inplace.file import FileProcessor
    from cleantext.inplace.file_result import Outcome
    from cleantext.inplace.targets import TargetFinder

Command = TypeVar("Command", bound=Callable[..., Any])

# the names in cleantext.pipeline.file_settings.ProfileName, whose import --help does not wait for; a test holds them the same
PROFILES = ("text", "article")


@dataclass(frozen=True)
class FileOptions:
    """What both commands were given; None leaves what is configured."""

    names: tuple[str, ...]
    profile: Literal["text", "article"] | None
    encoding: str | None
    max_size: str | None
    jobs: int
    stdin_filename: str | None
    verbose: bool
    quiet: bool
    config_file: Path | None

    @property
    def filters(self) -> bool:
        """Whether standard input is worked on. Raises UsageError where that is not clear, or nothing is named."""
        if self.stdin_filename is not None:
            if self.names not in ((), ("-",)):
                raise click.UsageError("--stdin-filename is for standard input; no FILE goes with it.")
            return True
        if "-" in self.names:
            raise click.UsageError("- is standard input, which needs --stdin-filename NAME; a file of that name is ./-")
        if not self.names:
            raise click.UsageError("Missing argument 'FILE...'.")
        return False


def file_options(command: Command) -> Command:
    """Add the options under the names of `FileOptions`."""
    return with_options(
        command,
        click.argument("names", metavar="FILE...", nargs=-1),
        click.option(
            "--profile", type=click.Choice(PROFILES), help="What is repaired (else as configured, else text)."
        ),
        click.option(
            "--encoding", metavar="NAME", help="Charset of files that are not UTF-8 and have no byte order mark."
        ),
        click.option(
            "--max-size", metavar="SIZE", help="Leave larger files alone: 20 MB (else as configured, 100 MB)."
        ),
        click.option(
            "-j",
            "--jobs",
            metavar="N",
            type=click.IntRange(min=0),
            default=1,
            show_default=True,
            help="Processes; 0: one a core.",
        ),
        click.option("--stdin-filename", metavar="NAME", help="Standard input, as the file of this name; for editors."),
        click.option("-v", "--verbose", is_flag=True, help="The reason for each line, with its evidence."),
        click.option("-q", "--quiet", is_flag=True, help="Only what failed and what was left alone."),
        config_option,
    )


@contextmanager
def failures_leave_with_two() -> Iterator[None]:
    """No error leaves with exit code 1, which would mean that something is to be changed."""
    try:
        yield
    except (click.ClickException, BrokenPipeError):
        raise
    except (CleantextError, OSError) as error:
        complain(error)
        sys.exit(2)
    except Exception:  # noqa: BLE001 - a fault of ours, for which Python would leave with 1
        sys.excepthook(*sys.exc_info())
        sys.exit(2)


def prepared(options: FileOptions, *, write: bool) -> tuple[TargetFinder, FileProcessor]:
    """What finds the files and what works on them. Raises ConfigError where configuration or options are wrong."""
    from cleantext.inplace.file import FileProcessor
    from cleantext.inplace.targets import TargetFinder

    config = load_config(options.config_file)
    if options.max_size is not None:
        config = replace(config, files=replace(config.files, max_size=_size(options.max_size)))
    finder = TargetFinder(config, options.profile, options.encoding)
    return finder, FileProcessor(config, write=write, want_diff=not write and not options.quiet)


def _size(given: str) -> int:
    from cleantext.pipeline.size import bytes_of

    try:
        return bytes_of(given)
    except ConfigError as error:
        raise ConfigError(f"--max-size: {error}") from error


def work(options: FileOptions, *, write: bool) -> Counter[Outcome]:
    """Check or fix the files that were named, telling of each as it is done; how many came to what."""
    from cleantext.cli.telling import Teller
    from cleantext.runners.files import process_files
    from cleantext.runners.limits import cores

    finder, processor = prepared(options, write=write)
    targets = tuple(finder.find(options.names))
    teller = Teller(len(targets), written=write, verbose=options.verbose, quiet=options.quiet)
    outcomes: Counter[Outcome] = Counter()
    with closing(process_files(targets, processor, options.jobs or cores())) as results:
        for result in results:
            check()
            outcomes[result.outcome] += 1
            teller.tell(result)
    check()
    teller.tell_total(outcomes)
    return outcomes
