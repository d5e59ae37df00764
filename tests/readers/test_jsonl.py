import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.document import RawPage
from cleantext.readers import ReadOptions, Unreadable
from cleantext.readers.jsonl import read_rows
from cleantext.segment.decode import decode


def rows(data: bytes, options: ReadOptions | None = None) -> list[RawPage | Unreadable]:
    """The pages of a stream of rows called ``f.jsonl``."""
    return list(read_rows(io.BytesIO(data), "f.jsonl", "d/f.jsonl", options or ReadOptions()))


def one(row: object, options: ReadOptions | None = None) -> RawPage | Unreadable:
    """The page of a single row."""
    (page,) = rows(json.dumps(row).encode(), options)
    return page


def test_a_row_is_a_page() -> None:
    """Id, address and content come from the fields, the origin from the line."""
    page = one({"id": "x", "url": "http://example.org/", "text": "One.", "more": 1})
    assert page == RawPage("x", "One.", "http://example.org/", "text/plain", "d/f.jsonl:1")


@pytest.mark.parametrize(
    ("row", "content", "media_type"),
    [
        ({"html": "<p>h", "text": "t"}, "<p>h", "text/html"),
        ({"html": "", "text": "t"}, "t", "text/plain"),
        ({"html": None, "raw_html": "<p>r"}, "<p>r", "text/html"),
        ({"body": "b"}, "b", None),
        ({"text": ""}, "", "text/plain"),
    ],
)
def test_usual_fields(row: object, content: str, media_type: str | None) -> None:
    """HTML goes before text, filled fields before empty ones; names used for both are sniffed."""
    page = one(row)
    assert isinstance(page, RawPage)
    assert (page.data, page.media_type) == (content, media_type)


def test_named_fields() -> None:
    """A field that the user names is the one that is read."""
    row = {"text": "no", "txt": "yes", "key": 7, "link": "http://example.org/"}
    page = one(row, ReadOptions(text_field="txt", id_field="key", url_field="link"))
    assert page == RawPage("7", "yes", "http://example.org/", "text/plain", "d/f.jsonl:1")
    page = one({"text": "no", "page": "<p>"}, ReadOptions(html_field="page"))
    assert isinstance(page, RawPage)
    assert (page.data, page.media_type) == ("<p>", "text/html")


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"[1]", "a JSON array, not an object"),
        (b"null", "a JSON null, not an object"),
        (b'{"text": 3}', "field 'text' is a JSON number, not a string"),
        (b'{"title": "x"}', "no field 'html' or"),
        (b'{"text": "x"', "invalid JSON"),
        (b"[" * 200_000, "invalid JSON"),
        (b'{"id": ' + b"9" * 5000 + b"}", "f.jsonl:2"),
    ],
)
def test_a_bad_row_costs_itself(line: bytes, why: str) -> None:
    """A row that gives no page is reported with file and line; its neighbours are read."""
    before, bad, after = rows(b'{"text": "a"}\n' + line + b'\n{"text": "b"}\n')
    assert isinstance(bad, Unreadable)
    assert bad.origin == "d/f.jsonl:2"
    assert bad.outcome.error.startswith("d/f.jsonl:2: ")
    assert why in bad.outcome.error
    assert (before.id, after.id) == ("f.jsonl:1", "f.jsonl:3")


def test_a_line_that_is_too_long_is_passed_over() -> None:
    """The size limit holds for each line, and the next one is read from its beginning."""
    long = json.dumps({"text": "x" * 1000}).encode()
    bad, good = rows(long + b'\n{"text": "b"}', ReadOptions(max_bytes=100))
    assert isinstance(bad, Unreadable)
    assert "longer than 100 bytes" in bad.outcome.error
    assert isinstance(good, RawPage)
    assert (good.id, good.data) == ("f.jsonl:2", "b")


def test_blank_lines_and_a_byte_order_mark() -> None:
    """Blank lines are passed over but counted; a byte order mark is no content."""
    assert [page.id for page in rows(b'\xef\xbb\xbf{"text": "a"}\r\n\r\n  \n{"text": "b"}')] == [
        "f.jsonl:1",
        "f.jsonl:4",
    ]


def test_bytes_that_are_no_utf8_are_replaced_and_counted() -> None:
    """Broken bytes in a row end as U+FFFD, and the decoding says how many."""
    (page,) = rows(b'{"text": "caf\xe9 noir"}')
    assert isinstance(page, RawPage)
    text, decoding = decode(page.data)
    assert (text, decoding.replaced) == ("caf� noir", 1)


@given(
    st.lists(st.dictionaries(st.sampled_from(["id", "url", "text", "html", "x"]), st.text() | st.none(), max_size=4))
)
def test_every_row_is_accounted_for(content: list[dict[str, str | None]]) -> None:
    """There is one page or one report a row, in their order."""
    found = rows("\n".join(json.dumps(row) for row in content).encode())
    assert [page.origin for page in found] == [f"d/f.jsonl:{number}" for number in range(1, len(content) + 1)]


@given(st.binary())
def test_any_bytes_end(data: bytes) -> None:
    """No bytes make the reader fail as a whole."""
    assert all(isinstance(page, (RawPage, Unreadable)) for page in rows(data))
