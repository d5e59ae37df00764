from hypothesis import given
from hypothesis import strategies as st

from cleantext.document import Reason
from cleantext.inplace.line import Cause, Line, LineEdit, edited, joined, split_lines

TEXT = st.text(st.sampled_from("ab \r\n\t\x0b\x0c\x85\u2028"), max_size=30)


@given(TEXT)
def test_splitting_loses_nothing(text: str) -> None:
    """The lines of a text, joined again, are the text."""
    assert joined(split_lines(text)) == text


@given(TEXT)
def test_lines_hold_no_break(text: str) -> None:
    """A line holds none of the three line endings, and only the last may have none of its own."""
    lines = split_lines(text)
    assert not any(mark in line.text for line in lines for mark in "\r\n")
    assert all(line.end in ("\n", "\r\n", "\r") for line in lines[:-1])


def test_only_line_feeds_and_carriage_returns_end_a_line() -> None:
    """Form feeds, vertical tabs and the separators of Unicode stand inside lines; an empty text has no line."""
    assert split_lines("a\x0cb\u2028c\x85d\r\ne\rf\n") == (
        Line("a\x0cb\u2028c\x85d", "\r\n"),
        Line("e", "\r"),
        Line("f", "\n"),
    )
    assert split_lines("end") == (Line("end", ""),)
    assert split_lines("") == ()


def test_edits_replace_remove_and_multiply_lines() -> None:
    """What stands in the place of a line may be another, none, or several."""
    lines = split_lines("one\ntwo\nthree\n")
    causes = (Cause(Reason("test.count", "there were {count}", "repair"), {"count": 2}),)
    edits = (
        LineEdit(0, lines[0], (), causes),
        LineEdit(1, lines[1], (Line("2a"), Line("2b")), causes),
    )
    assert joined(edited(lines, edits)) == "2a\n2b\nthree\n"
    assert causes[0].sentence == "there were 2"
