import subprocess
import sys
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.document import MediaType, RawPage
from cleantext.errors import DocumentError
from cleantext.segment import segment


def test_html_by_content() -> None:
    """A page of unknown type that is HTML is segmented by its markup, and keeps it."""
    document = segment(RawPage("a", b"<html><title>T</title><p>One.<p>Two.", url="http://example.org/"))
    assert (document.kind, [block.text for block in document.blocks]) == ("html", ["One.", "Two."])
    assert document.markup is not None
    assert (document.id, document.url) == ("a", "http://example.org/")


def test_the_stated_type_outweighs_the_content() -> None:
    """A reader that knows the type is believed."""
    document = segment(RawPage("a", "<p>One.</p>", media_type="text/plain"))
    assert (document.kind, document.blocks[0].text) == ("text", "<p>One.</p>")


@pytest.mark.parametrize("media_type", ["text/html; charset=utf-8", "TEXT/HTML", "application/xhtml+xml", ""])
def test_other_types_are_not_believed(media_type: str) -> None:
    """The type that a server sends with its charset, or another one, does not make plain text of a page."""
    document = segment(RawPage("a", "<p>One.</p>", media_type=cast(MediaType, media_type)))
    assert (document.kind, document.blocks[0].text) == ("html", "One.")


@pytest.mark.parametrize("data", [None, 7, ["One."], memoryview(b"One.")])
def test_what_is_no_page_is_told(data: object) -> None:
    """Data of another Python type fails its document with a sentence that says what is wanted."""
    with pytest.raises(DocumentError, match=f"not {type(data).__name__}"):
        segment(RawPage("a", cast(str, data)))


def test_the_decoding_is_kept() -> None:
    """The document says how its bytes were read."""
    assert segment(RawPage("a", "é\ud800")).decoding.replaced == 1


def test_plain_text_never_loads_the_html_parser() -> None:
    """The parser is imported for HTML only."""
    code = (
        "import sys; from cleantext.segment import segment; from cleantext.document import RawPage; "
        "segment(RawPage('a', 'One line.')); print('selectolax' in sys.modules)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "False"


@given(st.one_of(st.text(), st.binary()), st.sampled_from([None, "text/html", "text/plain"]))
def test_anything_segments(data: str | bytes, media_type: str | None) -> None:
    """Any content of any stated type gives a document."""
    document = segment(RawPage("a", data, media_type=media_type))
    assert all(block.text.strip() for block in document.blocks)


def test_the_server_knows_the_charset_better_than_the_page() -> None:
    """Of two declarations the one of the HTTP header counts, as in browsers; a label that is none counts for nothing."""
    page = "<meta charset='windows-1252'><p>Москва сегодня</p>".encode("windows-1251")
    told = segment(RawPage("a", page, charset="windows-1251"))
    assert told.blocks[0].text == "Москва сегодня"
    assert (told.decoding.charset, told.decoding.source) == ("cp1251", "declared")
    assert segment(RawPage("a", page, charset="bogus")).decoding.charset == "cp1252"


def test_valid_utf8_outweighs_the_server() -> None:
    """Servers send a default for all they serve; text of another charset is hardly ever valid UTF-8."""
    assert segment(RawPage("a", "<p>Zürich</p>".encode(), charset="iso-8859-1")).blocks[0].text == "Zürich"
