"""What only benchmarks read of a corpus, on a tiny one of our own writing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from _corpus import corpus_or_exit, digest, load_dumps, load_metadata, load_pages


def test_the_language_of_a_page_is_that_of_its_dumps(corpus: Path) -> None:
    """Pages have no label of their own."""
    assert {page.language for page in load_pages(corpus.parent, "harbour")} == {"en"}
    assert {dump.flavour for dump in load_dumps(corpus.parent, "harbour", "residue")} == {"residue"}


def test_all_headlines_of_a_label_are_right(corpus: Path) -> None:
    """The alternatives stand behind the headline."""
    row = {
        "dataset": "own", "id": "1", "url": None, "language": "en", "headline": "A", "headline_alt": ["B"],
        "dateline": None, "credits": None, "authors": [], "date": None, "file": "harbour/pages/page1.html.gz",
    }  # fmt: skip
    (corpus.parent / "metadata_dev.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    (label,) = load_metadata(corpus.parent)
    assert (label.headlines, label.path.exists()) == (("A", "B"), True)


def test_the_digest_sees_gold_and_names(corpus: Path) -> None:
    """A changed gold text and a new page both give another digest; reading again does not."""
    before = digest(corpus.parent)
    assert digest(corpus.parent) == before
    (corpus / "pages" / "more.html.gz").write_bytes(b"")
    with_page = digest(corpus.parent)
    with (corpus / "gold.jsonl").open("a") as gold:
        gold.write("{}\n")
    assert len({before, with_page, digest(corpus.parent)}) == 3


def test_without_a_corpus_a_benchmark_ends_in_peace(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The exit code is 0, and a word says why nothing was measured."""
    with pytest.raises(SystemExit) as ended:
        corpus_or_exit(tmp_path / "missing")
    assert ended.value.code == 0
    assert "No corpus" in capsys.readouterr().err
