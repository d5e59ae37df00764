"""``cleantext check``."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., Any]
PYTHON = [sys.executable, "-c", "from cleantext.cli import main; main()"]

DAMAGED = "The cafÃ© on the quay.\n\nIt isn´t open yet.  \n"
CLEAN = "The café on the quay.\n\nIt isn't open yet.\n"


def content(folder: Path) -> dict[Path, tuple[bytes, int]]:
    """All files below a directory with their bytes and time of change."""
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}


def test_a_clean_file(command: Command, tmp_path: Path) -> None:
    """Exit code 0, no diff, a total."""
    (tmp_path / "a.txt").write_text(CLEAN, encoding="utf-8")
    done = command("check", "a.txt")
    assert (done.code, done.out, done.err) == (0, "", "1 file is clean\n")


def test_a_damaged_file(command: Command, tmp_path: Path) -> None:
    """Exit code 1, the diff on standard output, a line for the file and the total on standard error, nothing written."""
    (tmp_path / "a.txt").write_text(DAMAGED, encoding="utf-8")
    before = content(tmp_path)
    done = command("check", "a.txt")
    assert done.code == 1
    assert done.out == (
        "--- a.txt\n+++ a.txt\n@@ -1,3 +1,3 @@\n-The cafÃ© on the quay.\n+The café on the quay.\n \n"
        "-It isn´t open yet.  \n+It isn't open yet.\n"
    )
    assert done.err == (
        "a.txt: 2 lines would change (1 apostrophes, 1 mojibake, 1 trailing_space)\n1 file would change\n"
    )
    assert content(tmp_path) == before


def test_reasons(command: Command, tmp_path: Path) -> None:
    """With --verbose each line's reasons stand under its file's, with name, line, code and sentence."""
    (tmp_path / "a.txt").write_text(DAMAGED, encoding="utf-8")
    told = command("check", "a.txt", "-v").err.splitlines()
    assert "a.txt:1: mojibake.redecoded: it was decoded with the wrong charset" in told
    assert [line.split(":")[1] for line in told[1:-1]] == ["1", "3", "3"]


def test_quiet(command: Command, tmp_path: Path) -> None:
    """With --quiet the exit code tells; only files that failed or were left alone are named."""
    (tmp_path / "a.txt").write_text(DAMAGED, encoding="utf-8")
    done = command("check", "a.txt", "--quiet")
    assert (done.code, done.out, done.err) == (1, "", "")
    (tmp_path / "b.txt").write_bytes(b"\x00\x01")
    done = command("check", "a.txt", "b.txt", "-q")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("b.txt: left alone: ") and len(done.err.splitlines()) == 1


def test_files_left_alone(command: Command, tmp_path: Path) -> None:
    """They are named with the reason, counted, and do not change the exit code."""
    (tmp_path / "a.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"caf\xe9 on the quay\n")
    done = command("check", "a.txt", "b.txt")
    assert done.code == 0
    assert done.err.startswith("b.txt: left alone: ") and "--encoding" in done.err
    assert done.err.endswith("1 file is clean, 1 left alone\n")


def test_an_encoding(command: Command, tmp_path: Path) -> None:
    """--encoding says what files without a byte order mark are in; the diff is UTF-8 whatever the file is."""
    (tmp_path / "b.txt").write_bytes(b"caf\xe9 on the quay \n")
    done = command("check", "b.txt", "--encoding", "latin-1")
    assert done.code == 1
    assert done.out.endswith("-café on the quay \n+café on the quay\n")


def test_a_limit(command: Command, tmp_path: Path) -> None:
    """Files over --max-size are left alone with a word that names the option."""
    (tmp_path / "a.txt").write_text(DAMAGED, encoding="utf-8")
    done = command("check", "a.txt", "--max-size", "10 B")
    assert done.code == 0
    assert "--max-size" in done.err


def test_a_file_that_fails(command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It costs itself: exit code 2, a line for it, and the others are done."""
    read = Path.read_bytes

    def broken_for_b(path: Path) -> bytes:
        if path.name == "b.txt":
            raise OSError(5, "Input/output error")
        return read(path)

    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(DAMAGED, encoding="utf-8")
    monkeypatch.setattr(Path, "read_bytes", broken_for_b)
    done = command("check", "a.txt", "b.txt", "c.txt")
    assert done.code == 2
    assert "b.txt: failed: Input/output error\n" in done.err and "Traceback" not in done.err
    assert done.err.endswith("2 files would change, 1 failed\n")
    assert done.out.count("+++ ") == 2


def test_directories_are_walked(command: Command, tmp_path: Path) -> None:
    """Files of prose below it, in the order of their paths; a directory without any is told."""
    (tmp_path / "docs" / "sub").mkdir(parents=True)
    (tmp_path / "empty").mkdir()
    for name in ("docs/b.md", "docs/sub/a.txt", "docs/code.py"):
        (tmp_path / name).write_text(DAMAGED, encoding="utf-8")
    done = command("check", "docs")
    assert done.code == 1
    assert [line for line in done.out.splitlines() if line.startswith("+++")] == ["+++ docs/b.md", "+++ docs/sub/a.txt"]
    done = command("check", "empty")
    assert (done.code, done.out, done.err) == (0, "", "no files to look at\n")


