"""The day of a dateline."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.extractors.dateline_day import day_of, is_date, is_weekday, is_year


@pytest.mark.parametrize(
    "text",
    [
        "May 3",
        "3 May 2021",
        "Dec. 20, 2025",
        "3. März",
        "1er mai",
        "3 de mayo de 2021",
        "3 мая",
        "03.05.2021",
        "29/05/2025 20:00",
        "2021-05-03",
        "5月3日",
        "2021年5月3日",
        "Tuesday, May 3",
    ],
)
def test_dates(text: str) -> None:
    """A day has a number, and a month or a word for days."""
    assert is_date(text)


@pytest.mark.parametrize(
    "text", ["Tuesday", "May", "3-5", "3", "May 2021", "May 33", "3/2", "13.13.2021", "", "Room 3"]
)
def test_no_dates(text: str) -> None:
    """Days of the week, months, scores and numbers alone are none."""
    assert not is_date(text)


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("May 3", "2021-05-04", "2021-05-03"),
        ("Dec 30", "2021-01-02", "2020-12-30"),
        ("May 4", "2021-05-03T23:30:00+00:00", "2021-05-04"),
        ("May 3, 2019", None, "2019-05-03"),
        ("3", "2021-05-04", "2021-05-03"),
        ("30日", "2021-05-02", "2021-04-30"),
        ("5/3/2021", "2021-05-03", "2021-05-03"),
        ("May 3", None, None),
        ("Sept 3", "2021-05-04", None),
        ("Feb 29", "2021-03-01", None),
    ],
)
def test_day(text: str, published: str | None, day: str | None) -> None:
    """The publication tells the year and the month that are left out, and which number of two is the month.

    A day long past, or one that the year does not have, is none.
    """
    assert day_of(text, published) == day


def test_words_beside_dates() -> None:
    """Days of the week and years are told by themselves."""
    assert is_weekday("Friday")
    assert not is_weekday("Oslo")
    assert is_year("2021")
    assert not is_year("3021")


@given(st.text(max_size=60), st.none() | st.dates().map(str))
def test_any_text(text: str, published: str | None) -> None:
    """Any text has a day in ISO form or none."""
    day = day_of(text, published)
    assert day is None or len(day) == 10
