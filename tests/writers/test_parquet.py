from __future__ import annotations

import json
import pickle
import sys
from pathlib import Path

import pytest

from cleantext import Pipeline, RawPage
from cleantext.document import Article, Block, Failed, Kept
from cleantext.errors import ConfigError
from cleantext.writers import encoder_of, open_writer, parquet
from cleantext.writers.arrow_schema import article_schema

rows_of = pytest.importorskip("pyarrow.parquet", reason="the extra 'parquet' is not installed")

ARTICLES = [Article(f"a{n}", None, Kept(), (Block(0, f"Text {n}."),), carried={"crawl": str(n)}) for n in range(7)]
FAILED = Article("gone", None, Failed("read", "gone: no such file"), carried={"crawl": None})


def written(target: Path, articles: list[Article], *, kept_only: bool = False) -> bytes:
    """The bytes of a file of articles."""
    with open_writer(str(target), form="parquet", kept_only=kept_only, force=True) as writer:
        for article in articles:
            writer.write(article)
    return target.read_bytes()


def test_rows_are_those_of_json_lines(tmp_path: Path) -> None:
    """Every page has its row, in order, with the same fields, and the changes besides."""
    written(tmp_path / "a.parquet", [*ARTICLES, FAILED])
    table = rows_of.read_table(tmp_path / "a.parquet")
    assert table.schema.equals(article_schema(["crawl"]), check_metadata=True)
    assert table.drop_columns(["changes"]).to_pylist() == [article.to_dict() for article in [*ARTICLES, FAILED]]


def test_kept_articles_alone(tmp_path: Path) -> None:
    """Rejected and failed pages have no row where only articles are wanted."""
    written(tmp_path / "a.parquet", [*ARTICLES[:2], FAILED], kept_only=True)
    assert rows_of.read_table(tmp_path / "a.parquet").column("id").to_pylist() == ["a0", "a1"]


def test_row_groups_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A group ends with so many rows or bytes; the same rows give the same bytes."""
    monkeypatch.setattr(parquet, "GROUP_ROWS", 3)
    first = written(tmp_path / "a.parquet", ARTICLES)
    groups = rows_of.ParquetFile(tmp_path / "a.parquet").metadata
    assert [groups.row_group(number).num_rows for number in range(groups.num_row_groups)] == [3, 3, 1]
    assert written(tmp_path / "b.parquet", ARTICLES) == first
    monkeypatch.setattr(parquet, "GROUP_BYTES", 1)
    written(tmp_path / "a.parquet", ARTICLES)
    assert rows_of.ParquetFile(tmp_path / "a.parquet").num_row_groups == 7


def test_no_articles_make_an_empty_table(tmp_path: Path) -> None:
    """A run without pages ends with a file that can be read, with all columns of ours."""
    written(tmp_path / "a.parquet", [])
    assert rows_of.read_table(tmp_path / "a.parquet").schema.names == article_schema().names


def test_encoding_can_be_done_elsewhere(tmp_path: Path) -> None:
    """An encoder that went through a pickle makes what the writer takes, with the text that removals took out."""
    page = RawPage("p", "<nav><a href='/'>Home and news</a></nav><p>The ferry runs again, the harbour office said.</p>")
    explained = Pipeline().explain(page)
    encoder = pickle.loads(pickle.dumps(encoder_of("parquet")))
    with open_writer(str(tmp_path / "a.parquet"), form="parquet") as writer:
        writer.put(encoder(explained.article, explained.document))
    (row,) = rows_of.read_table(tmp_path / "a.parquet").to_pylist()
    assert "Home and news" in [change["text"] for change in row["changes"]]
    assert all(isinstance(json.loads(change["evidence"]), dict) for change in row["changes"])


def test_an_abort_leaves_nothing(tmp_path: Path) -> None:
    """An exception within the block leaves no file."""
    with pytest.raises(RuntimeError), open_writer(str(tmp_path / "a.parquet"), form="parquet") as writer:
        writer.write(ARTICLES[0])
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []


def test_columns_do_not_change_within_a_file(tmp_path: Path) -> None:
    """A table has the columns of its first row."""
    with (
        pytest.raises(ConfigError, match="columns"),
        open_writer(str(tmp_path / "a.parquet"), form="parquet") as writer,
    ):
        writer.write(ARTICLES[0])
        writer.write(Article("b", None, Kept()))


def test_without_the_library_nothing_is_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra is named before any work."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ConfigError, match="parquet"):
        open_writer(str(tmp_path / "a.parquet"), form="parquet")
    assert list(tmp_path.iterdir()) == []
