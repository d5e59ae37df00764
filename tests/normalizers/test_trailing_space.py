import pytest

from cleantext.document import Document
from cleantext.normalizers.trailing_space import TrailingSpace, TrailingSpaceOptions

PAGE = Document("page", None, "text", ())


def repaired(text: str, hard_breaks: bool = False) -> str:
    """The text, repaired."""
    return TrailingSpace(TrailingSpaceOptions(hard_breaks)).repair(text, PAGE)


@pytest.mark.parametrize("space", [" ", "\t", "\xa0", "\u2003", "\u202f", "\u3000", " \t\xa0 "])
@pytest.mark.parametrize("hard_breaks", [False, True])
def test_white_space_at_the_end_goes(space: str, hard_breaks: bool) -> None:
    """White space of every kind goes from the end of a line, with or without a line after it, and from blank lines."""
    assert repaired(f"text{space}", hard_breaks) == "text"
    assert repaired(f"  one{space}\n{space}\ntwo{space}\r\n", hard_breaks) == "  one\n\ntwo\r\n"


@pytest.mark.parametrize("text", ["  indented  text", "", "a\x0c", "\x0c", "-- ", "text\n-- \nme"])
def test_what_stays(text: str) -> None:
    """Indentation, inner spaces, page breaks and the line above a signature stay."""
    assert repaired(text) == text


@pytest.mark.parametrize("text", ["--- ", "x -- ", "--  ", "--\t"])
def test_what_only_looks_like_the_line_above_a_signature(text: str) -> None:
    """Other dashes lose their space."""
    assert repaired(text) == text.rstrip()


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("roses  \nviolets", "roses  \nviolets"),
        ("roses   ", "roses   "),
        ("roses \t  ", "roses  "),
        ("roses\xa0  ", "roses  "),
        ("roses  \t", "roses"),
        ("   ", ""),
        ("a\n    \nb", "a\n\nb"),
    ],
)
def test_hard_breaks_of_markdown_stay(text: str, after: str) -> None:
    """Where Markdown breaks a line, two or more plain spaces stay at its end; those of a blank line go."""
    assert repaired(text, hard_breaks=True) == after


def test_hard_breaks_go_elsewhere() -> None:
    """In other files two spaces at the end of a line mean nothing."""
    assert repaired("roses  \nviolets  ") == "roses\nviolets"


@pytest.mark.parametrize("hard_breaks", [False, True])
@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("foo\\ \nbar", "foo\\ \nbar"),
        ("foo\\\xa0\nbar", "foo\\ \nbar"),
        ("foo\\\t", "foo\\ "),
        ("\\\\\\ ", "\\\\\\ "),
        ("foo\\\\ \nbar", "foo\\\\\nbar"),
    ],
)
def test_no_line_break_is_escaped(text: str, after: str, hard_breaks: bool) -> None:
    """Behind a backslash one plain space stays, unless that backslash is itself escaped."""
    assert repaired(text, hard_breaks) == after
