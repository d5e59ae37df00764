"""What the commands print on a terminal, and when something goes wrong in them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cleantext.cli import telling
from cleantext.cli.telling import Teller
from cleantext.inplace.file_result import FileResult
from cleantext.report.status import StatusLine

Command = Callable[..., Any]
PYTHON = [sys.executable, "-c", "from cleantext.cli import main; main()"]


def on_a_terminal(folder: Path, *arguments: str, **environment: str) -> str:
    """What a command prints where both its outputs, not its input, are a terminal, as pre-commit has it."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        run = subprocess.Popen(
            [*PYTHON, *arguments],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=theirs,
            stderr=theirs,
            env={**os.environ, "PYTHONUTF8": "1", **environment},
        )
        os.close(theirs)
        printed = b""
        while chunk := _read(terminal):
            printed += chunk
        run.wait()
    return printed.decode().replace("\r\n", "\n")


def _read(terminal: Any) -> bytes:
    try:
        return bytes(terminal.read(4096))
    except OSError:  # what Linux gives for the end
        return b""


def test_a_terminal_gets_colours(tmp_path: Path) -> None:
    """And sees the invisible; there is no status line where nobody can be watching."""
    (tmp_path / "a.txt").write_text("one\u200b two\nthe\u00a0three\n", encoding="utf-8")
    printed = on_a_terminal(tmp_path, "check", "a.txt", NO_COLOR="")
    assert "\x1b[31m\x1b[7m<U+200B>\x1b[0m" in printed
    assert "\x1b[K" not in printed
    assert printed.endswith("1 file would change\n")


def test_no_color(tmp_path: Path) -> None:
    """With NO_COLOR in the environment the colours are gone, the code points stay."""
    (tmp_path / "a.txt").write_text("one\u200b two\n", encoding="utf-8")
    printed = on_a_terminal(tmp_path, "check", "a.txt", NO_COLOR="1")
    assert "\x1b" not in printed
    assert "-one<U+200B> two\n+one two\n" in printed


def test_the_status_line_makes_room(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """It is taken away before anything is said of a file, and before the total."""
    monkeypatch.setattr("cleantext.report.status._PATIENCE", 0.0)
    monkeypatch.setattr("cleantext.report.status._INTERVAL", 0.0)
    teller = Teller(3, written=False, verbose=False, quiet=False)
    teller._status = StatusLine(3, sys.stderr)
    for result in (FileResult("a", "clean"), FileResult("b", "left_alone", "is binary"), FileResult("c", "clean")):
        teller.tell(result)
    teller.tell_total({"clean": 2, "left_alone": 1})
    erase = "\r\x1b[K"
    assert capfd.readouterr().err == (
        f"{erase}1 of 3 files  a{erase}b: left alone: is binary\n{erase}2 of 3 files  b{erase}3 of 3 files  c{erase}"
        "2 files are clean, 1 left alone\n"
    )


@pytest.mark.parametrize("error", [OSError("the disk is gone"), RuntimeError("a fault of ours")])
@pytest.mark.parametrize("name", ["check", "fix"])
def test_errors_are_no_verdict(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, error: Exception
) -> None:
    """Whatever goes wrong outside of a file leaves with 2, never with the 1 that means a change."""

    def fail(*_: object) -> None:
        raise error

    (tmp_path / "a.txt").write_text("one \n", encoding="utf-8")
    monkeypatch.setattr(telling.Teller, "tell", fail)
    done = command(name, "a.txt")
    assert done.code == 2
    assert str(error) in done.err
    assert ("Traceback" in done.err) == isinstance(error, RuntimeError)
