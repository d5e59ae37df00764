from __future__ import annotations

import pytest

from cleantext.errors import ConfigError
from cleantext.pipeline.charset import codec_of

CODECS = {
    "utf-8": "utf-8",
    "UTF8": "utf-8",
    "utf-8-sig": "utf-8",
    "utf-16": "utf-16-le",
    "UTF-16BE": "utf-16-be",
    "utf-32": "utf-32-le",
    "latin-1": "cp1252",
    "ISO-8859-1": "cp1252",
    "windows-1251": "cp1251",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "macintosh": "mac-roman",
    "cp437": "cp437",
}


@pytest.mark.parametrize(("label", "codec"), CODECS.items())
def test_labels(label: str, codec: str) -> None:
    """Labels mean what the Encoding Standard says, and what Python says where it is silent."""
    assert codec_of(label) == codec


@pytest.mark.parametrize("label", ["iso-2022-jp", "iso-2022-kr", "hz", "utf-7", "cp037", "idna", "unicode_escape"])
def test_charsets_that_look_like_ascii(label: str) -> None:
    """A charset in which ASCII bytes stand for other letters is refused, with a way out."""
    with pytest.raises(ConfigError, match="convert them to UTF-8"):
        codec_of(label)


@pytest.mark.parametrize("label", ["", "klingon", "rot13", "base64", "replacement", "utf\0", "undefined"])
def test_what_is_no_charset(label: str) -> None:
    """An unknown name, and a codec that is none of text, is a ConfigError."""
    with pytest.raises(ConfigError, match="unknown charset"):
        codec_of(label)


def test_the_nearest_is_named() -> None:
    """A slip of the pen is told."""
    with pytest.raises(ConfigError, match="did you mean 'latin-1'"):
        codec_of("latn-1")
