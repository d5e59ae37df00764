"""Dates as pages write them."""

from __future__ import annotations

import pytest

from cleantext.extractors.dates import before_date, iso_date, visible_date


@pytest.mark.parametrize(
    "text",
    [
        *("March 4, 2021", "Mar. 4, 2021", "4 March 2021", "4th of March 2021", "4. März 2021", "4 mars 2021"),
        *("4 de marzo de 2021", "4 marca 2021", "4 марта 2021", "4 Mart 2021", "2021-03-04", "2021/3/4"),
        *("2021年3月4日", "2021년 3월 4일", "04.03.2021", "4/3/2021"),
    ],
)
def test_visible(text: str) -> None:
    """One day, as sixteen pages would write it."""
    assert visible_date(f"Published: {text}, by Jane Doe") == "2021-03-04"


def test_month_first() -> None:
    """What comes first decides where both readings are dates, and nothing where only one is."""
    assert visible_date("3/4/2021", day_first=False) == "2021-03-04"
    assert visible_date("3/4/2021") == "2021-04-03"
    assert visible_date("3/14/2021") == "2021-03-14"


@pytest.mark.parametrize("text", ["", "May 2021", "31 February 2021", "4.3.1789", "12:30", "may 3"])
def test_none(text: str) -> None:
    """Parts of dates, days that are not, and years before the web are none."""
    assert visible_date(text) is None


def test_iso() -> None:
    """The day is that of the page's own time zone."""
    assert iso_date("2021-03-04T23:30:00-05:00") == "2021-03-04"
    assert iso_date("20210304") == "2021-03-04"
    assert iso_date("yesterday") is None


def test_before_date() -> None:
    """The text in front of a date."""
    assert before_date("Jane Doe March 4, 2021") == "Jane Doe "
    assert before_date("Jane Doe") == "Jane Doe"
