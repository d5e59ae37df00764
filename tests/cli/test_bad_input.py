"""Bad input costs its own document, and its outcome says why."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., Any]
PROSE = (Path(__file__).parents[2] / "fixtures" / "prose" / "frozen-harbour.txt").read_text(encoding="utf-8")

CHROME = "Skip to content\n\nHome | News | Sport\n\nSearch\n\nLog in\n\nAll rights reserved.\n"


def audited(command: Command, *inputs: str | Path, stdin: bytes = b"") -> tuple[int, dict[str, dict[str, Any]], str]:
    """Run over inputs; the exit code, the audit's rows by id, and standard error."""
    audit = Path("audit.jsonl")
    done = command("run", *inputs, "-o", "out.jsonl", "--audit", audit, stdin=stdin)
    lines = audit.read_text(encoding="utf-8").split("\n")
    return done.code, {row["id"]: row for row in map(json.loads, filter(None, lines))}, done.err


def kept() -> int:
    """How many articles that run wrote."""
    lines = Path("out.jsonl").read_text(encoding="utf-8").split("\n")
    return sum(json.loads(line)["outcome"] == "kept" for line in lines if line)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("empty.html", b"", "empty"),
        ("blank.txt", b" \n\t\n\xc2\xa0\n\r\n" * 50, "empty"),
        ("no_text.html", b"<html><head><title>x</title></head><body><script>var a = 1</script></body></html>", "empty"),
        ("chrome.txt", CHROME.encode(), "no_article"),
        ("picture.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200), "binary"),
    ],
)
def test_pages_without_an_article_are_rejected(
    command: Command, dumps: Path, name: str, data: bytes, reason: str
) -> None:
    """Nothing failed, so the exit code is 0; the page is rejected with its reason, the others are written."""
    (dumps / name).write_bytes(data)
    code, audit, told = audited(command, dumps)
    assert code == 0
    assert audit[name]["outcome"]["status"] == "rejected"
    assert audit[name]["outcome"]["reason"] == reason
    assert audit["b.txt"]["outcome"] == {"status": "kept"}
    assert "1 rejected" in told and reason in told


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("nul.txt", PROSE.replace("harbour", "har\x00bour").encode()),
        ("invalid.txt", PROSE.encode().replace(b"horse", b"h\xff\xfeorse")),
        ("invalid.html", b"<meta charset=utf-8><p>" + PROSE.encode().replace(b"horse", b"h\xf0orse")),
    ],
)
def test_damaged_bytes_are_not_fatal(command: Command, dumps: Path, name: str, data: bytes) -> None:
    """NUL bytes and invalid UTF-8 cost a character, not the article."""
    (dumps / name).write_bytes(data)
    code, audit, _ = audited(command, dumps)
    assert code == 0
    assert audit[name]["outcome"] == {"status": "kept"}


def test_a_line_of_megabytes_ends(command: Command, dumps: Path) -> None:
    """One line of 5 MB is read to its end and has an outcome."""
    (dumps / "long.txt").write_bytes(b"The tide came in and went out again. " * 140_000)
    code, audit, _ = audited(command, dumps)
    assert code == 0
    assert audit["long.txt"]["outcome"]["status"] in ("kept", "rejected")


@pytest.mark.parametrize("name", ["cut.txt.gz", "cut.jsonl.gz"])
def test_a_truncated_file_fails_alone(command: Command, dumps: Path, name: str) -> None:
    """The file is named on standard error, the rest is written, and the exit code is 1."""
    (dumps / name).write_bytes(gzip.compress(os.urandom(50_000).hex().encode())[:-2000])
    code, audit, told = audited(command, dumps)
    assert code == 1
    assert name in told and "Traceback" not in told
    assert [row["outcome"]["status"] for row in audit.values()].count("failed") == 1
    assert kept() == 2


def test_an_unreadable_file_fails_alone(command: Command, dumps: Path) -> None:
    """A file without permission to read is named, the rest is written."""
    secret = dumps / "secret.txt"
    secret.write_text(PROSE)
    secret.chmod(0)
    if os.access(secret, os.R_OK):
        pytest.skip("this user reads everything")
    code, audit, told = audited(command, dumps)
    assert code == 1
    assert audit["secret.txt"]["outcome"]["status"] == "failed"
    assert "secret.txt" in told


def test_a_loop_of_links_ends(command: Command, dumps: Path) -> None:
    """A directory that links to itself is walked once, and the loop is told."""
    (dumps / "sub" / "loop").symlink_to(dumps)
    code, audit, _ = audited(command, dumps)
    assert code == 0
    assert [key for key, row in audit.items() if row["outcome"]["status"] == "kept"] == ["b.txt", "sub/a.html"]
    assert audit["sub/loop"]["outcome"]["status"] == "rejected"


def test_a_dangling_link_fails_alone(command: Command, dumps: Path) -> None:
    """A link to nothing is what a file that vanished during the walk looks like: it is named, the rest is written."""
    (dumps / "gone.txt").symlink_to(dumps / "nowhere.txt")
    code, audit, told = audited(command, dumps)
    assert code == 1
    assert audit["gone.txt"]["outcome"]["status"] == "failed"
    assert "gone.txt" in told


def test_a_file_that_vanishes_fails_alone(command: Command, dumps: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is deleted between the walk and its turn is named, the rest is written."""
    from cleantext.runners.cleaning import Cleaning

    clean = Cleaning.__call__

    def delete_and_clean(self: Cleaning, page: Any) -> Any:
        (dumps / "c.txt").unlink(missing_ok=True)
        return clean(self, page)

    (dumps / "c.txt").write_text(PROSE)
    monkeypatch.setattr(Cleaning, "__call__", delete_and_clean)
    code, audit, told = audited(command, dumps)
    assert code == 1
    assert audit["b.txt"]["outcome"] == {"status": "kept"}
    assert audit["c.txt"]["outcome"]["status"] == "failed"
    assert audit["sub/a.html"]["outcome"] == {"status": "kept"}
    assert "c.txt" in told


def test_bad_rows_fail_alone(command: Command, dumps: Path) -> None:
    """Each bad row is named with its line; the good ones around it are written."""
    good = json.dumps({"id": "good", "text": PROSE})
    bad = ["[1, 2]", "{not json", json.dumps({"id": "x"}), json.dumps({"id": "y", "text": 7}), "\xff"]
    (dumps / "rows.jsonl").write_bytes("\n".join([good, *bad, "", good.replace("good", "last")]).encode("latin-1"))
    code, audit, told = audited(command, dumps)
    assert code == 1
    assert [row["outcome"]["status"] for row in audit.values()].count("failed") == len(bad)
    assert all(f"rows.jsonl:{line}" in told for line in range(2, 7))
    assert kept() == 4


def test_an_undecodable_file_name(command: Command, dumps: Path) -> None:
    """A name in another encoding than the file system's loses a character and not the article."""
    try:
        (dumps / os.fsdecode(b"caf\xe9.txt")).write_text(PROSE)
    except OSError:
        pytest.skip("the file system refuses such names")
    code, audit, _ = audited(command, dumps)
    assert code == 0
    assert "caf\ufffd.txt" in audit
