"""Times for machines, in one form."""

from __future__ import annotations

import pytest

from cleantext.extractors.timestamps import offset_of, timestamp


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2021-03-04", "2021-03-04"),
        ("2021-03-04T23:30:00-05:00", "2021-03-04T23:30:00-05:00"),
        ("2021-03-04T23:30:00.123Z", "2021-03-04T23:30:00+00:00"),
        ("2021-03-04T23:30+0530", "2021-03-04T23:30:00+05:30"),
        ("2021-03-04 23:30:00 +02", "2021-03-04T23:30:00+02:00"),
        ("2021-03-04 23:30", "2021-03-04T23:30:00"),
        ("20210304", "2021-03-04"),
        ("20210304101500", "2021-03-04T10:15:00"),
        ("Thu Mar 04 2021 23:30:00 GMT+0100 (CET)", "2021-03-04T23:30:00+01:00"),
        ("Thu, 04 Mar 2021 23:30:00 EST", "2021-03-04T23:30:00-05:00"),
        ("March 4, 2021 5:05 p.m.", "2021-03-04T17:05:00"),
        ("Mar 4, 2021 12:05 am PST", "2021-03-04T00:05:00-08:00"),
        ("2021-03-04 23:30 GMT+1", "2021-03-04T23:30:00+01:00"),
        ("2021-03-04 23:30 -3 comments", "2021-03-04T23:30:00"),
        ("1614853800", "2021-03-04T10:30:00+00:00"),
        ("1614853800123", "2021-03-04T10:30:00+00:00"),
        ("2021-03-04T00:00:00", "2021-03-04"),
        ("2021-03-04T25:00:00", "2021-03-04"),
        ("yesterday", None),
        ("2021-02-30T10:00:00Z", None),
        ("0001-01-01T00:00:00", None),
        ("3021-03-04", None),
    ],
)
def test_one_form(text: str, time: str | None) -> None:
    """The forms of several standards and programs come out as one; what is no time comes out as none."""
    assert timestamp(text) == time


def test_offset() -> None:
    """The offset stands only where the page gives one."""
    assert offset_of("2021-03-04T23:30:00-05:00") == "-05:00"
    assert offset_of("2021-03-04T23:30:00") is None and offset_of("2021-03-04") is None
