from __future__ import annotations

import gzip
import io
import re
import sys
import zlib

import pytest
import zstandard

from cleantext.document import RawPage
from cleantext.errors import ConfigError
from cleantext.readers import ReadOptions, Unreadable
from cleantext.readers.warc import check_library, read_warc
from tests.readers.warc_files import record

pytest.importorskip("fastwarc", reason="the extra 'warc' is not installed")

ALL = ReadOptions(all_records=True)


def pages(data: bytes, options: ReadOptions | None = None) -> list[RawPage | Unreadable]:
    """The pages of a file called ``f.warc``."""
    stream = io.BufferedReader(io.BytesIO(data))  # type: ignore[arg-type]
    return list(read_warc(stream, "f.warc", "d/f.warc", options or ReadOptions()))


def one(data: bytes, options: ReadOptions | None = None) -> RawPage:
    """The only page of a file."""
    (page,) = pages(data, options)
    assert isinstance(page, RawPage)
    return page


@pytest.mark.parametrize(
    ("dictionary", "told"),
    [
        (zstandard.compress(b"words " * 99)[:-3], "the dictionary of the file is corrupt"),
        (b"\x28\xb5\x2f\xfd\xe0" + (2**40).to_bytes(8, "little"), "the dictionary of the file is too large"),
    ],
    ids=["cut", "of a terabyte"],
)
def test_a_broken_dictionary_costs_the_file(dictionary: bytes, told: str) -> None:
    """No frame can be unpacked without it; the file is reported, and the run goes on."""
    (bad,) = pages(b"\x5d\x2a\x4d\x18" + len(dictionary).to_bytes(4, "little") + dictionary + record(1))
    assert isinstance(bad, Unreadable)
    assert told in bad.outcome.error  # type: ignore[union-attr]


def test_a_response_is_a_page() -> None:
    """Id, address, date, charset and media type are those of the record and of the server."""
    page = one(record(1, "Žluťoučký".encode("iso-8859-2"), media_type='text/html; charset="ISO-8859-2"'))
    assert page == RawPage(
        "urn:uuid:1",
        "Žluťoučký".encode("iso-8859-2"),
        "http://example.org/1",
        "text/html",
        "d/f.warc:1",
        "ISO-8859-2",
        "2024-05-06T07:08:09Z",
    )


def test_a_conversion_is_plain_text() -> None:
    """WET files hold text that was drawn from pages: no server, no status, UTF-8."""
    page = one(record(3, "Für alle.".encode(), kind="conversion", media_type="text/plain"))
    assert (page.data, page.media_type, page.url) == ("Für alle.".encode(), "text/plain", "http://example.org/3")


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ({}, True),
        ({"status": "404 Not Found"}, False),
        ({"status": "301 Moved"}, False),
        ({"media_type": "application/xhtml+xml"}, True),
        ({"media_type": "TEXT/Plain"}, True),
        ({"media_type": None}, True),
        ({"media_type": "image/png"}, False),
        ({"media_type": "text/css"}, False),
        ({"kind": "resource", "media_type": "text/html"}, True),
        ({"kind": "resource", "media_type": "image/png"}, False),
    ],
)
def test_pages_alone_are_read(given: dict[str, str], wanted: bool) -> None:
    """Other statuses and types are passed over without a word, and read where all are wanted."""
    data = record(1, **given)  # type: ignore[arg-type]
    assert len(pages(data)) == wanted
    assert len(pages(data, ALL)) == 1


@pytest.mark.parametrize("kind", ["request", "metadata", "warcinfo", "revisit"])
def test_what_holds_no_page_is_never_read(kind: str) -> None:
    """Requests and notes of the crawler are no pages, even where all records are wanted."""
    assert pages(record(1, kind=kind, media_type="text/plain") + record(2), ALL)[0].id == "urn:uuid:2"


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ("Content-Encoding: gzip\r\n", gzip.compress(b"<p>The page.</p>")),
        ("Transfer-Encoding: chunked\r\n", b"8\r\n<p>The p\r\n8\r\nage.</p>\r\n0\r\n\r\n"),
        ("Content-Encoding: gzip\r\n", b"<p>The page.</p>"),
        ("Transfer-Encoding: chunked\r\n", b"<p>The page.</p>"),
    ],
    ids=["gzip", "chunked", "said to be gzip", "said to be chunked"],
)
def test_the_encodings_of_the_transfer_are_undone(headers: str, body: bytes) -> None:
    """Packed and cut content is put right, also where the crawler did so and left the headers."""
    assert one(record(1, body, headers=headers)).data == b"<p>The page.</p>"


def test_content_that_was_cut_is_read_as_far_as_it_goes() -> None:
    """Crawlers cut long responses; what is there counts, as in a browser."""
    cut = gzip.compress(b"<p>The page.</p>" * 90)[:40]
    data = one(record(1, cut, headers="Content-Encoding: gzip\r\n")).data
    assert isinstance(data, bytes)
    assert data.startswith(b"<p>The page.</p>")


