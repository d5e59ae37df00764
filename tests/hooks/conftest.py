"""Real git repositories in which the real pre-commit runs the hooks of this checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PARTS = ("cleantext", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
"""What of the checkout makes the repository of the hooks."""

PRE_COMMIT = (sys.executable, "-m", "pre_commit")

WATCH = '''
"""Runs when a Python starts: writes down the command lines of the hooks, and forbids all the network."""
import os, sys

def forbid(event, arguments):
    to_a_host = event in ("socket.connect", "socket.sendto") and isinstance(arguments[1], tuple)
    if event == "socket.getaddrinfo" or to_a_host:
        raise OSError("the network is forbidden here")

sys.addaudithook(forbid)
if any(argument.endswith("/bin/cleantext") for argument in sys.orig_argv[:2]):
    with open(os.environ["STARTS"], "a") as starts:
        starts.write(f"{len(sys.orig_argv)}\\n")
'''


@dataclass(frozen=True)
class Done:
    """Exit code of a command, and what it printed on both streams in the order in which it came."""

    code: int
    out: str


@dataclass(frozen=True)
class Repository:
    """A git repository with a working tree, and the environment in which git and pre-commit run in it."""

    root: Path
    environment: dict[str, str]
    hooks: Path

    def run(self, *command: str) -> Done:
        """Run a command in the working tree."""
        done = subprocess.run(
            command, cwd=self.root, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        return Done(done.returncode, done.stdout.decode())

    def must(self, *command: str) -> str:
        """What a command prints that must not fail."""
        done = self.run(*command)
        assert done.code == 0, done.out
        return done.out

    def write(self, name: str, data: str | bytes) -> Path:
        """Write a file, with the directories above it."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return path

    def configure(self, *entries: str) -> None:
        """Write pre-commit's configuration with these entries in its list of hooks, and have git run it."""
        revision = self.must("git", "-C", str(self.hooks), "rev-parse", "HEAD").strip()
        listed = "".join(f"      - {entry}\n" for entry in entries)
        text = f"repos:\n  - repo: {self.hooks}\n    rev: {revision}\n    hooks:\n{listed}"
        self.write(".pre-commit-config.yaml", text)
        self.must(*PRE_COMMIT, "install")

    def commit(self) -> Done:
        """Add all files and commit them, as a user would."""
        self.must("git", "add", "--all")
        return self.run("git", "commit", "-m", "Notes")

    def committed(self, name: str) -> bytes:
        """What the last commit has under a name."""
        shown = subprocess.run(
            ["git", "show", f"HEAD:{name}"], cwd=self.root, env=self.environment, capture_output=True, check=True
        )
        return shown.stdout

    def starts(self) -> list[int]:
        """The lengths of the command lines with which the hooks were started since the last call."""
        log = Path(self.environment["STARTS"])
        lengths = [int(line) for line in log.read_text().split()] if log.exists() else []
        log.unlink(missing_ok=True)
        return lengths


def isolated(folder: Path) -> dict[str, str]:
    """The environment without what the machine, its user or a git hook around us has set up for git and pre-commit."""
    foreign = ("GIT_", "PRE_COMMIT", "PYTHONPATH", "VIRTUAL_ENV", "SKIP")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    people = {f"GIT_{who}_{what}": "a@site.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    git = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", **people}
    return {**kept, **git, "PRE_COMMIT_HOME": str(folder / "cache"), "PRE_COMMIT_COLOR": "never", "PYTHONUTF8": "1"}


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the repository of the hooks and the environment that pre-commit makes of it, once for all workers."""
    pytest.importorskip("pre_commit")
    if not all((ROOT / part).exists() for part in PARTS):
        pytest.skip("the checkout that the hooks are installed from is not here")
    from filelock import FileLock

    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "hooks-installed"
    with FileLock(f"{folder}.lock"):
        if not (folder / "whole").exists():
            _install(folder)
    return folder


def _install(folder: Path) -> None:
    hooks = folder / "hooks"
    hooks.mkdir(parents=True)
    shutil.copytree(ROOT / "cleantext", hooks / "cleantext", ignore=shutil.ignore_patterns("__pycache__"))
    for part in PARTS[1:]:
        shutil.copyfile(ROOT / part, hooks / part)
    published = Repository(hooks, isolated(folder), hooks)
    published.must("git", "init", "--quiet")
    published.must("git", "add", "--all")
    published.must("git", "commit", "--quiet", "-m", "The checkout")
    user = Repository(folder / "user", isolated(folder), hooks)
    user.root.mkdir()
    user.must("git", "init", "--quiet")
    user.configure("id: cleantext-check", "id: cleantext-fix")
    user.must(*PRE_COMMIT, "install-hooks")
    (folder / "watch").mkdir()
    (folder / "watch" / "sitecustomize.py").write_text(WATCH)
    (folder / "whole").touch()


@pytest.fixture
def repository(installed: Path, tmp_path: Path) -> Repository:
    """An empty git repository of somebody who uses the hooks, on a machine without network."""
    environment = isolated(installed)
    environment |= {"HOME": str(tmp_path), "STARTS": str(tmp_path / "starts"), "PYTHONPATH": str(installed / "watch")}
    made = Repository(tmp_path / "repository", environment, installed / "hooks")
    made.root.mkdir()
    made.must("git", "init", "--quiet")
    return made
