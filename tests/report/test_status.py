from __future__ import annotations

import io

import pytest

from cleantext.report import status
from cleantext.report.status import StatusLine


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time in seconds, which the tests set."""
    now = [0.0]
    monkeypatch.setattr(status, "monotonic", lambda: now[0])
    return now


def test_short_work_shows_nothing(clock: list[float]) -> None:
    """In the first second there is no line, and nothing to clear."""
    stream = io.StringIO()
    line = StatusLine(20, stream)
    clock[0] = 0.9
    line.show(19, "a.md")
    line.clear()
    assert stream.getvalue() == ""


def test_it_stands_on_one_line(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    """Each update writes over the one before, cut to the width of the terminal, a few times a second."""
    monkeypatch.setenv("COLUMNS", "40")
    stream = io.StringIO()
    line = StatusLine(2000, stream)
    for seconds, done in ((1.0, 1000), (1.01, 1001), (1.2, 1002)):
        clock[0] = seconds
        line.show(done, "a\x1b[31m/" + "long" * 20)
    assert stream.getvalue().split("\r\x1b[K") == [
        "",
        "1,000 of 2,000 files  a<U+001B>[31m/lon",
        "1,002 of 2,000 files  a<U+001B>[31m/lon",
    ]


def test_it_is_cleared_once(clock: list[float]) -> None:
    """Clearing takes the line away; doing it again writes nothing."""
    stream = io.StringIO()
    line = StatusLine(2, stream)
    clock[0] = 2.0
    line.show(1, "a.md")
    before = stream.getvalue()
    line.clear()
    line.clear()
    assert stream.getvalue() == before + "\r\x1b[K"


def test_a_line_of_ones_own(clock: list[float]) -> None:
    """It waits and goes like that of files."""
    stream = io.StringIO()
    line = StatusLine(0, stream)
    clock[0] = 2.0
    line.line("40 of 150 trees")
    line.clear()
    assert stream.getvalue() == "\r\x1b[K40 of 150 trees\r\x1b[K"
