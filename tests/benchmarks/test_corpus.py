"""Reading a corpus, on a tiny one of our own writing."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from _corpus import corpus_or_exit, digest, gold_dumps, load_dumps, load_metadata, load_pages, sample

GOLD = {
    "id": "1", "url": "https://example.org/1", "page_type": "article", "title": "Bakers go on strike",
    "authors": ["Ada Baker"], "date": "2021-05-03", "text": "No rolls today.\r\nNone at all.", "with": ["rolls"],
    "without": ["Share"],
}  # fmt: skip
DUMP = {
    "id": "1", "corpus": "own", "flavour": "selectolax", "page_type": "article", "language": "en", "labels": "tc",
    "text": "Bakers go on strike\r\n\r\nNo rolls today.",
}  # fmt: skip


def write_rows(path: Path, *rows: dict[str, Any]) -> None:
    """Write JSON lines, compressed where the name says so."""
    path.parent.mkdir(parents=True, exist_ok=True)
    content = "".join(json.dumps(row) + "\n" for row in rows).encode()
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus of one page with one dump."""
    write_rows(tmp_path / "own" / "gold.jsonl", GOLD)
    write_rows(tmp_path / "text-dev" / "own.selectolax.jsonl.gz", DUMP)
    pages = tmp_path / "own" / "pages"
    pages.mkdir()
    (pages / "1.html.gz").write_bytes(gzip.compress(b"<p>No rolls today."))
    return tmp_path


def test_a_page_has_its_bytes_gold_and_language(corpus: Path) -> None:
    """The language of a page is that of its dumps."""
    (page,) = load_pages(corpus, "own")
    assert (page.html(), page.with_, page.without, page.language) == (
        b"<p>No rolls today.",
        ("rolls",),
        ("Share",),
        "en",
    )


def test_a_dump_has_one_kind_of_line_break_and_its_gold(corpus: Path) -> None:
    """A carriage return with its line feed is one break, so that line numbers mean the same to everybody."""
    (dump,) = load_dumps(corpus, "own", "selectolax")
    assert list(dump.labelled_lines()) == [(0, "Bakers go on strike", "t"), (2, "No rolls today.", "c")]
    assert dump.gold == GOLD["text"]


def test_labels_that_do_not_fit_are_an_error(corpus: Path) -> None:
    """A dump with more lines than labels would be scored wrongly, so it is not loaded."""
    write_rows(corpus / "text-dev" / "own.html_text.jsonl.gz", {**DUMP, "labels": "t"})
    with pytest.raises(ValueError, match="2 lines, 1 labels"):
        load_dumps(corpus, "own", "html_text")


def test_gold_texts_as_dumps_are_all_content(corpus: Path) -> None:
    """Each line of a gold text is labelled content."""
    (dump,) = gold_dumps(load_pages(corpus, "own"))
    assert (dump.text, dump.labels) == ("No rolls today.\nNone at all.", "cc")


def test_all_headlines_of_a_label_are_right(corpus: Path) -> None:
    """The alternatives stand behind the headline."""
    row = {
        "dataset": "own", "id": "1", "url": None, "language": "en", "headline": "A", "headline_alt": ["B"],
        "dateline": None, "credits": None, "authors": [], "date": None, "file": "own/pages/1.html.gz",
    }  # fmt: skip
    write_rows(corpus / "metadata_dev.jsonl", row)
    (label,) = load_metadata(corpus)
    assert (label.headlines, label.path.exists()) == (("A", "B"), True)


def test_a_sample_is_the_same_in_whatever_order(corpus: Path) -> None:
    """Which items are chosen hangs on their ids alone; they stay in order."""
    write_rows(corpus / "own" / "gold.jsonl", *({**GOLD, "id": str(number)} for number in range(20)))
    pages = load_pages(corpus, "own")
    chosen = sample(pages, 5)
    assert len(chosen) == 5
    assert sample(pages[::-1], 5) == chosen[::-1]
    assert sample(pages, None) == pages


def test_the_digest_sees_gold_and_names(corpus: Path) -> None:
    """A changed gold text and a new page both give another digest; reading again does not."""
    before = digest(corpus)
    assert digest(corpus) == before
    (corpus / "own" / "pages" / "2.html.gz").write_bytes(b"")
    with_page = digest(corpus)
    write_rows(corpus / "own" / "gold.jsonl", {**GOLD, "text": "Rolls."})
    assert len({before, with_page, digest(corpus)}) == 3


def test_without_a_corpus_a_benchmark_ends_in_peace(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The exit code is 0, and a word says why nothing was measured."""
    with pytest.raises(SystemExit) as ended:
        corpus_or_exit(tmp_path / "missing")
    assert ended.value.code == 0
    assert "No corpus" in capsys.readouterr().err
