"""The main job: the folder of sample dumps through the command, held against its gold."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

FIXTURES = Path(__file__).parents[2] / "fixtures"
COMMAND = [sys.executable, "-c", "from cleantext.cli import main; main()", "run", str(FIXTURES / "dumps")]

Rows = dict[str, dict[str, Any]]


def by_id(path: Path) -> Rows:
    """The rows of a JSONL file by their id, in the order of the file."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return {row["id"]: row for row in map(json.loads, filter(None, lines))}


GOLD = by_id(FIXTURES / "dumps_gold.jsonl")
ARTICLES = [identifier for identifier, row in GOLD.items() if row["body"]]


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Rows:
    """The rows of the sample folder, pages without an article among them."""
    folder = tmp_path_factory.mktemp("main_job")
    done = subprocess.run([*COMMAND, "-o", "out.jsonl"], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return by_id(folder / "out.jsonl")


def lines(row: dict[str, Any]) -> list[str]:
    """The text line by line, list items and table rows too."""
    return [line for line in row["text"].split("\n") if line]


def test_every_page_has_its_outcome(rows: Rows) -> None:
    """All pages come out, in the order of the folder; the page of chrome alone is rejected."""
    assert list(rows) == list(GOLD)
    for identifier, row in rows.items():
        assert row["outcome"] == ("kept" if identifier in ARTICLES else "rejected: no_article")


@pytest.mark.parametrize("identifier", ARTICLES)
def test_no_line_of_an_article_is_lost(rows: Rows, identifier: str) -> None:
    """Every line of the body comes out, in its order."""
    body = GOLD[identifier]["body"]
    assert [line for line in lines(rows[identifier]) if line in body] == body


@pytest.mark.parametrize("identifier", ARTICLES)
def test_nothing_but_the_article_comes_out(rows: Rows, identifier: str) -> None:
    """Menus, link lists, comment forms, footers, headline and credit lines are all gone."""
    assert lines(rows[identifier]) == GOLD[identifier]["body"]


@pytest.mark.parametrize("identifier", ARTICLES)
def test_metadata_is_found(rows: Rows, identifier: str) -> None:
    """Headline, authors, date, language, site, places of the dateline and agencies of the credit line."""
    gold, row = GOLD[identifier], rows[identifier]
    plain = {name: gold[name] for name in ("headline", "authors", "published", "language", "site") if name in gold}
    assert {name: row[name] for name in plain} == plain
    assert (row["dateline"] or {}).get("places", []) == gold.get("places", [])
    assert (row["credits"] or {}).get("agencies", []) == gold.get("agencies", [])
