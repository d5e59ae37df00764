from __future__ import annotations

import io
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from cleantext.document import RawPage
from cleantext.errors import ConfigError
from cleantext.readers import ReadOptions, Unreadable, read
from cleantext.readers.parquet import check_library, read_parquet

arrow = pytest.importorskip("pyarrow", reason="the extra 'parquet' is not installed")
parquet = pytest.importorskip("pyarrow.parquet", reason="the extra 'parquet' is not installed")


def table(rows: list[dict[str, Any]], row_group: int = 2) -> bytes:
    """A file of rows, without compression, so that the tests can damage it."""
    stream = io.BytesIO()
    parquet.write_table(
        arrow.Table.from_pylist(rows), stream, row_group_size=row_group, compression="none", use_dictionary=False
    )
    return stream.getvalue()


def pages(data: bytes, options: ReadOptions | None = None) -> list[RawPage | Unreadable]:
    """The pages of a file called ``f.parquet``."""
    return list(read_parquet(io.BytesIO(data), "f.parquet", "d/f.parquet", options or ReadOptions()))


def error(page: RawPage | Unreadable) -> str:
    """Why there is no page."""
    assert isinstance(page, Unreadable)
    return page.outcome.error  # type: ignore[union-attr]


def test_a_row_is_a_page() -> None:
    """Id, address and content come from the columns, the origin from the row."""
    (page,) = pages(table([{"id": "x", "url": "http://example.org/", "text": "One.", "more": 1}]))
    assert page == RawPage("x", "One.", "http://example.org/", "text/plain", "d/f.parquet:1")


def test_bytes_are_pages_too() -> None:
    """A binary column holds pages as they were fetched: their charset is found when they are segmented."""
    (page,) = pages(table([{"html": "<p>é".encode("latin-1")}]))
    assert isinstance(page, RawPage)
    assert (page.id, page.data) == ("f.parquet:1", "<p>é".encode("latin-1"))


def test_columns_are_carried_as_json_has_them() -> None:
    """Dates and decimals become text, lists and structs stay, what is missing is None."""
    rows = [{"text": "x", "day": date(2024, 5, 6), "n": Decimal("1.5"), "tags": ["a"], "s": {"b": b"c"}}, {"text": "y"}]
    first, second = pages(table(rows), ReadOptions(keep_columns=("day", "n", "tags", "s")))
    assert isinstance(first, RawPage) and isinstance(second, RawPage)
    assert first.carried == {"day": "2024-05-06", "n": "1.5", "tags": ["a"], "s": {"b": "c"}}
    assert second.carried == {"day": None, "n": None, "tags": None, "s": None}


def test_rows_are_numbered_through_the_row_groups() -> None:
    """A row group is no beginning; a row without content costs itself."""
    found = pages(table([{"text": None if number == 3 else str(number)} for number in range(1, 8)]))
    assert [page.id for page in found] == [f"f.parquet:{number}" for number in range(1, 8)]
    assert error(found[2]) == "d/f.parquet:3: field 'text' is a JSON null, not a string"


def test_a_column_that_is_missing_is_told_once() -> None:
    """The message names what there is, and the option."""
    (bad,) = pages(table([{"title": "a", "story": "b"}] * 5))
    assert "the columns are 'title', 'story'; --text-field" in error(bad)


def test_a_broken_row_group_costs_itself() -> None:
    """The rows of the groups around it are read, and the message tells which rows are lost."""
    rows = [{"text": f"row {number} " * 50} for number in range(1, 7)]
    data = bytearray(table(rows))
    start = parquet.ParquetFile(io.BytesIO(data)).metadata.row_group(1).column(0).data_page_offset
    data[start : start + 12] = b"\xff" * 12
    found = pages(bytes(data))
    assert [page.id for page in found] == [f"f.parquet:{number}" for number in (1, 2, 3, 5, 6)]
    assert "row group 1, rows 3 to 4" in error(found[2])


@pytest.mark.parametrize("damage", [b"", b"PAR1", b"no parquet at all", table([{"text": "x"}])[:-9]])
def test_what_is_no_parquet_is_told(damage: bytes) -> None:
    """A file that is cut or another one is reported once."""
    (bad,) = pages(damage)
    assert "d/f.parquet: no Parquet file: " in error(bad)


def test_names_that_are_no_text_are_told() -> None:
    """A column whose name is no UTF-8 makes the library raise something of its own; the file is reported."""
    (bad,) = pages(table([{"text": "x", "colour": "red"}]).replace(b"colour", b"\xd4olour"))
    assert "d/f.parquet: no Parquet file: " in error(bad)


def test_a_column_names_the_site() -> None:
    """It is read with the others, though it is no part of the page."""
    (page,) = pages(table([{"text": "x", "paper": "Ledger"}]), ReadOptions(site_field="paper"))
    assert isinstance(page, RawPage)
    assert page.site == "Ledger"


def test_a_pipe_cannot_be_read(tmp_path: Path) -> None:
    """Parquet is read from its end: within an archive the message says so."""
    import tarfile

    with tarfile.open(tmp_path / "a.tar", "w") as archive:
        member = tarfile.TarInfo("x.parquet")
        archive.addfile(member, io.BytesIO())
    (bad,) = read([tmp_path / "a.tar"])
    assert "give the file" in error(bad)


def test_without_the_library_the_error_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The extra is named before any work."""
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    (tmp_path / "x.parquet").write_bytes(b"")
    with pytest.raises(ConfigError, match=r"pip install 'cleantext-pipeline\[parquet\]'"):
        check_library()
    with pytest.raises(ConfigError, match=r"pip install 'cleantext-pipeline\[parquet\]'"):
        read([tmp_path / "x.parquet"])


def test_without_the_library_a_file_in_a_directory_costs_itself(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What is found on the way is reported, and the run goes on."""
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    (tmp_path / "x.parquet").write_bytes(b"")
    (tmp_path / "y.txt").write_bytes(b"y")
    bad, good = read([tmp_path])
    assert "pip install 'cleantext-pipeline[parquet]'" in error(bad)
    assert good.id == "y.txt"


def test_text_that_is_no_utf8_costs_nothing() -> None:
    """A byte that is wrong in one page leaves it and those of its row group; `segment` replaces and counts it."""
    damaged = table([{"text": "One: caf\u00e9."}, {"text": "Two."}]).replace("caf\u00e9".encode(), b"caf\xe9.")
    first, second = pages(damaged)
    assert isinstance(first, RawPage) and isinstance(second, RawPage)
    assert (first.data, second.data) == ("One: caf\udce9..", "Two.")


def test_ids_and_addresses_may_be_bytes() -> None:
    """Many writers of Parquet do not say that their strings are text."""
    (page,) = pages(table([{"id": b"x", "url": b"http://example.org/", "text": "One."}]))
    assert isinstance(page, RawPage)
    assert (page.id, page.url) == ("x", "http://example.org/")


@pytest.mark.parametrize("identifier", [Decimal("12"), UUID(int=12)], ids=["decimal", "uuid"])
def test_ids_may_be_what_arrow_has_beside_text_and_numbers(identifier: object) -> None:
    """They are ids by their text."""
    stored = identifier if isinstance(identifier, Decimal) else arrow.array([identifier.bytes], arrow.uuid())  # type: ignore[attr-defined]
    rows = {"id": [stored] if isinstance(stored, Decimal) else stored, "text": ["One."]}
    stream = io.BytesIO()
    parquet.write_table(arrow.table(rows), stream)
    (page,) = pages(stream.getvalue())
    assert page.id == str(identifier)
