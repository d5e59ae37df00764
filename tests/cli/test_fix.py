"""``cleantext fix``."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., Any]
PYTHON = [sys.executable, "-c", "from cleantext.cli import main; main()"]
HEARS_CTRL_C = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "

DAMAGED = "The cafÃ© on the quay.\n\nIt isn´t open yet.  \n"
CLEAN = "The café on the quay.\n\nIt isn't open yet.\n"


def test_a_damaged_file(command: Command, tmp_path: Path) -> None:
    """It is rewritten in place, exit code 1 as hooks have it; the second time nothing changes, exit code 0."""
    path = tmp_path / "a.txt"
    path.write_text(DAMAGED, encoding="utf-8")
    done = command("fix", "a.txt")
    assert (done.code, done.out) == (1, "")
    assert done.err == "fixed a.txt: 2 lines (1 apostrophes, 1 mojibake, 1 trailing_space)\n1 file fixed\n"
    assert path.read_text(encoding="utf-8") == CLEAN
    written = path.stat().st_mtime_ns
    done = command("fix", "a.txt")
    assert (done.code, done.out, done.err) == (0, "", "1 file is clean\n")
    assert path.stat().st_mtime_ns == written


def test_exit_zero(command: Command, tmp_path: Path) -> None:
    """With --exit-zero changes are no failure; failures still are."""
    (tmp_path / "a.txt").write_text(DAMAGED, encoding="utf-8")
    assert command("fix", "a.txt", "--exit-zero").code == 0
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == CLEAN
    assert command("fix", "missing.txt", "--exit-zero").code == 2


def test_a_file_that_fails(command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full for one file costs that file: exit code 2, its bytes as they were, the others fixed."""
    from cleantext.inplace import replace

    real = os.replace

    def full_for_b(source: Any, target: Any, **named: Any) -> None:
        if Path(target).name == "b.txt":
            raise OSError(28, "No space left on device")
        real(source, target, **named)

    assert hasattr(replace, "os")
    monkeypatch.setattr(replace.os, "replace", full_for_b)
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(DAMAGED, encoding="utf-8")
    done = command("fix", "a.txt", "b.txt", "c.txt", "--exit-zero")
    assert done.code == 2
    assert "b.txt: failed: " in done.err and "No space left" in done.err
    assert done.err.endswith("2 files fixed, 1 failed\n")
    texts = [(tmp_path / name).read_text(encoding="utf-8") for name in ("a.txt", "b.txt", "c.txt")]
    assert texts == [CLEAN, DAMAGED, CLEAN]
    assert len(list(tmp_path.iterdir())) == 3


def test_reasons_and_quiet(command: Command, tmp_path: Path) -> None:
    """--verbose names each line's reasons, --quiet says nothing where all went well."""
    (tmp_path / "a.txt").write_text(DAMAGED, encoding="utf-8")
    told = command("fix", "a.txt", "--verbose").err
    assert "a.txt:1: mojibake.redecoded: it was decoded with the wrong charset\n" in told
    (tmp_path / "a.txt").write_text(DAMAGED, encoding="utf-8")
    done = command("fix", "a.txt", "--quiet")
    assert (done.code, done.out, done.err) == (1, "", "")


def test_the_configuration_counts(command: Command, tmp_path: Path) -> None:
    """Components that are disabled do nothing, paths that are ignored are passed over also where they are named."""
    (tmp_path / "cleantext.toml").write_text('disable = ["mojibake"]\n[files]\nignore = ["old/"]\n')
    (tmp_path / "old").mkdir()
    for name in ("a.txt", "old/b.txt"):
        (tmp_path / name).write_text(DAMAGED, encoding="utf-8")
    assert command("fix", "a.txt", "old/b.txt", "old").code == 1
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == CLEAN.replace("é", "Ã©")
    assert (tmp_path / "old" / "b.txt").read_text(encoding="utf-8") == DAMAGED
    assert command("fix", "old/b.txt").err == "no files to look at\n"


def test_the_profile_article(command: Command, tmp_path: Path) -> None:
    """Boilerplate goes with --profile article only, or where the configuration says so; --profile wins."""
    prose = (Path(__file__).parents[2] / "fixtures" / "prose" / "frozen-harbour.txt").read_text(encoding="utf-8")
    dump = f"{prose}\nAll rights reserved.\n"
    path = tmp_path / "a.txt"
    path.write_text(dump, encoding="utf-8")
    assert command("fix", "a.txt").code == 0
    assert command("fix", "a.txt", "--profile", "article").code == 1
    assert path.read_text(encoding="utf-8") == prose
    (tmp_path / "cleantext.toml").write_text('[files]\nprofile = "article"\n')
    path.write_text(dump, encoding="utf-8")
    assert command("fix", "a.txt", "--profile", "text").code == 0
    assert command("fix", "a.txt").code == 1


def test_names_of_all_kinds(command: Command, tmp_path: Path) -> None:
    """Spaces, quotes, line feeds, hyphens and letters: each is fixed, and named on one line."""
    names = ["two words.txt", 'a "b".txt', "c\nd.txt", "Łódź.txt", "-e.txt"]
    for name in names:
        (tmp_path / name).write_text(DAMAGED, encoding="utf-8")
    done = command("fix", "--", *names)
    assert done.code == 1
    assert len(done.err.splitlines()) == len(names) + 1
    assert all((tmp_path / name).read_text(encoding="utf-8") == CLEAN for name in names)


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_run_leaves_whole_files(tmp_path: Path, number: int, code: int, jobs: str) -> None:
    """Ctrl-C and SIGTERM end the work with their exit code; each file is old or new, and nothing else is left."""
    damaged = DAMAGED * 2000
    clean = CLEAN * 2000
    names = [f"{at:03}.txt" for at in range(300)]
    for name in names:
        (tmp_path / name).write_text(damaged, encoding="utf-8")
    python = [*PYTHON[:2], HEARS_CTRL_C + PYTHON[2]]
    run = subprocess.Popen([*python, "fix", "-j", jobs, *names], cwd=tmp_path, stderr=subprocess.PIPE)
    with run:
        while (tmp_path / names[1]).read_text(encoding="utf-8") != clean:
            assert run.poll() is None
        run.send_signal(number)
        _, told = run.communicate(timeout=60)
    assert run.returncode == code
    assert b"Traceback" not in told
    assert (b"cleantext: interrupted; no file is half written" in told) == (number == signal.SIGINT)
    assert sorted(path.name for path in tmp_path.iterdir()) == names
    texts = [(tmp_path / name).read_text(encoding="utf-8") for name in names]
    assert {*texts} == {damaged, clean}