def test_content_that_cannot_be_decoded_is_reported() -> None:
    """A packed page that is broken is no text, and its record is named."""
    broken = gzip.compress(b"")[:10] + bytes(range(200, 250))
    first, second = pages(record(1, broken, headers="Content-Encoding: gzip\r\n") + record(2))
    assert isinstance(first, Unreadable)
    assert first.outcome.error.startswith("d/f.warc:1: the content cannot be decoded")  # type: ignore[union-attr]
    assert second.id == "urn:uuid:2"


def test_a_page_that_is_too_large_is_reported_and_passed_over() -> None:
    """The limit holds for pages; a large picture is passed over as all are."""
    data = record(1, b"x" * 9000) + record(2, b"x" * 9000, media_type="image/png") + record(3)
    large, good = pages(data, ReadOptions(max_bytes=5000))
    assert isinstance(large, Unreadable)
    assert "larger than 5000 bytes" in str(large.outcome.error)  # type: ignore[union-attr]
    assert good.id == "urn:uuid:3"


def test_a_small_record_that_unpacks_to_a_large_page_is_reported() -> None:
    """The limit holds after the encoding of the transfer is undone."""
    (large,) = pages(
        record(1, gzip.compress(b"x" * 10**6), headers="Content-Encoding: gzip\r\n"), ReadOptions(max_bytes=5000)
    )
    assert isinstance(large, Unreadable)


def test_headers_are_columns() -> None:
    """Headers of the record and of the server are carried through, and one may be the id."""
    options = ReadOptions(id_field="WARC-Target-URI", keep_columns=("warc-date", "Server", "absent"))
    page = one(record(1, headers="Server: quill\r\n"), options)
    assert page.id == "http://example.org/1"
    assert page.carried == {"warc-date": "2024-05-06T07:08:09Z", "Server": "quill", "absent": None}


def test_headers_are_read_however_they_are_written() -> None:
    """Names in lower case, and line ends without a carriage return, of the record as of the server."""
    head, _, block = record(1).partition(b"\r\n\r\n")
    assert one(record(1).replace(b"WARC-Type", b"warc-type").replace(b"Content-Length", b"content-length")) == one(
        record(1)
    )
    assert one(head.replace(b"\r\n", b"\n") + b"\n\n" + block) == one(record(1))
    short = block.replace(b"\r\n", b"\n").rstrip(b"\n")
    size = re.sub(rb"Content-Length: \d+", b"Content-Length: %d" % len(short), head)
    assert one(size + b"\r\n\r\n" + short + b"\r\n\r\n") == one(record(1))


def test_an_answer_that_is_none_is_reported() -> None:
    """A response without a status is no page and no error page."""
    (bad,) = pages(record(1).replace(b"HTTP/1.1 200", b"JUNK/1.1 200"))
    assert isinstance(bad, Unreadable)


def test_a_broken_record_costs_itself() -> None:
    """A header without a length is reported with its number, and the records around it are read."""
    broken = record(2).replace(b"Content-Length", b"Content-Depth")
    first, second, third = pages(record(1) + broken + record(3))
    assert [first.id, third.id] == ["urn:uuid:1", "urn:uuid:3"]
    assert isinstance(second, Unreadable)
    assert (second.id, second.origin) == ("f.warc:2", "d/f.warc:2")


def test_without_the_library_the_error_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra is named by the command that installs it."""
    monkeypatch.setitem(sys.modules, "fastwarc", None)
    with pytest.raises(ConfigError, match=r"pip install 'cleantext-pipeline\[warc\]'"):
        check_library()


@pytest.mark.parametrize("stated", ["text/html charset=utf-8", "text/html, text/html", '"text/html"', "TEXT/HTML;"])
def test_media_types_are_read_however_servers_write_them(stated: str) -> None:
    """A page is not passed over for what stands behind its media type."""
    assert one(record(1, media_type=stated)).media_type == "text/html"


@pytest.mark.parametrize(("encoding", "window"), [("x-gzip", 31), ("deflate", -15)])
def test_encodings_that_the_library_does_not_know_are_undone(encoding: str, window: int) -> None:
    """Gzip by its old name, and deflate without a wrapper, within the limit."""
    packer = zlib.compressobj(wbits=window)
    packed = packer.compress(b"<p>A page of its own.</p>" * 9) + packer.flush()
    data = record(1, packed, headers=f"Content-Encoding: {encoding}\r\n")
    assert one(data).data == b"<p>A page of its own.</p>" * 9
    (large,) = pages(data, ReadOptions(max_bytes=200))
    assert isinstance(large, Unreadable)
    assert "larger than 200 bytes" in large.outcome.error  # type: ignore[union-attr]