def test_any_number_of_jobs(command: Command, tmp_path: Path) -> None:
    """Processes change nothing about what is printed, nor its order."""
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(DAMAGED * (number % 3), encoding="utf-8")
    names = [f"{number}.txt" for number in range(30)]
    one = command("check", *names)
    assert one.code == 1
    assert command("check", *names, "--jobs", "2") == one
    assert command("check", *names, "-j", "0") == one


def test_the_diff_is_for_patch(command: Command, tmp_path: Path) -> None:
    """In a pipe it is exact: applied to the files, `patch` makes of them what `fix` does."""
    names = ["a b.txt", "c.md", "dos.txt"]
    for name, text in zip(names, (DAMAGED, f"# x\n\n{DAMAGED}end", DAMAGED.replace("\n", "\r\n")), strict=True):
        (tmp_path / name).write_bytes(text.encode())
    checked = subprocess.run([*PYTHON, "check", *names], cwd=tmp_path, capture_output=True)
    before = content(tmp_path)
    assert command("fix", *names).code == 1
    fixed = {path: data for path, (data, _) in content(tmp_path).items()}
    for path, (data, _) in before.items():
        path.write_bytes(data)
    subprocess.run(["patch", "-p0", "--binary"], input=checked.stdout, cwd=tmp_path, check=True)
    assert {path: data for path, (data, _) in content(tmp_path).items()} == fixed


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "FILE"),
        (("missing.txt",), "missing.txt"),
        (("a.txt", "--profile", "txt"), "profile"),
        (("a.txt", "--config", "missing.toml"), "missing.toml"),
        (("a.txt", "--max-size", "many"), "--max-size: 'many'"),
        (("a.txt", "--encoding", "utf-99"), "utf-99"),
        (("a.txt", "--jobs", "-1"), "jobs"),
        (("-",), "--stdin-filename"),
        (("a.txt", "--stdin-filename", "b.txt"), "--stdin-filename"),
    ],
)
@pytest.mark.parametrize("name", ["check", "fix"])
def test_usage_errors(command: Command, tmp_path: Path, name: str, arguments: tuple[str, ...], told: str) -> None:
    """A wrong argument is exit code 2 with a message that names it, and no file is touched."""
    (tmp_path / "a.txt").write_text(DAMAGED, encoding="utf-8")
    before = content(tmp_path)
    done = command(name, *arguments)
    assert (done.code, done.out) == (2, "")
    assert told in done.err
    assert content(tmp_path) == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_no_verdict(tmp_path: Path) -> None:
    """When the diff cannot be written, the exit code is that of an error, with a line that says so."""
    (tmp_path / "a.txt").write_text(DAMAGED, encoding="utf-8")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*PYTHON, "check", "a.txt"], cwd=tmp_path, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 2
    assert b"No space left" in done.stderr and b"Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="POSIX pipes")
def test_a_broken_pipe_is_quiet(tmp_path: Path) -> None:
    """When the reader of the diff has gone, the command ends without a word."""
    (tmp_path / "a.txt").write_text(DAMAGED * 2_000, encoding="utf-8")
    checked = subprocess.Popen(
        [*PYTHON, "check", "a.txt"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    with checked:
        assert checked.stdout is not None and checked.stderr is not None
        checked.stdout.close()
        told = checked.stderr.read()
    assert (checked.returncode, told) == (141, b"")


@pytest.mark.skipif(os.name == "nt", reason="Windows does not count the time of processes that have ended")
def test_twenty_files_start_quickly(tmp_path: Path) -> None:
    """Twenty clean files take less than 0.3 s of an idle machine; here processor time counts, and twice of it is allowed."""
    names = [f"{number}.md" for number in range(20)]
    for name in names:
        (tmp_path / name).write_text(f"# Notes\n\n{CLEAN * 10}", encoding="utf-8")
    seconds = []
    for _ in range(3):
        before = os.times()
        subprocess.run([*PYTHON, "check", *names], cwd=tmp_path, check=True, capture_output=True)
        after = os.times()
        spent = after.children_user + after.children_system - before.children_user - before.children_system
        seconds.append(spent)
    assert min(seconds) < 0.6


def test_nothing_heavy_is_imported(tmp_path: Path) -> None:
    """What start-up has no use for stays out when all files are clean: the cause of slow starts, whatever the machine."""
    (tmp_path / "a.md").write_text(CLEAN, encoding="utf-8")
    heavy = (
        "numpy rich ftfy selectolax justext py3langid pathspec charset_normalizer multiprocessing importlib.metadata "
        "cleantext.pipeline.pipeline cleantext.writers cleantext.segment.html"
    )
    code = f"""
import sys
from cleantext.cli import main
try:
    main(["check", "a.md"])
finally:
    print(sorted(set({heavy.split()}) & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
