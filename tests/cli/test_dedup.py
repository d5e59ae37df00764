from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("datasketch", reason="the extra 'dedup' is not installed")

ROWS = [{"id": "b", "outcome": "kept", "text": "Text."}, {"id": "a", "outcome": "kept", "text": "text"}]

Command = Callable[..., Any]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Two articles of the same words."""
    path = tmp_path / "articles.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return path


def test_copies_are_marked(command: Command, articles: Path, tmp_path: Path) -> None:
    """And told in one line."""
    result = command("dedup", articles, "-o", "marked.jsonl")
    rows = [json.loads(line) for line in (tmp_path / "marked.jsonl").read_text(encoding="utf-8").splitlines()]
    assert result.code == 0
    assert [(row["id"], row["duplicate_of"]) for row in rows] == [("b", "a"), ("a", None)]
    assert result.err == "2 articles compared: 1 have the same words as another, 0 nearly\n"


def test_a_run_marks_its_own_articles(command: Command, tmp_path: Path) -> None:
    """In one go what the two commands do one after the other; the audit has no marks."""
    text = "The ferry runs again after the storm, the harbour office said on Monday, and the pier is open to all."
    pages = tmp_path / "pages.jsonl"
    pages.write_text("".join(json.dumps({"id": name, "text": text}) + "\n" for name in "cab"), encoding="utf-8")
    result = command("run", pages, "-o", "marked.jsonl", "--audit", "audit.jsonl", "--dedup")
    assert result.err.endswith("3 articles compared: 2 have the same words as another, 0 nearly\n")
    assert command("run", pages, "-o", "plain.jsonl").code == 0
    assert command("dedup", "plain.jsonl", "-o", "later.jsonl").code == 0
    assert (tmp_path / "marked.jsonl").read_bytes() == (tmp_path / "later.jsonl").read_bytes()
    assert "duplicate_of" not in (tmp_path / "audit.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize("output", ["articles.parquet", "articles/", "-"])
def test_only_lines_are_marked_by_a_run(command: Command, articles: Path, output: str) -> None:
    """Others are marked when they are whole, or have no rows; that is told before any work."""
    form = ("--to", "text") if output == "articles/" else ()
    result = command("run", articles, "-o", output, *form, "--dedup")
    assert (result.code, "cleantext dedup" in result.err) == (2, True)


def test_output_that_exists_stays(command: Command, articles: Path, tmp_path: Path) -> None:
    """Unless it may be replaced; the input never is."""
    target = tmp_path / "marked.jsonl"
    target.write_text("mine", encoding="utf-8")
    result = command("dedup", articles, "-o", target)
    assert (result.code, target.read_text(encoding="utf-8")) == (2, "mine")
    assert "--force replaces it" in result.err
    assert command("dedup", articles, "-o", target, "--force", "--quiet").code == 0
    assert command("dedup", articles, "-o", articles, "--force").code == 2
