"""The door itself."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import cleantext
from cleantext.cli.group import COMMANDS, root

Command = Callable[..., Any]


def test_help_and_version(command: Command) -> None:
    """The help names every command; the version is that of the package."""
    done = command("--help")
    assert done.code == 0
    shown = " ".join(done.out.split())
    assert all(f"{name} {told}" in shown for name, told in COMMANDS.items())
    assert cleantext.__version__ in command("--version").out


def test_python_runs_the_package() -> None:
    """``python -m cleantext`` is the command."""
    done = subprocess.run([sys.executable, "-m", "cleantext", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"cleantext, version {cleantext.__version__}\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_help_teaches_by_example(command: Command, name: str) -> None:
    """Every command's help ends with commands that can be typed."""
    done = command(name, "--help")
    assert done.code == 0
    assert "Examples:" in done.out
    assert f"cleantext {name}" in done.out


def test_the_table_of_commands_is_true(command: Command) -> None:
    """Each name imports a command that calls itself so."""
    context = root.make_context("cleantext", ["config"])
    for name in COMMANDS:
        found = root.get_command(context, name)
        assert found is not None and found.name == name


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("arguments", [("run", "-", "-o", "-"), ("run", "-", "-o", "/dev/full"), ("cleaners",)])
def test_a_full_disk_is_told_in_a_line(arguments: tuple[str, ...]) -> None:
    """No traceback, and exit code 1."""
    code = [sys.executable, "-c", "from cleantext.cli import main; main()", *arguments]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(code, input=b"x", stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 1
    assert b"No space left" in done.stderr and len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(("typed", "told"), [("explian", "did you mean 'explain'?"), ("zzz", "run, dedup")])
def test_an_unknown_command_names_the_nearest(command: Command, typed: str, told: str) -> None:
    """Or all of them, where none is near."""
    done = command(typed)
    assert done.code == 2
    assert told in done.err
