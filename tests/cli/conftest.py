"""How the tests call the command."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cleantext.cli import main

PROSE = (Path(__file__).parents[2] / "fixtures" / "prose" / "frozen-harbour.txt").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Result:
    """Exit code and output of a command."""

    code: int
    out: str
    err: str


@pytest.fixture
def command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Callable[..., Result]:
    """Call ``cleantext`` with arguments, in this process, in an empty directory; ``run`` without processes of its own."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str | Path, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        with pytest.raises(SystemExit) as left:
            main([str(argument) for argument in (*arguments, *_here(arguments))])
        out, err = capfd.readouterr()
        return Result(int(left.value.code or 0), out, err)

    return call


def _here(arguments: tuple[str | Path, ...]) -> tuple[str, ...]:
    """Processes take a second to start, so ``run`` goes without unless it is asked for them."""
    return ("--in-process",) if arguments[0] == "run" and "--workers" not in arguments else ()


@pytest.fixture
def dumps(tmp_path: Path) -> Path:
    """A directory with two dumps, one below another."""
    folder = tmp_path / "dumps"
    (folder / "sub").mkdir(parents=True)
    (folder / "b.txt").write_text(PROSE, encoding="utf-8")
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in PROSE.strip().split("\n\n"))
    (folder / "sub" / "a.html").write_text(f"<!doctype html><html><body>{paragraphs}</body></html>", encoding="utf-8")
    return folder
