"""The door: one file per command.

Decisions: a command imports what it needs when it runs, so that ``cleantext --help`` stays quick. Exit codes: 0 all
well, 1 some documents failed or the output could not be written, 2 usage or configuration error, 130 after Ctrl-C,
143 after SIGTERM, 141 when the reader of a pipe has gone. Of ``check`` and ``fix`` 1 means what it means to hooks,
something to change, and 2 every failure.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from cleantext.cli.complaint import complain
from cleantext.cli.group import ReaderGone, root
from cleantext.cli.interruption import listen
from cleantext.cli.streams import open_closed_streams, unlock_standard_input
from cleantext.errors import CleantextError, ConfigError


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave the process with its exit code."""
    listen()
    open_closed_streams()
    unlock_standard_input()
    for stream in (sys.stdout, sys.stderr):
        # a page may hold what the terminal's encoding does not; showing an escape is better than stopping
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # both are text wrappers
    sys.exit(_exit_code(arguments))


def _exit_code(arguments: Sequence[str] | None) -> int:
    try:
        return int(root.main(arguments, prog_name="cleantext", standalone_mode=False) or 0)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except ConfigError as error:
        return _complain(error, 2)
    except CleantextError as error:
        return _complain(error, 1)
    except OSError as error:  # what a command prints meets a full disk, what it reads a broken one
        return _complain(error, 1)
    except (click.Abort, KeyboardInterrupt):
        click.echo("cleantext: interrupted; no file is half written", err=True)
        return 130
    except ReaderGone:
        # the interpreter flushes standard output once more when it ends, which must not complain either
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141


def _complain(error: Exception, code: int) -> int:
    complain(error)
    return code
