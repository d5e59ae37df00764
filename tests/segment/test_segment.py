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
