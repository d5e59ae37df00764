from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from cleantext.errors import ConfigError
from cleantext.pipeline import Config
from cleantext.readers import ReadOptions
from cleantext.runners import batch as batch_module
from cleantext.runners.batch import BatchCleaner, clean_batch
from cleantext.runners.limits import Limits

pyarrow = pytest.importorskip("pyarrow", reason="the extra 'parquet' is not installed")

TEXT = "The ferry runs again after the storm, the harbour office said on Monday, and the pier is open to all. " * 3


def made(*rows: dict[str, Any]) -> Any:
    """A batch of rows."""
    return pyarrow.RecordBatch.from_pylist(list(rows))


def test_every_page_has_its_row_in_order() -> None:
    """Kept, rejected and failed pages alike, and the schema is the fixed one."""
    batch = made({"id": "a", "text": TEXT}, {"id": "b", "text": "Short."}, {"id": "c", "text": None})
    found = clean_batch(batch)
    assert found.column("id").to_pylist() == ["a", "b", "c"]
    assert found.column("outcome").to_pylist() == ["kept", "rejected: no_article", "failed: read"]
    assert found.schema == BatchCleaner().schema


def test_columns_are_named_by_options() -> None:
    """The options are those of JSON lines; columns to be kept come out as text."""
    options = ReadOptions(text_field="content", id_field="key", keep_columns=("crawl",))
    (row,) = clean_batch(made({"key": 7, "content": TEXT, "crawl": 2021}), options=options).to_pylist()
    assert (row["id"], row["crawl"], row["outcome"]) == ("7", "2021", "kept")


def test_a_page_may_be_bytes() -> None:
    """Pages as they were fetched, whose charset they state themselves."""
    html = f"<meta charset='iso-8859-1'><p>Café. {TEXT}</p>".encode("latin-1")
    (row,) = clean_batch(made({"id": "a", "html": html})).to_pylist()
    assert row["text"].startswith("Café.")


def test_a_column_that_is_missing_is_a_mistake_of_the_call() -> None:
    """The message names the columns that there are."""
    with pytest.raises(ConfigError, match=r"no column 'page'.*'id', 'text'"):
        clean_batch(made({"id": "a", "text": TEXT}), options=ReadOptions(html_field="page"))


def test_rows_without_an_id_are_named_by_their_content() -> None:
    """No batch knows the number of a row; the same page has the same name wherever it stands."""
    first = clean_batch(made({"text": TEXT}, {"text": "Other."})).column("id").to_pylist()
    again = clean_batch(made({"text": "Other."}, {"text": TEXT})).column("id").to_pylist()
    assert first == again[::-1]
    assert len(set(first)) == 2
    assert all(name.startswith("sha256:") for name in first)


def test_an_id_is_what_a_run_takes_for_one() -> None:
    """A text or a whole number; true is none."""
    rows: list[dict[str, Any]] = [{"id": 0, "text": TEXT}, {"id": True, "text": TEXT}, {"id": "", "text": TEXT}]
    number, *others = [row["id"] for row in BatchCleaner().rows(rows)]
    assert number == "0"
    assert all(name.startswith("sha256:") for name in others)


def test_an_empty_batch_is_an_empty_batch() -> None:
    """Engines try functions on empty batches to learn their schema."""
    cleaner = BatchCleaner()
    empty = made({"id": "a", "text": TEXT}).slice(0, 0)
    assert cleaner(empty).num_rows == 0
    assert cleaner(empty).schema == cleaner.schema


def test_a_pickle_tells_configurations_apart() -> None:
    """The same for the same settings, before and after use; another for others."""
    cleaner = BatchCleaner(options=ReadOptions(keep_columns=("crawl",)))
    before = pickle.dumps(cleaner)
    cleaner(made({"id": "a", "text": TEXT, "crawl": "x"}))
    assert pickle.dumps(cleaner) == before == pickle.dumps(pickle.loads(before))
    assert pickle.dumps(BatchCleaner(Config(least_words=9))) != pickle.dumps(BatchCleaner())


def test_other_code_does_not_take_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """A node with another version must not mix its rows with those of the others."""
    pickled = pickle.dumps(BatchCleaner())
    monkeypatch.setattr(batch_module, "_made_of", lambda _: "other")
    with pytest.raises(ConfigError, match="install the same versions"):
        pickle.loads(pickled)


def test_a_wrong_configuration_stops_before_any_work() -> None:
    """In the process that asks, not on a node an hour later."""
    with pytest.raises(ConfigError, match="unknown 'magic'"):
        BatchCleaner(Config(engine="magic"))


def test_a_page_that_takes_too_long_fails_alone() -> None:
    """The others of its batch have their articles, and their rows are those without limits."""
    rows = [{"id": str(number), "text": f"{TEXT} {number}"} for number in range(3)]
    slow = {"id": "slow", "html": "<div>" * 200_000 + "Text. " * 2_000_000}
    columns = [{"html": None, "text": None, **row} for row in (rows[0], slow, *rows[1:])]
    limited = BatchCleaner(limits=Limits(seconds=4, patience=0))
    found = limited(made(*columns)).to_pylist()
    assert [row["outcome"] for row in found] == ["kept", "failed: worker", "kept", "kept"]
    assert [row for row in found if row["id"] != "slow"] == clean_batch(made(*rows)).to_pylist()
    assert pickle.loads(pickle.dumps(limited)).limits == limited.limits


def test_several_threads_have_one_process_beside_them() -> None:
    """Each gets the articles of its own rows, as an engine of threads asks for them."""
    rows = [{"id": str(number), "text": f"{TEXT} {number}"} for number in range(24)]
    cleaner = BatchCleaner(limits=Limits(seconds=20, patience=0))
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda row: cleaner.explain(row).article.to_dict(), rows))
    assert found == list(BatchCleaner().rows(rows))


def test_values_that_python_does_not_hold_cost_nothing() -> None:
    """Times beyond its years, in a column that is not wanted and in one that is; bytes that are no UTF-8."""
    far = pyarrow.array([2**60], pyarrow.timestamp("s"))
    bytes_of_text = pyarrow.array([TEXT.encode() + b" caf\xe9"], pyarrow.binary()).buffers()[1:]
    text = pyarrow.StringArray.from_buffers(1, *bytes_of_text)
    batch = pyarrow.RecordBatch.from_pydict({"id": ["a"], "text": text, "seen": far})
    (row,) = clean_batch(batch).to_pylist()
    assert (row["outcome"], row["text"][-5:]) == ("kept", " caf\ufffd")
    (row,) = clean_batch(batch, options=ReadOptions(keep_columns=("seen",))).to_pylist()
    assert str(2**60) in row["seen"]
