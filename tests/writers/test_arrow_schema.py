from __future__ import annotations

import json

import pytest

from cleantext import Pipeline, RawPage
from cleantext.document import Article, Block, Credits, Dateline, Failed, Found, Kept, Metadata
from cleantext.errors import ConfigError
from cleantext.writers.arrow_schema import arrow_library, arrow_row, article_schema, record_batch

pyarrow = pytest.importorskip("pyarrow", reason="the extra 'parquet' is not installed")

PAGE = (
    "<nav><a href='/'>Home</a> <a href='/a'>All the news</a></nav><p>The ferry runs again, the harbour office said.</p>"
)
FULL = Metadata(
    headline=Found("Ferry back", "h1", alternatives=(Found("Ferry", "title"),)),
    dateline=Found(Dateline("OSLO, May 3 (AP) -", ("OSLO",), "May 3", ("AP",), "lead", ("NO",), "2021-05-03"), "line"),
    credits=Found(Credits("Reuters", ("Reuters",), "agency"), "line"),
    authors=Found(("Ada Quill", "Bo Reed"), "json_ld"),
)


def test_rows_come_back_as_they_were() -> None:
    """What a batch holds is the row of JSON lines, whatever the metadata, with the changes beside it."""
    article = Article("a", None, Kept(), (Block(0, "Text."),), FULL, confidence=0.98765)
    (row,) = record_batch([arrow_row(article)]).to_pylist()
    assert row.pop("changes") == []
    assert row == article.to_dict()


def test_changes_are_structs_with_the_text_that_went() -> None:
    """Every change has its reason in words, its evidence as JSON, and what it removed."""
    explained = Pipeline().explain(RawPage("a", PAGE))
    (row,) = record_batch([arrow_row(explained.article, explained.document)]).to_pylist()
    assert len(row["changes"]) == len(explained.article.changes) > 0
    removal = next(change for change in row["changes"] if change["type"] == "removal")
    assert removal["text"] and removal["why"] and isinstance(json.loads(removal["evidence"]), dict)


def test_the_schema_does_not_depend_on_the_rows() -> None:
    """Rows without any metadata have the same columns and types, and carried ones come last, as strings."""
    batch = record_batch(
        [arrow_row(Article("a", None, Failed("read", "a: gone"), carried={"n": [1], "s": "x"}))], ["n", "s"]
    )
    assert batch.schema == article_schema(["n", "s"])
    assert batch.schema.metadata == {b"cleantext.schema_version": b"1"}
    assert batch.select(["n", "s"]).to_pylist() == [{"n": "[1]", "s": "x"}]
    assert batch.schema.names[-3:] == ["changes", "n", "s"]


def test_what_is_no_unicode_is_replaced() -> None:
    """A lone surrogate in an id or inside a list costs itself, not the batch."""
    article = Article("a\udcff", None, Kept(), (), Metadata(authors=Found(("\ud800b",), "meta")))
    (row,) = record_batch([arrow_row(article)]).to_pylist()
    assert (row["id"], row["authors"]) == ("a�", ["�b"])


def test_without_the_library_the_error_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra is named by the command that installs it."""
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(ConfigError, match=r"pip install 'cleantext-pipeline\[parquet\]'"):
        arrow_library()
