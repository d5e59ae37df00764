"""Text of one single-byte charset that was decoded as another, character by character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.normalizers.charset_pair import CharsetPair


@given(st.text(st.characters(codec="cp1251")))
def test_what_was_misread_is_known(text: str) -> None:
    """Every character of a misread text means the one that it was."""
    pair = CharsetPair("cp1251", "cp1252")
    assert "".join(pair.meant.get(character, character) for character in pair.misread(text)) == text


def test_bytes_without_a_character_are_controls() -> None:
    """A byte that the charset has no character for is read as a control, as browsers read it."""
    assert CharsetPair("cp1250", "cp1252").misread("Ź") == "\x8f"


def test_both_ways_of_reading_latin_are_known() -> None:
    """The bytes 80-9F mean the same whether they were read as windows-1252 or as latin-1."""
    meant = CharsetPair("cp1250", "cp1252").meant
    assert meant["œ"] == meant["\x9c"] == "ś"


def test_letters_beyond_the_charset_are_refused() -> None:
    """A letter that the charset lacks cannot have been misread."""
    with pytest.raises(UnicodeEncodeError):
        CharsetPair("cp1250", "cp1252").misread("ñ")
