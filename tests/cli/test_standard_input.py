"""``cleantext check`` and ``cleantext fix`` as filters, for editors."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PYTHON = [sys.executable, "-c", "from cleantext.cli import main; main()"]

DAMAGED = "The cafÃ© on the quay.\n\nIt isn´t open yet.  \n".encode()
CLEAN = "The café on the quay.\n\nIt isn't open yet.\n".encode()


def filtered(folder: Path, data: bytes, *arguments: str) -> tuple[int, bytes, str]:
    """Exit code, standard output and standard error of the command, given standard input."""
    done = subprocess.run([*PYTHON, *arguments], input=data, cwd=folder, capture_output=True)
    return done.returncode, done.stdout, done.stderr.decode()


@pytest.mark.parametrize("dash", [(), ("-",)])
def test_fix_is_a_filter(tmp_path: Path, dash: tuple[str, ...]) -> None:
    """Standard input comes out repaired, with exit code 0; the file of the name is neither read nor written."""
    code, out, err = filtered(tmp_path, DAMAGED, "fix", "--stdin-filename", "a.txt", *dash)
    assert (code, out) == (0, CLEAN)
    assert err.startswith("fixed a.txt: 2 lines (") and len(err.splitlines()) == 1
    assert not list(tmp_path.iterdir())
    assert filtered(tmp_path, CLEAN, "fix", "--stdin-filename", "a.txt", *dash) == (0, CLEAN, "")


@pytest.mark.parametrize(
    ("data", "repaired"),
    [
        (b"", b""),
        (DAMAGED.replace(b"\n", b"\r\n"), CLEAN.replace(b"\n", b"\r\n")),
        (DAMAGED.replace(b"\n", b"\r"), CLEAN.replace(b"\n", b"\r")),
        (b"\xef\xbb\xbf" + DAMAGED, b"\xef\xbb\xbf" + CLEAN),
        (DAMAGED.decode().encode("utf-16"), CLEAN.decode().encode("utf-16")),
        (DAMAGED[:-1], CLEAN),
    ],
)
def test_bytes_stay_what_they_are(tmp_path: Path, data: bytes, repaired: bytes) -> None:
    """Line endings, byte order mark and encoding of the input are those of the output."""
    assert filtered(tmp_path, data, "fix", "--stdin-filename", "a.txt")[:2] == (0, repaired)


def test_check_shows_the_diff(tmp_path: Path) -> None:
    """`check` prints the diff under the name, exit code 1; of clean text nothing, exit code 0."""
    code, out, err = filtered(tmp_path, DAMAGED, "check", "--stdin-filename", "a.txt")
    assert code == 1
    assert out.startswith(b"--- a.txt\n+++ a.txt\n@@ -1,3 +1,3 @@\n")
    assert err.startswith("a.txt: 2 lines would change (")
    assert filtered(tmp_path, CLEAN, "check", "--stdin-filename", "a.txt") == (0, b"", "")


def test_a_diff_with_a_byte_order_mark_can_be_applied(tmp_path: Path) -> None:
    """The mark stands in the diff, before the first line, as it does in the file."""
    data = b"\xef\xbb\xbf" + DAMAGED
    (tmp_path / "a.txt").write_bytes(data)
    patch = filtered(tmp_path, data, "check", "--stdin-filename", "a.txt")[1]
    subprocess.run(["git", "apply", "-p0"], input=patch, cwd=tmp_path, check=True)
    assert (tmp_path / "a.txt").read_bytes() == b"\xef\xbb\xbf" + CLEAN


@pytest.mark.parametrize("data", [b"\x00\x01\x02", b"caf\xe9 \n", b"x " * 100])
def test_what_is_left_alone_passes_through(tmp_path: Path, data: bytes) -> None:
    """Byte for byte, with exit code 0 and the reason on standard error."""
    arguments = ("--stdin-filename", "a.txt", "--max-size", "100 B")
    code, out, err = filtered(tmp_path, data, "fix", *arguments)
    assert (code, out) == (0, data)
    assert err.startswith("a.txt: left alone: ")
    assert filtered(tmp_path, data, "check", *arguments) == (0, b"", err)


def test_the_name_decides(tmp_path: Path) -> None:
    """What is configured for its path holds: an ignored one passes through; code stays in Markdown and not in plain text."""
    (tmp_path / "cleantext.toml").write_text('[files]\nignore = ["old/"]\n')
    code, out, err = filtered(tmp_path, DAMAGED, "fix", "--stdin-filename", "old/a.txt")
    assert (code, out) == (0, DAMAGED)
    assert "old/a.txt" in err and "ignore" in err
    broken = b"one  \ntwo\n"
    assert filtered(tmp_path, broken, "fix", "--stdin-filename", "a.md")[1] == broken
    assert filtered(tmp_path, broken, "fix", "--stdin-filename", "a.txt")[1] == b"one\ntwo\n"


def test_quiet_filter(tmp_path: Path) -> None:
    """With --quiet a repair is not told."""
    assert filtered(tmp_path, DAMAGED, "fix", "-q", "--stdin-filename", "a.txt") == (0, CLEAN, "")


def test_a_wrong_configuration(tmp_path: Path) -> None:
    """It is exit code 2 and prints nothing that an editor would take for the text."""
    (tmp_path / "cleantext.toml").write_text('[files]\nprofil = "text"\n')
    code, out, err = filtered(tmp_path, DAMAGED, "fix", "--stdin-filename", "a.txt")
    assert (code, out) == (2, b"")
    assert "profile" in err
