"""Standard streams that the caller has closed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX shells")

CALL = f"'{sys.executable}' -c 'from cleantext.cli import main; main()'"
CLEAN = "The ferry left on Monday.\n"
DAMAGED = "The caf\u00c3\u00a9 isn\u00b4t open.\n"


def called(folder: Path, line: str) -> subprocess.CompletedProcess[str]:
    """What a shell gets from ``cleantext`` with the rest of a command line."""
    return subprocess.run(["sh", "-c", f"{CALL} {line}"], cwd=folder, capture_output=True, text=True, input=DAMAGED)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A clean file and a damaged one."""
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "damaged.txt").write_text(DAMAGED, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("closed", ["2>&-", ">&-", "<&-", "<&- >&- 2>&-", "-j 2 clean.txt <&- >&- 2>&-"])
def test_a_clean_file_is_clean_whatever_is_closed(folder: Path, closed: str) -> None:
    """Exit code 0, and no traceback on what is open."""
    done = called(folder, f"check clean.txt {closed}")
    assert (done.returncode, done.stdout) == (0, "")
    assert "Traceback" not in done.stderr


def test_without_standard_error_the_diff_is_whole(folder: Path) -> None:
    """What would be told there is lost; the exit code and the diff are those of a damaged file."""
    done = called(folder, "check damaged.txt 2>&-")
    assert done.returncode == 1
    assert done.stdout == called(folder, "check damaged.txt").stdout


def test_without_standard_output_fix_repairs(folder: Path) -> None:
    """It has no data for standard output; no word meant for a stream that is closed lands in the file."""
    done = called(folder, "fix damaged.txt >&- 2>&-")
    assert done.returncode == 1
    assert (folder / "damaged.txt").read_text(encoding="utf-8") == "The café isn't open.\n"


@pytest.mark.parametrize(
    "line", ["check damaged.txt >&-", "fix --stdin-filename a.md >&-", "fix --stdin-filename a.md <&-"]
)
def test_data_that_cannot_come_or_go_is_an_error(folder: Path, line: str) -> None:
    """A diff or text that has nowhere to go, or cannot be read, is told in one line; the exit code is 2."""
    done = called(folder, line)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Bad file descriptor" in done.stderr and len(done.stderr.splitlines()) == 1


def test_run_tells_that_its_output_is_closed(folder: Path) -> None:
    """Articles that have nowhere to go are an error."""
    done = called(folder, "run clean.txt -o - --in-process >&-")
    assert done.returncode == 1
    assert "Bad file descriptor" in done.stderr and "Traceback" not in done.stderr
