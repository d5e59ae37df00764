"""Days of other calendars."""

from __future__ import annotations

from datetime import date, timedelta

from cleantext.extractors.calendars import day_with_month_name, other_calendars, solar_hijri_day, valid_day


def test_new_years_of_the_solar_hijri_calendar() -> None:
    """The years begin on the days that Iran began them."""
    new_years = {1399: "2020-03-20", 1400: "2021-03-21", 1402: "2023-03-21", 1403: "2024-03-20", 1404: "2025-03-21"}
    assert {year: solar_hijri_day(year, 1, 1) for year in new_years} == new_years


def test_solar_hijri_days_follow_each_other() -> None:
    """The days of a year are those of the Gregorian calendar, one by one."""
    lengths = [31] * 6 + [30] * 5 + [29]
    days = [solar_hijri_day(1402, month, day) for month, last in enumerate(lengths, 1) for day in range(1, last + 1)]
    first = date(2023, 3, 21)
    assert days == [(first + timedelta(days=number)).isoformat() for number in range(365)]


def test_days_that_are_not() -> None:
    """No thirteenth month, no day 32, no year before pages were."""
    assert solar_hijri_day(1402, 13, 1) is None and solar_hijri_day(1402, 1, 32) is None
    assert valid_day(2023, 2, 29) is None and valid_day(1800, 1, 1) is None


def test_the_way_it_is_written_tells_the_calendar() -> None:
    """A Thai year needs a month in letters that are not Latin; a year in numbers alone needs Persian letters beside it."""
    assert day_with_month_name(2567, 5, 3, "พฤษภาคม") == "2024-05-03"
    assert day_with_month_name(2567, 5, 3, "may") is None
    assert not [*other_calendars("1403/2/14")]
    assert [day for _, _, day in other_calendars("چاپ 1403/2/14")] == ["2024-05-03"]
