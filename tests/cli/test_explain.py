"""``cleantext explain``."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., Any]
PROSE = (Path(__file__).parents[2] / "fixtures" / "prose" / "frozen-harbour.txt").read_text(encoding="utf-8")

PAGE = f"Skip to main content\n\n{PROSE}\nThey said it wasn´t over.\n\nAll rights reserved.\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page with something to remove and something to repair."""
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_every_line_has_its_mark(command: Command, page: Path) -> None:
    """In a pipe each block is a line; removed ones carry a reason, rewritten ones what they read before."""
    done = command("explain", page)
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    removed = [line for line in lines if line.startswith("- ")]
    assert any(line.startswith("- Skip to main content  [") for line in removed)
    assert any(line.startswith("- All rights reserved.  [") for line in removed)
    assert any(line.startswith("~ They said it wasn't over.  [") for line in lines)
    assert f"  {PROSE.split(chr(10))[0]}" in lines
    assert "\x1b" not in done.out


def test_the_same_article_as_run(command: Command, page: Path) -> None:
    """Explaining never switches algorithms: its article is that of ``cleantext run``."""
    explained = json.loads(command("explain", page, "--json").out)
    cleaned = json.loads(command("run", page, "-o", "-").out)
    assert explained["article"] == cleaned
    kept = [block["text"] for block in explained["blocks"] if block["removed"] is None]
    assert kept == cleaned["text"].split("\n\n")


def test_a_row_by_its_id(command: Command, tmp_path: Path) -> None:
    """Of a file with many pages one is chosen by its id; an unknown id is a usage error."""
    rows = [{"id": name, "text": PROSE.replace("harbour", name)} for name in ("lake", "river")]
    (tmp_path / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    row = json.loads(command("explain", "rows.jsonl", "--json").out)
    assert "lake" in row["article"]["text"]
    row = json.loads(command("explain", "rows.jsonl", "--json", "--id", "river").out)
    assert "river" in row["article"]["text"]
    assert command("explain", "rows.jsonl", "--id", "sea").code == 2


def test_what_cannot_be_read_is_told(command: Command, tmp_path: Path) -> None:
    """A missing file is a usage error, a broken one exit code 1; both in one line."""
    (tmp_path / "cut.txt.gz").write_bytes(b"\x1f\x8b\x08\x00")
    missing, broken = command("explain", "missing.txt"), command("explain", "cut.txt.gz")
    assert (missing.code, broken.code) == (2, 1)
    assert len(missing.err.splitlines()) == len(broken.err.splitlines()) == 1
    assert "cut.txt.gz" in broken.err


def test_a_page_from_standard_input(command: Command) -> None:
    """``-`` explains what comes through a pipe."""
    done = command("explain", "-", stdin=PAGE.encode())
    assert done.code == 0
    assert "- Skip to main content  [" in done.out
