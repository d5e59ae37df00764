from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.document import RawPage
from cleantext.readers import ReadOptions, Unreadable
from cleantext.readers.delimited import read_csv, read_tsv


def pages(data: bytes, options: ReadOptions | None = None, *, tabs: bool = False) -> list[RawPage | Unreadable]:
    """The pages of a table called ``f.csv``."""
    read = read_tsv if tabs else read_csv
    return list(read(io.BytesIO(data), "f.csv", "d/f.csv", options or ReadOptions()))


def error(page: RawPage | Unreadable) -> str:
    """Why there is no page."""
    assert isinstance(page, Unreadable)
    return page.outcome.error  # type: ignore[union-attr]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_row_is_a_page(delimiter: str) -> None:
    """The header shows the delimiter; a cell in quotes may hold it, quotes and line breaks."""
    table = [["id", "url", "text"], ["a", "http://example.org/", 'One; two,\tthree\n"four".']]
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter).writerows(table)
    (page,) = pages(stream.getvalue().encode())
    assert page == RawPage("a", table[1][2], "http://example.org/", "text/plain", "d/f.csv:2")


def test_tabs_delimit_tsv() -> None:
    """Whatever the header looks like."""
    (page,) = pages(b"a,b,c\ttext\nx\tThe text.", tabs=True)
    assert isinstance(page, RawPage)
    assert (page.id, page.data) == ("f.csv:2", "The text.")


def test_columns_are_chosen_and_carried() -> None:
    """The options of rows hold for tables."""
    options = ReadOptions(html_field="page", id_field="key", keep_columns=("crawl",))
    (page,) = pages(b"crawl,page,key\n2024-10,<p>x,k1\n", options)
    assert page == RawPage("k1", "<p>x", None, "text/html", "d/f.csv:2", carried={"crawl": "2024-10"})


def test_a_column_that_is_missing_is_told_once() -> None:
    """The message names what there is, and the option."""
    (bad,) = pages(b"title,story\na,b\nc,d\n")
    assert "the columns are 'title', 'story'; --text-field" in error(bad)
    (bad,) = pages(b"title,text\na,b\n", ReadOptions(keep_columns=("crawl",)))
    assert "no column 'crawl' to be kept" in error(bad)


@pytest.mark.parametrize("row", [b"1,2,3", b"1"])
def test_a_row_of_another_width_costs_itself(row: bytes) -> None:
    """Its text may be cut; the message tells the line on which it begins."""
    first, bad, last = pages(b'id,text\na,"x\ny"\n' + row + b"\n\nb,z\n")
    assert (first.origin, last.origin) == ("d/f.csv:2", "d/f.csv:6")
    assert error(bad).startswith("d/f.csv:4: a row of ")


def test_cells_may_be_large() -> None:
    """Pages are larger than the 128 kB of the library; what is larger than the limit costs itself."""
    assert isinstance(pages(b"text\n" + b"x" * 500_000)[0], RawPage)
    large, good = pages(b"text\n" + b"x" * 500_000 + b"\nyes\n", ReadOptions(max_bytes=1000))
    assert "d/f.csv:2: invalid CSV: line is longer than 1000 bytes" in error(large)
    assert isinstance(good, RawPage)
    assert (good.data, good.origin) == ("yes", "d/f.csv:3")


def test_bytes_that_are_no_utf8_are_kept_for_segmenting() -> None:
    """They become lone surrogates, which segmenting replaces and counts; a byte order mark is no content."""
    (page,) = pages(b"\xef\xbb\xbftext\ncaf\xe9\n")
    assert isinstance(page, RawPage)
    assert page.data == "caf\udce9"


def test_an_empty_table_has_no_pages() -> None:
    """Nothing at all, or a header alone."""
    assert pages(b"") == pages(b"id,text\n") == []


@given(st.lists(st.tuples(st.text(min_size=1), st.text())))
def test_what_was_written_is_read(rows: list[tuple[str, str]]) -> None:
    """Any text that the library writes comes back, a page a row, in order."""
    rows = [
        (key, text)
        for key, text in rows
        if "\0" not in key + text and not any("\ud800" <= c <= "\udfff" for c in key + text)
    ]
    stream = io.StringIO(newline="")
    csv.writer(stream, quoting=csv.QUOTE_ALL).writerows([("id", "text"), *rows])
    read = pages(stream.getvalue().encode())
    assert [(page.id, page.data) for page in read if isinstance(page, RawPage)] == rows


@given(st.binary())
def test_any_bytes_end(data: bytes) -> None:
    """No bytes make the reader fail as a whole."""
    assert all(isinstance(page, (RawPage, Unreadable)) for page in pages(b"id,text\n" + data))


@pytest.mark.parametrize("end", [b"", b"\n", b"\nb,One more.\n"])
def test_a_cell_without_an_end_is_told(end: bytes) -> None:
    """What is behind its quote is no page, nor are the rows that are in it lost without a word."""
    good, bad = pages(b'id,text\na,"One."\nb,"Two.' + end)
    assert isinstance(good, RawPage)
    assert "d/f.csv:3: a cell in quotes has no end" in error(bad)


def test_the_last_line_needs_no_end() -> None:
    """A row that ends with the file is whole, in quotes or not."""
    assert [page.id for page in pages(b'id,text\na,One.\nb,"Two."')] == ["a", "b"]
