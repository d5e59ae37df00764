from __future__ import annotations

from time import perf_counter

from hypothesis import given
from hypothesis import strategies as st

from cleantext.report.differences import aligned


def marked(old: str, new: str) -> tuple[str, str]:
    """Both lines with brackets around what differs."""
    parts = list(aligned(old, new))
    left, right = (
        "".join(f"[{part[side]}]" if part[2] and part[side] else part[side] for part in parts) for side in (0, 1)
    )  # type: ignore[misc]
    return left, right


def test_each_difference_for_itself() -> None:
    """Two repairs in a line are two marks, and the words between them are alike."""
    assert marked("It isn´t a cafÃ©, she said.", "It isn't a café, she said.") == (
        "It isn[´]t a [cafÃ©], she said.",
        "It isn[']t a [café], she said.",
    )


def test_what_goes_and_what_comes() -> None:
    """White space at the end, an invisible character, a missing word."""
    assert marked("one  ", "one") == ("one[  ]", "one")
    assert marked("one\u200b two three four", "one two three four") == (
        "one[\u200b] two three four",
        "one two three four",
    )
    assert marked("", "new line") == ("", "[new line]")


@given(st.text("ab .é\u00a0"), st.text("ab .é\u00a0"))
def test_the_parts_are_the_lines(old: str, new: str) -> None:
    """Put together, the parts of a side are its line, and those that are alike are the same on both sides."""
    parts = list(aligned(old, new))
    assert "".join(part[0] for part in parts) == old
    assert "".join(part[1] for part in parts) == new
    assert all(left == right for left, right, differs in parts if not differs)


def test_time_grows_with_the_line() -> None:
    """A line of a megabyte with thousands of repairs takes a second or so."""
    start = perf_counter()
    assert sum(differs for *_, differs in aligned("it´s so, " * 110_000, "it's so, " * 110_000)) >= 110_000
    assert perf_counter() - start < 10
