from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.inplace.encoding import SourceText, decoded, encoded
from cleantext.inplace.left_alone import LeftAlone

TEXT = "Žluťoučký kůň, łódź\r\nund ein Ende — 終わり 🎉\n"
CODECS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
MARKS = dict(zip(CODECS, (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE,
                          codecs.BOM_UTF32_BE), strict=True))  # fmt: skip
WESTERN = "“Élan vital”, naïve façade – 5 € à gogo\n"


def why_not(data: bytes, encoding: str | None = None) -> str:
    """Why these bytes are left alone."""
    with pytest.raises(LeftAlone) as caught:
        decoded(data, encoding)
    return str(caught.value)


@pytest.mark.parametrize("codec", CODECS)
def test_a_byte_order_mark_decides(codec: str) -> None:
    """A file with a mark is read by it, whatever charset is named, and keeps it."""
    data = MARKS[codec] + TEXT.encode(codec)
    source = decoded(data, "cp1252")
    assert source == SourceText(TEXT, codec, MARKS[codec])
    assert encoded("anders ÿ\n", source) == MARKS[codec] + "anders ÿ\n".encode(codec)


def test_utf8_goes_before_the_named_charset() -> None:
    """A file that is valid UTF-8 is UTF-8 also where another charset is named: it would be made mojibake, and "repaired"."""
    assert decoded(TEXT.encode(), "cp1252") == SourceText(TEXT, "utf-8")


def test_the_named_charset() -> None:
    """What is not UTF-8 is read as the charset that is named, and written in it."""
    source = decoded(WESTERN.encode("cp1252"), "cp1252")
    assert source == SourceText(WESTERN, "cp1252")
    assert encoded("déjà\n", source, "cp1252") == b"d\xe9j\xe0\n"


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_mark(codec: str) -> None:
    """UTF-16 of a Latin script shows itself; it gets no mark."""
    source = decoded("a plain line\n".encode(codec))
    assert source == SourceText("a plain line\n", codec)
    assert encoded("two\nmore lines\n", source) == "two\nmore lines\n".encode(codec)


def test_utf16_of_another_script_has_to_be_named() -> None:
    """Without a mark it is not guessed; named, it is read, while an ASCII file stays what it is."""
    data = "東京は夜の七時\nそして朝\n".encode("utf-16-le")
    assert why_not(data) == "is binary"
    assert decoded(data, "utf-16-le").text == "東京は夜の七時\nそして朝\n"
    assert decoded(b"plain text.\n", "utf-16-le") == SourceText("plain text.\n", "utf-8")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_first_bad_byte_is_named(end: str) -> None:
    """The byte, its line by any line ending, and the way out."""
    data = f"one{end}two é{end}thr".encode() + b"\xe9e" + end.encode() + b"\xff"
    assert why_not(data) == "is not UTF-8: byte 0xE9 on line 3; name its charset, as in --encoding latin-1"


def test_the_named_charset_may_be_wrong() -> None:
    """A byte that the named charset does not have is told with that charset."""
    assert why_not(b"one\ntwo \x81 \xff\n", "cp1252") == "is not CP1252: byte 0x81 on line 2"


def test_a_mark_may_be_wrong() -> None:
    """A file that is not what its mark says is left alone: half a character of UTF-16, a lone surrogate, broken UTF-8."""
    assert why_not(codecs.BOM_UTF16_LE + "abc".encode("utf-16-le") + b"\x00").startswith("is not UTF-16-LE: byte 0x00")
    assert why_not(codecs.BOM_UTF16_LE + b"\x00\xd8a\x00").startswith("is not UTF-16-LE")
    assert why_not(codecs.BOM_UTF8 + b"a\xe9") == "is not UTF-8: byte 0xE9 on line 1"


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n" + bytes(range(256)), b"%PDF-1.7\n", b"text\0text and more text\n", bytes(range(256)) * 9],
    ids=["magic number", "PDF", "one NUL", "control bytes"],
)
@pytest.mark.parametrize("encoding", [None, "cp1252", "cp437"])
def test_binary(data: bytes, encoding: str | None) -> None:
    """Binary content is left alone also where a charset is named in which every byte means something."""
    assert why_not(data, encoding).startswith("is binary")


@pytest.mark.parametrize(("codec", "text"), [("iso2022_jp", "国語"), ("iso2022_kr", "한국"), ("iso2022_jp_2", "국")])
def test_letters_in_ascii_bytes(codec: str, text: str) -> None:
    """Files of ISO 2022 are valid ASCII, whose escapes a repair would take for control characters."""
    assert "ISO 2022" in why_not(f"{text}, and then some plain words, and some more of them\n".encode(codec))


def test_bytes_that_would_not_come_back() -> None:
    """Code page 932 has two codes for some characters; a file with the rarer one cannot be written as it was."""
    assert why_not(b"\xfa\x54\n", "cp932") == "is not the same when it is decoded from cp932 and encoded again"


def test_a_repair_that_the_charset_lacks() -> None:
    """A repaired text that the charset of the file cannot hold leaves the file alone, and says which character it is."""
    source = decoded(WESTERN.encode("cp1252"), "cp1252")
    with pytest.raises(LeftAlone, match=r"needs '\\u0159' \(U\+0159\), which cp1252 does not have"):
        encoded("tři\n", source, "cp1252")


def test_a_repair_after_which_the_file_would_be_read_differently() -> None:
    """Of two damages one is repaired, and what is left would be valid UTF-8: a second run would see another text."""
    source = decoded(b"\xc3\xa9 \xe9", "cp1252")
    with pytest.raises(LeftAlone, match="would be read as utf-8, not cp1252"):
        encoded("Ã©", source, "cp1252")


def test_a_repair_that_would_be_a_mark() -> None:
    """A text that begins with U+FEFF would lose it as a byte order mark."""
    with pytest.raises(LeftAlone, match="would be read as"):
        encoded("\ufeffa", decoded(b"a"))


def test_empty() -> None:
    """An empty file is text, and so is one with a mark alone."""
    assert decoded(b"") == SourceText("", "utf-8")
    assert decoded(codecs.BOM_UTF8) == SourceText("", "utf-8", codecs.BOM_UTF8)
    assert encoded("", decoded(codecs.BOM_UTF16_BE)) == codecs.BOM_UTF16_BE


PIECES = st.sampled_from(
    [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\0", b"a\0", b"\0a", b"caf\xc3\xa9", b"\xe9", b"\x1b$B", b"\r\n"]
)


@given(st.one_of(st.binary(max_size=40), st.lists(PIECES, max_size=8).map(b"".join)), st.sampled_from(
    [None, "utf-8", "cp1252", "cp437", "cp932", "gb18030", "utf-16-le", "utf-32-be"]))  # fmt: skip
def test_without_loss_or_not_at_all(data: bytes, encoding: str | None) -> None:
    """Whatever is decoded is encoded to the same bytes, and all else is left alone."""
    try:
        source = decoded(data, encoding)
    except LeftAlone:
        return
    assert encoded(source.text, source, encoding) == data


@given(st.text(), st.sampled_from(CODECS))
def test_what_is_written_reads_back(text: str, codec: str) -> None:
    """Any text either is read back as it was written, or is not written."""
    source = SourceText("", codec, MARKS[codec])
    try:
        data = encoded(text, source)
    except LeftAlone:
        return
    assert decoded(data) == SourceText(text, codec, MARKS[codec])
