"""Runs of the command with the trouble that a page, the system or a person can make."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

import cleantext
from tests.readers.conftest import s3, s3_server

__all__ = ["runner", "s3", "s3_server", "texts"]

WORDS = "tide pier boat crate pilot storm harbour rope lamp bell gull quay mast anchor keel deck".split()
CONFIG = """
least_words = 1
[chain]
normalizers = []
extractors = []
cleaners = ["trouble"]
"""
STOP = """
import os, pathlib, signal
from itertools import count
from {module} import {name}
calls, real = count(1), {name}.{method}
def stop(*given, **named):
    if next(calls) == {call}:
        pathlib.Path(os.environ["TROUBLE"], "stopped").touch()
        signal.pause()
    return real(*given, **named)
{name}.{method} = stop
"""


@dataclass
class Runner:
    """Runs ``cleantext run`` on rows in a folder, with the troublesome cleaner as its chain.

    ``call`` is how the command line begins; ``opening`` is code that comes before the command.
    """

    folder: Path
    environment: dict[str, str]
    call: tuple[str, ...] = ("run", "rows.jsonl", "--config", "trouble.toml")
    opening: str = ""

    def command(self, *arguments: str) -> list[str]:
        """The command line."""
        code = f"{self.opening}\nfrom cleantext.cli import main; main()"
        return [sys.executable, "-c", code, *self.call, *arguments]

    def start(self, *arguments: str, **settings: Any) -> subprocess.Popen[str]:
        """Start a run, the first of its group."""
        streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, "text": True}
        settings = {"cwd": self.folder, "env": self.environment, "start_new_session": True, **streams, **settings}
        return subprocess.Popen(self.command(*arguments), **settings)

    def run(self, *arguments: str, **settings: Any) -> tuple[int, str]:
        """The exit code of a run, and what it told."""
        with self.start(*arguments, **settings) as process:
            _, told = process.communicate(timeout=200)
        return process.returncode, told

    def succeeds(self, *arguments: str) -> str:
        """What a run told that went well."""
        code, told = self.run(*arguments)
        assert code == 0, told
        return told

    def kill_when(self, seen: Callable[[], object], *arguments: str) -> str:
        """Start a run and kill it, but not its processes, as soon as something is seen, or when it has come to its end.

        Gives what it told, when its processes have ended, too.
        """
        with self.start(*arguments) as process:
            try:
                while process.poll() is None and not seen():
                    time.sleep(0.01)
            finally:
                process.kill()
                _, told = process.communicate(timeout=200)
        return told

    def kill_at(self, owner: str, method: str, call: int, *arguments: str) -> None:
        """Start a run and kill it as it calls a method of a class (``module:Class``) for the so-manieth time."""
        module, _, name = owner.partition(":")
        stop = STOP.format(module=module, name=name, method=method, call=call)
        stopped = self.folder / "remembered" / "stopped"
        told = replace(self, opening=f"{self.opening}\n{stop}").kill_when(stopped.exists, *arguments)
        assert stopped.exists(), told
        stopped.unlink()

    def begun(self) -> list[str]:
        """The ids of the pages that were begun."""
        log = self.folder / "remembered" / "cleaned"
        return log.read_text().split() if log.exists() else []

    def shards(self) -> list[Path]:
        """The parts of a run that was ended."""
        return list(self.folder.rglob("*parts/*.shard"))

    def tree(self) -> dict[str, bytes]:
        """What lies in the folder, but for what the cleaner remembers."""
        found = [path for path in self.folder.rglob("*") if path.is_file() and path.parent.name != "remembered"]
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in found}

    def write(self, texts: list[str]) -> None:
        """Write the input, a row a text."""
        rows = [json.dumps({"id": str(number), "text": text}) + "\n" for number, text in enumerate(texts)]
        (self.folder / "rows.jsonl").write_text("".join(rows))

    def outputs(self) -> dict[str, bytes]:
        """The bytes of all files that the run has written."""
        paths = [path for path in self.folder.iterdir() if path.name not in ("rows.jsonl", "trouble.toml")]
        return {path.name: path.read_bytes() for path in paths if path.is_file()}


@pytest.fixture
def runner(tmp_path: Path) -> Callable[..., Runner]:
    """Makes a runner in a folder of its own, with what the troublesome cleaner is to do."""
    plugin = tmp_path / "plugin"
    (plugin / "trouble-1.dist-info").mkdir(parents=True)
    (plugin / "trouble-1.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: trouble\nVersion: 1\n")
    (plugin / "trouble-1.dist-info" / "entry_points.txt").write_text(
        "[cleantext.cleaners]\ntrouble = trouble:Trouble\n"
    )
    shutil.copy(Path(__file__).parent / "trouble.py", plugin)

    def make(name: str, texts: list[str], kills: int = 0, opening: str = "") -> Runner:
        folder = tmp_path / name
        (folder / "remembered").mkdir(parents=True)
        (folder / "trouble.toml").write_text(CONFIG)
        path = os.pathsep.join([str(plugin), str(Path(cleantext.__file__).parents[1])])
        settings = {"PYTHONPATH": path, "TROUBLE": str(folder / "remembered"), "TROUBLE_KILLS": str(kills)}
        made = Runner(folder, {**os.environ, **settings}, opening=opening)
        made.write(texts)
        return made

    return make


@pytest.fixture
def texts() -> list[str]:
    """The texts of 2,000 small documents."""
    return some_texts(2000)


def some_texts(count: int) -> list[str]:
    """Texts of random words, the same each time."""
    drawn = random.Random(6)
    return [" ".join(drawn.choices(WORDS, k=40)).capitalize() + f" {number}." for number in range(count)]
