"""Dates as pages write them."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.extractors.dates import before_date, dates_in, is_ambiguous, orders_in, visible_date


@pytest.mark.parametrize(
    "text",
    [
        *("March 4, 2021", "Mar. 4, 2021", "4 March 2021", "4th of March 2021", "4. März 2021", "4 mars 2021"),
        *("4 de marzo de 2021", "4 marca 2021", "4 марта 2021", "4 Mart 2021", "2021-03-04", "2021/3/4", "20210304"),
        *("2021年3月4日", "2021년 3월 4일", "04.03.2021", "4/3/2021", "04-mar-2021", "MARCH 4TH, 2021", "4 MART 2021"),
        *("2021. március 4.", "2021 m. kovo 4 d.", "4 tháng 3, 2021", "4 tháng 3 năm 2021", "4. maaliskuuta 2021"),
        *("4 de març del 2021", "४ मार्च २०२१", "৪ মার্চ ২০২১", "٤ مارس ٢٠٢١", "4 آذار/مارس 2021", "4 Μαρτίου 2021"),
        *("4 มีนาคม 2564", "4 มี.ค. 2564", "令和3年3月4日", "民國110年3月4日", "۱۴ اسفند ۱۳۹۹", "ک ۱۳۹۹/۱۲/۱۴"),
    ],
)
def test_visible(text: str) -> None:
    """One day, as pages of many languages would write it."""
    assert visible_date(f"Published: {text}, by Jane Doe") == "2021-03-04"


def test_months_of_two_words() -> None:
    """The Arabic names of the Levant have two words for four of the months."""
    assert visible_date("3 كانون الثاني 2024") == "2024-01-03"
    assert visible_date("3 تشرين الأول 2024") == "2024-10-03"


def test_month_first() -> None:
    """What comes first decides where both readings are dates, and nothing where only one is."""
    assert visible_date("3/4/2021", day_first=False) == "2021-03-04"
    assert visible_date("3/4/2021") == "2021-04-03"
    assert visible_date("3/14/2021") == "2021-03-14"
    assert visible_date("3.4.2021", day_first=False) == "2021-04-03"


def test_order_of_day_and_month() -> None:
    """A date in numbers tells the order where one of them is no month, and is ambiguous where both may be."""
    assert is_ambiguous("3/4/2021") and not is_ambiguous("3/14/2021") and not is_ambiguous("3.4.2021")
    assert [*orders_in("3/14/2021, 14/3/2021, 3/4/2021")] == [False, True]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "May 2021",
            "31 February 2021",
            "4.3.1789",
            "12:30",
            "may 3",
            "4.3.21",
            "version 10.1.2024.3",
            "4.3.3021",
        ),
        *("4 of 2021", "1440 رمضان 4", "1.2.3.2024"),
    ],
)
def test_none(text: str) -> None:
    """Parts of dates, days that are not, years before the web and in the far future, other numbers."""
    assert visible_date(text) is None


def test_short_years() -> None:
    """A year of two digits counts only where it is asked for, and where no whole date stands beside it."""
    assert [written.day for written in dates_in("04.03.21, 10:15", short_years=True)] == ["2021-03-04"]
    assert [written.day for written in dates_in("4.3.21 (4.3.2021)", short_years=True)] == ["2021-03-04"]


def test_all_dates_in_their_order() -> None:
    """Every date with its place in the text, also where words are glued to it."""
    text = "Jane GreyMar 4, 2021Updated: 5 April 2021"
    assert [(written.day, text[written.start : written.end]) for written in dates_in(text)] == [
        ("2021-03-04", "Mar 4, 2021"),
        ("2021-04-05", "5 April 2021"),
    ]


def test_before_date() -> None:
    """The text in front of a date."""
    assert before_date("Jane Doe March 4, 2021") == "Jane Doe "
    assert before_date("Jane Doe") == "Jane Doe"


@given(st.text(alphabet="0123456789/.- ,年月日mayMAY٣۳ـพ.ค.令和元", max_size=80))
def test_any_text(text: str) -> None:
    """Whatever the text, dates are within it, apart from each other, and of years in which pages are published."""
    written = dates_in(text, short_years=True)
    assert all(0 <= date.start < date.end <= len(text) and "1990" <= date.day < "2050" for date in written)
    assert all(one.end <= other.start for one, other in itertools.pairwise(written))


@pytest.mark.parametrize(
    "text", ["A, ", "A-", "1-", "2024-", "1.1.", "- ", "May 3 ", "A" * 99 + " ", "2024 MAY ", "年月"]
)
def test_linear(text: str) -> None:
    """A hundred thousand capitals, commas, dashes or numbers take no more than moments."""
    start = time.process_time()
    dates_in(text * (100_000 // len(text)), short_years=True)
    assert time.process_time() - start < 5
