from __future__ import annotations

from click import unstyle
from hypothesis import given
from hypothesis import strategies as st

from cleantext.inplace.diff import unified_diff
from cleantext.inplace.line import Line, LineEdit, split_lines
from cleantext.report.diff import coloured


def shown(text: str, changes: dict[int, str], name: str = "a.md") -> list[str]:
    """What a terminal shows of the diff of a text in which the given lines change."""
    lines = split_lines(text)
    edits = [LineEdit(number, lines[number], split_lines(after), ()) for number, after in changes.items()]
    return list(coloured(tuple(unified_diff(name, lines, edits))))


def test_colours() -> None:
    """Red goes, green comes, and what differs within the line is in reverse."""
    lines = shown("It isn´t so.\nYes.\n", {0: "It isn't so.\n"})
    assert lines == [
        "\x1b[1m--- a.md\x1b[0m",
        "\x1b[1m+++ a.md\x1b[0m",
        "\x1b[36m@@ -1,2 +1,2 @@\x1b[0m",
        "\x1b[31m-\x1b[0m\x1b[31mIt isn\x1b[0m\x1b[31m\x1b[7m´\x1b[0m\x1b[31mt so.\x1b[0m",
        "\x1b[32m+\x1b[0m\x1b[32mIt isn\x1b[0m\x1b[32m\x1b[7m'\x1b[0m\x1b[32mt so.\x1b[0m",
        " Yes.",
    ]


def test_the_invisible_is_visible() -> None:
    """A no-break space that goes is seen by its code point, one that stays is left to the terminal."""
    old, new = map(unstyle, shown("a\u00a0b « c\u00a0»\n", {0: "a b « c\u00a0»\n"})[3:])
    assert old == "-a<U+00A0>b « c\u00a0»"
    assert new == "+a b « c\u00a0»"


def test_lines_that_only_go() -> None:
    """They have no counterpart, so nothing in them is marked, and all that is invisible in them is shown."""
    lines = shown("one\u200b\ntwo\n", {0: ""})
    assert lines[3] == "\x1b[31m-\x1b[0m\x1b[31mone<U+200B>\x1b[0m"


def test_a_missing_final_newline_is_told() -> None:
    """On its side, or below the line that stays."""
    note = "\\ No newline at end of file"
    assert [unstyle(line) for line in shown("a", {0: "a\n"})[3:]] == ["-a", note, "+a"]
    assert [unstyle(line) for line in shown("a\nb", {0: "A\n"})[3:]] == ["-a", "+A", " b", note]


def test_carriage_returns_end_lines() -> None:
    """A file that has nothing but lone ones is shown line by line; before a line feed they are not seen."""
    assert [unstyle(line) for line in shown("a\rb\r", {0: "A\r"})[3:5]] == ["-a", "-b"]
    assert [unstyle(line) for line in shown("a\r\nb\r\n", {0: "A\r\n"})[3:]] == ["-a", "+A", " b"]


@given(st.lists(st.text(), min_size=1), st.lists(st.text(), max_size=3))
def test_no_file_steers_the_terminal(before: list[str], after: list[str]) -> None:
    """The only escapes are those of the colours."""
    lines = split_lines("\n".join(before) + "x")
    edits = [LineEdit(0, lines[0], tuple(Line(text.replace("\n", "").replace("\r", "")) for text in after), ())]
    for line in coloured(tuple(unified_diff("a\x1b[31m.md", lines, edits))):
        assert not any((sign < " " and sign != "\t") or "\x7f" <= sign <= "\x9f" for sign in unstyle(line))
