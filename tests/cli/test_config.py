"""``cleantext config``, and where a configuration is found."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cleantext.cli.discovery import discovered
from cleantext.pipeline import Config

Command = Callable[..., Any]


def test_what_is_printed_reads_back(command: Command, tmp_path: Path) -> None:
    """The printed configuration is a file that means the same."""
    done = command("config")
    assert done.code == 0
    (tmp_path / "all.toml").write_text(done.out, encoding="utf-8")
    assert Config.load(tmp_path / "all.toml").to_toml() == done.out
    assert command("config", "--config", "all.toml").out == done.out


def test_the_nearest_file_counts(command: Command, tmp_path: Path) -> None:
    """A cleantext.toml, or a pyproject.toml with our table, of this directory or one above; a named file beats both."""
    (tmp_path / "pyproject.toml").write_text("[tool.cleantext]\nleast_words = 21\n")
    assert "least_words = 21" in command("config").out
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    os.chdir(below)
    assert "least_words = 21" in command("config").out
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\nx = 1\n")
    assert "least_words = 21" in command("config").out
    (tmp_path / "a" / "cleantext.toml").write_text("least_words = 22\n")
    assert "least_words = 22" in command("config").out
    (below / "mine.toml").write_text("least_words = 23\n")
    assert "least_words = 23" in command("config", "--config", "mine.toml").out


def test_a_broken_pyproject_is_not_ours(tmp_path: Path) -> None:
    """A file that is no TOML and was not named is passed over."""
    (tmp_path / "pyproject.toml").write_text("[[[")
    assert discovered(tmp_path) != tmp_path / "pyproject.toml"


def test_the_engine_is_in_it(command: Command) -> None:
    """``--engine`` overrides the file."""
    assert 'engine = "trafilatura"' in command("config", "--engine", "trafilatura").out
