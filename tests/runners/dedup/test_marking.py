from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("datasketch", reason="the extra 'dedup' is not installed")

from cleantext.document import Article, Block, Kept, Rejected
from cleantext.errors import ConfigError
from cleantext.runners.dedup.documents import Marking
from cleantext.runners.dedup.marking import Counts, mark_duplicates
from cleantext.writers.json_lines import json_line

TEXT = "The ferry runs again after the storm."
ARTICLES = (
    Article("b", None, Kept(), (Block(0, TEXT),), confidence=0.9, carried={"crawl": "x"}),
    Article("r", None, Rejected("no_article"), (Block(0, TEXT),), carried={"crawl": None}),
    Article("a", "https://a.example", Kept(), (Block(0, TEXT.upper()),), carried={"crawl": "y"}),
    Article("c", None, Kept(), (Block(0, "Another text."),), carried={"crawl": "z"}),
)
EXPECTED = [("b", "a", 1.0), ("r", None, None), ("a", None, None), ("c", None, None)]


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    """Finished rows as JSON lines."""
    path = tmp_path / "articles.jsonl"
    path.write_bytes(b"".join(json_line(article.to_dict()) for article in ARTICLES))
    return path


def rows_of(path: Path) -> list[dict[str, Any]]:
    """The rows of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def values(rows: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """Ids and marks."""
    return [(row["id"], row["duplicate_of"], row["similarity"]) for row in rows]


def test_rows_stay_and_get_marks(lines: Path, tmp_path: Path) -> None:
    """In their order, all of them, with all they had; marks stand before what is carried through."""
    target = tmp_path / "marked.jsonl"
    assert mark_duplicates([lines], target) == Counts(articles=3, same=1)
    marked = rows_of(target)
    assert values(marked) == EXPECTED
    assert list(marked[0])[-4:] == ["confidence", "duplicate_of", "similarity", "crawl"]
    for row, before in zip(marked, rows_of(lines), strict=True):
        assert {name: row[name] for name in before} == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["articles.jsonl", "marked.jsonl"]


def test_marking_again_gives_the_same(lines: Path, tmp_path: Path) -> None:
    """Byte for byte."""
    once, twice = tmp_path / "once.jsonl", tmp_path / "twice.jsonl"
    mark_duplicates([lines], once)
    mark_duplicates([once], twice)
    assert once.read_bytes() == twice.read_bytes()


def test_parts_of_a_run_are_joined(lines: Path, tmp_path: Path) -> None:
    """Several files, one of them compressed, into one compressed output."""
    rows = lines.read_bytes().splitlines(keepends=True)
    first, second, target = tmp_path / "1.jsonl", tmp_path / "2.jsonl.gz", tmp_path / "all.jsonl.gz"
    first.write_bytes(b"".join(rows[:2]))
    second.write_bytes(gzip.compress(b"".join(rows[2:])))
    mark_duplicates([first, second], target)
    assert values([json.loads(line) for line in gzip.decompress(target.read_bytes()).splitlines()]) == EXPECTED


def test_documents_of_a_run_are_marked_alike(lines: Path, tmp_path: Path) -> None:
    """What a run does at its end is what the command does with its output; the audit stays with its document."""
    mark_duplicates([lines], tmp_path / "marked.jsonl")
    rows: list[bytes | None] = [*lines.read_bytes().splitlines(keepends=True)]
    fields = [(row, b"audit %d" % number) for number, row in enumerate([*rows[:2], None, *rows[2:]])]
    marking = Marking(tmp_path / "out.jsonl")
    with marking(lambda: iter(fields)) as documents:
        found = list(documents)
    assert b"".join(row for row, _ in found if row) == (tmp_path / "marked.jsonl").read_bytes()
    assert [row is None for row, _ in found] == [row is None for row, _ in fields]
    assert [audit for _, audit in found] == [audit for _, audit in fields]
    assert str(marking.counts) == "3 articles compared: 1 have the same words as another, 0 nearly"


def test_parquet_stays_parquet(tmp_path: Path) -> None:
    """Columns are added behind our own, and the schema stays what it was otherwise."""
    pyarrow = pytest.importorskip("pyarrow", reason="the extra 'parquet' is not installed")
    from pyarrow import parquet

    from cleantext.writers.arrow_schema import arrow_row, article_schema, record_batch

    source, target = tmp_path / "articles.parquet", tmp_path / "marked.parquet"
    batch = record_batch([arrow_row(article) for article in ARTICLES], ["crawl"])
    parquet.write_table(pyarrow.Table.from_batches([batch]), source)
    assert mark_duplicates([source], target) == Counts(articles=3, same=1)
    found = parquet.read_table(target)
    assert values(found.to_pylist()) == EXPECTED
    assert found.schema.names == [*article_schema().names, "duplicate_of", "similarity", "crawl"]
    assert found.select(batch.schema.names).to_batches()[0].to_pylist() == batch.to_pylist()


def test_a_damaged_parquet_file_is_told(tmp_path: Path) -> None:
    """Its schema can be read, its rows cannot: by the checksum of a page, so that no other text is compared."""
    pyarrow = pytest.importorskip("pyarrow", reason="the extra 'parquet' is not installed")
    from pyarrow import parquet

    source, target = tmp_path / "articles.parquet", tmp_path / "marked.parquet"
    table = pyarrow.table({"id": ["a"], "text": ["Pier and harbour."]})
    parquet.write_table(table, source, compression="none", use_dictionary=False, write_page_checksum=True)
    source.write_bytes(source.read_bytes().replace(b"and harbour", b"and harbOur"))
    with pytest.raises(ConfigError, match=r"cannot read .*articles\.parquet"):
        mark_duplicates([source], target)
    assert not target.exists()


@pytest.mark.parametrize(
    ("content", "told"),
    [("{", "bad.jsonl:2"), ('{"text": "No id."}', "bad.jsonl:2: no row of an article"), ("[]", "bad.jsonl:2")],
)
def test_other_rows_are_refused(tmp_path: Path, content: str, told: str) -> None:
    """By file and line, and nothing is written."""
    path = tmp_path / "bad.jsonl"
    path.write_text('{"id": "a", "text": "Text."}\n' + content, encoding="utf-8")
    with pytest.raises(ConfigError, match=told):
        mark_duplicates([path], tmp_path / "marked.jsonl")
    assert [path.name for path in tmp_path.iterdir()] == ["bad.jsonl"]


def test_formats_are_not_mixed(lines: Path, tmp_path: Path) -> None:
    """Rows of JSON have no changes, which Parquet wants."""
    with pytest.raises(ConfigError, match="all Parquet, or all JSON lines"):
        mark_duplicates([lines], tmp_path / "marked.parquet")
