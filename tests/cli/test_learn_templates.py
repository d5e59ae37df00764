"""``cleantext learn-templates``, and ``run`` by what it wrote."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "fixtures"))

from sites import SitePage, sites

SITES = list(sites(8))
Command = Callable[..., Any]


def rows(pages: list[SitePage]) -> str:
    """Pages as JSON lines."""
    return "".join(json.dumps({"id": page.id, "url": page.url, "text": page.text}) + "\n" for page in pages)


@pytest.fixture
def crawl(tmp_path: Path) -> Path:
    """A file of all pages of the generated sites."""
    file = tmp_path / "crawl.jsonl"
    file.write_text(rows([page for site in SITES for page in site]), encoding="utf-8")
    return file


def texts(file: Path) -> dict[str, str]:
    """The text of every article by its id."""
    return {row["id"]: row["text"] for row in map(json.loads, file.read_text(encoding="utf-8").splitlines())}


def test_learn_and_run(command: Command, crawl: Path, tmp_path: Path) -> None:
    """What is learned is taken from the pages, which are then the articles; the audit says on how many pages it was."""
    learned = command("learn-templates", crawl, "-o", "t.zst", "--in-process")
    assert (learned.code, learned.err) == (0, "2 sites, 14 pages of them kept; wrote t.zst\n")
    assert command("run", crawl, "--templates", "t.zst", "-o", "with.jsonl", "--audit", "audit.jsonl").code == 0
    assert command("run", crawl, "-o", "without.jsonl").code == 0
    site = SITES[0]
    short = "Composed and folded in the net loft above the chandlery"
    assert any(short in text for text in texts(tmp_path / "without.jsonl").values())
    assert not any(short in text for text in texts(tmp_path / "with.jsonl").values())
    assert "it stands on 7 of 7 pages of slipway-ledger.example" in (tmp_path / "audit.jsonl").read_text("utf-8")
    for page in site:
        assert set(page.gold.split("\n\n")) <= set(texts(tmp_path / "with.jsonl")[page.id].split("\n\n"))


def test_two_passes_in_one(command: Command, crawl: Path, tmp_path: Path) -> None:
    """``--two-pass`` gives the same as both commands, and keeps the templates beside the output."""
    command("learn-templates", crawl, "-o", "t.zst", "--in-process", "--quiet")
    command("run", crawl, "--templates", "t.zst", "-o", "one.jsonl")
    assert command("run", crawl, "--two-pass", "-o", "two.jsonl").code == 0
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()
    assert (tmp_path / "t.zst").read_bytes() == (tmp_path / "two.jsonl.templates.zst").read_bytes()


def test_templates_in_the_input_folder_are_not_read(command: Command, crawl: Path, tmp_path: Path) -> None:
    """A second run over a folder that holds the output of the first reads the same pages."""
    (tmp_path / "in").mkdir()
    crawl.rename(tmp_path / "in" / "crawl.jsonl")
    first = command("run", "in", "--two-pass", "-o", "in/out.jsonl")
    again = command("run", "in", "--two-pass", "-o", "in/out.jsonl", "--force")
    assert (first.code, again.code) == (0, 0)
    assert first.err.split("(")[0] == again.err.split("(")[0]


def test_parts_merge_to_the_whole(command: Command, crawl: Path, tmp_path: Path) -> None:
    """Parts learned by themselves and merged give the file of the whole, byte for byte."""
    pages = [page for site in SITES for page in site]
    (tmp_path / "a.jsonl").write_text(rows(pages[::2]), encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(rows(pages[1::2]), encoding="utf-8")
    command("learn-templates", "a.jsonl", "-o", "a.zst", "--in-process")
    command("learn-templates", "b.jsonl", "-o", "b.zst", "--in-process")
    assert command("learn-templates", "--merge", "b.zst", "--merge", "a.zst", "-o", "merged.zst").code == 0
    command("learn-templates", "a.jsonl", "--merge", "b.zst", "-o", "added.zst", "--in-process")
    command("learn-templates", crawl, "-o", "whole.zst", "--in-process")
    whole = (tmp_path / "whole.zst").read_bytes()
    assert (tmp_path / "merged.zst").read_bytes() == (tmp_path / "added.zst").read_bytes() == whole


def test_a_column_names_the_site(command: Command, tmp_path: Path) -> None:
    """Pages of several hosts are one site where ``--site-field`` says so; without it they are many."""
    lines = [
        json.dumps({"url": f"https://{number}.example", "text": page.text, "paper": "Ledger"})
        for number, page in enumerate(SITES[0])
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(lines), encoding="utf-8")
    one = command("learn-templates", "rows.jsonl", "--site-field", "paper", "-o", "one.zst", "--in-process")
    many = command("learn-templates", "rows.jsonl", "-o", "many.zst", "--in-process")
    assert one.err.startswith("1 sites, 7 pages")
    assert many.err.startswith("8 sites, 8 pages")
    run = (
        "run",
        "rows.jsonl",
        "--templates",
        "one.zst",
        "--site-field",
        "paper",
        "-o",
        "out.jsonl",
        "--audit",
        "a.jsonl",
    )
    assert command(*run).code == 0
    assert "it stands on 7 of 7 pages of Ledger" in (tmp_path / "a.jsonl").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("learn-templates", "-o", "t.zst"), "nothing to learn from"),
        (("learn-templates", "--merge", "crawl.jsonl", "-o", "t.zst"), "crawl.jsonl"),
        (("run", "crawl.jsonl", "--templates", "gone.zst"), "gone.zst"),
        (("run", "crawl.jsonl", "--templates", "t.zst", "--two-pass"), "--templates has them already"),
        (("run", "-", "--two-pass", "-o", "x.jsonl"), "reads the input twice"),
        (("run", "crawl.jsonl", "--two-pass", "-o", "-"), "beside the output"),
        (("run", "crawl.jsonl", "--two-pass", "--shard", "9/8"), "'9/8' is none"),
        (("run", "crawl.jsonl", "--two-pass", "--dedup", "-o", "out.parquet"), "--dedup marks JSON lines"),
    ],
)
def test_what_cannot_be(command: Command, crawl: Path, tmp_path: Path, arguments: tuple[str, ...], told: str) -> None:
    """It is said before any work, and nothing is written."""
    result = command(*arguments)
    assert result.code == 2
    assert told in result.err
    assert [path.name for path in tmp_path.iterdir()] == [crawl.name]


@pytest.mark.parametrize(
    ("arguments", "existing"),
    [
        (("learn-templates", "crawl.jsonl", "-o", "t.zst"), "t.zst"),
        (("run", "crawl.jsonl", "--two-pass", "-o", "out.jsonl"), "out.jsonl.templates.zst"),
        (("run", "crawl.jsonl", "--two-pass", "-o", "out.jsonl"), "out.jsonl"),
        (("run", "crawl.jsonl", "--two-pass", "-o", "out.jsonl", "--audit", "a.jsonl"), "a.jsonl"),
    ],
)
def test_an_output_that_exists_is_told_before_the_corpus_is_read(
    command: Command, crawl: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: Any, existing: str
) -> None:
    """Of a large one the first pass takes hours."""
    (tmp_path / existing).write_bytes(b"mine")
    monkeypatch.setattr("cleantext.runners.counting.count_sites", lambda *_: pytest.fail("pages were read"))
    result = command(*arguments)
    assert (result.code, f"{existing} exists; --force replaces it" in result.err) == (2, True)
    assert {path.name for path in tmp_path.iterdir()} == {crawl.name, existing}


def test_output_that_exists_stays(command: Command, crawl: Path, tmp_path: Path) -> None:
    """Only ``--force`` replaces a file of templates."""
    (tmp_path / "t.zst").write_bytes(b"mine")
    assert command("learn-templates", crawl, "-o", "t.zst", "--in-process").code == 2
    assert (tmp_path / "t.zst").read_bytes() == b"mine"
    assert command("learn-templates", crawl, "-o", "t.zst", "--in-process", "--force").code == 0
