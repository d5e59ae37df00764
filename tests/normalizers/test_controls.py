import pytest

from cleantext.document import Document
from cleantext.normalizers.controls import Controls

PAGE = Document("page", None, "text", ())


def repaired(text: str) -> str:
    """The text, repaired."""
    return Controls().repair(text, PAGE)


@pytest.mark.parametrize(
    "control", ["\x00", "\x07", "\x1b", "\x7f", "\x81", "\x9d", "\ufeff", "\u2063", "\ufffc", "\uffff"]
)
def test_controls_go(control: str) -> None:
    """A control inside a word goes, and the word is whole again."""
    assert repaired(f"har{control}bour") == "harbour"


@pytest.mark.parametrize("separator", ["\x0b", "\x0c", "\x1c", "\x1f"])
def test_separators_become_a_space(separator: str) -> None:
    """A control that separates words becomes a space, so that they do not grow together."""
    assert repaired(f"one{separator}two") == "one two"


@pytest.mark.parametrize("line_break", ["\r\n", "\r", "\u2028", "\u2029"])
def test_line_breaks_become_line_feeds(line_break: str) -> None:
    """Line breaks of other kinds become a line feed; line feeds and tabs stay."""
    assert repaired(f"one\t1{line_break}two\n") == "one\t1\ntwo\n"


@pytest.mark.parametrize("invisible", ["\u200b", "\u200c", "\u200d", "\u2060", "\xad", "\u200e", "\u202a"])
def test_invisible_characters_in_latin_words_go(invisible: str) -> None:
    """Zero-width characters, soft hyphens and marks of direction have no use inside a word of Latin letters."""
    assert repaired(f"har{invisible}bour") == "harbour"


@pytest.mark.parametrize("text", ["می‌خواهم", "क्‍या", "ශ්‍රී", "👩‍🚀", "🏳️‍🌈", "ภาษา​ไทย", "שלום ‏(C++)‏ שלום"])
def test_what_a_script_needs_stays(text: str) -> None:
    """Joiners, zero-width spaces and marks of direction stay where script or emoji need them."""
    assert repaired(text) == text


def test_soft_hyphen_that_stands_for_a_hyphen() -> None:
    """Between digits or spaces a soft hyphen becomes a hyphen: without it the text would read otherwise."""
    assert repaired("9\xad17, a \xad b, and\xad") == "9-17, a - b, and"


def test_surrogates() -> None:
    """Halves of a pair become their character; a half alone becomes U+FFFD."""
    assert repaired("\ud83d\ude00 and \ud83d") == "😀 and \ufffd"
