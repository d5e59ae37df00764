from hypothesis import given
from hypothesis import strategies as st

from cleantext.readers.binary import looks_binary, utf16_without_mark


def test_utf16_without_mark() -> None:
    """Latin text shows UTF-16 by its NUL bytes; other bytes do not."""
    assert utf16_without_mark("The ferry runs.".encode("utf-16-le")) == "utf-16-le"
    assert utf16_without_mark("The ferry runs.".encode("utf-16-be")) == "utf-16-be"
    assert utf16_without_mark(b"The ferry runs.") is None
    assert utf16_without_mark(bytes(50)) is None


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"])))
def test_text_without_controls_is_never_binary(text: str) -> None:
    """UTF-8 text is no binary file, unless it begins like a PDF."""
    assert text.startswith(("%PDF-", "GIF8", "ID3", "PK")) or not looks_binary(text.encode())
