"""Dates around the headline, and what they are said to be."""

from __future__ import annotations

import pytest

from cleantext.document import Block, Document, Found, Metadata, PageFacts, Stamp
from cleantext.extractors.date_order import DateReader
from cleantext.extractors.shown_dates import labelled_dates, shown_dates


def shown(*lines: str, headline: int | None = None, stamps: tuple[Stamp, ...] = ()) -> list[tuple[str, str]]:
    """The dates of a page and their labels."""
    blocks = tuple(Block(number, line) for number, line in enumerate(lines))
    metadata = Metadata(headline=Found("x", "line", block=headline)) if headline is not None else Metadata()
    document = Document("x", None, "html", blocks, PageFacts(stamps=stamps), metadata=metadata)
    return [(one.found.value, one.label) for one in shown_dates(DateReader(document))]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Published: 4 March 2021, 10:15", "published"),
        ("Updated 4 March 2021", "updated"),
        ("Jane GreyUpdated Mar 4, 2021", "updated"),
        ("4 March 2021 | Jane Grey", ""),
        ("Veröffentlicht am 4. März 2021 um 10.15 Uhr", "published"),
        ("Stand: 04.03.2021", "updated"),
        ("Standard, 04.03.2021", ""),
        ("Publié le 4 mars 2021 à 10h15", "published"),
        ("Mis à jour le 4 mars 2021", "updated"),
        ("Опубликовано 4 марта 2021", "published"),
        ("2021年3月4日 10:15 更新", "updated"),
        ("发布时间：2021-03-04 10:15", "published"),
        ("입력 2021.03.04. 오전 10:15", "published"),
        ("تاريخ النشر: 4 مارس 2021", "published"),
        ("04.03.21, 10:15", ""),
    ],
)
def test_labels(line: str, label: str) -> None:
    """A word on the line says what the day is, in any language; mostly none does."""
    assert [(time[:10], said) for time, said in shown(line)] == [("2021-03-04", label)]


def test_clocks() -> None:
    """The time of day is read where it follows the day, with the zone if there is one."""
    assert shown("Published: 4 March 2021, 10:15") == [("2021-03-04T10:15:00", "published")]
    assert shown("04.03.2021 | 10:15") == [("2021-03-04T10:15:00", "")]
    assert shown("Updated Mar 4, 2021 at 1:06 PM EST") == [("2021-03-04T13:06:00-05:00", "updated")]


def test_two_dates_on_a_line() -> None:
    """Each date has the word that stands before it."""
    assert shown("4 March 2021 - Updated 5 March 2021") == [("2021-03-04", ""), ("2021-03-05", "updated")]
    assert shown("Posted 4 March 2021, last modified: 5 March 2021") == [
        ("2021-03-04", "published"),
        ("2021-03-05", "updated"),
    ]


def test_a_line_of_its_own_says_what_the_next_is() -> None:
    """The word may stand on the line above."""
    assert shown("Last updated", "4 March 2021") == [("2021-03-04", "updated")]


@pytest.mark.parametrize(
    "line",
    [
        "The old bridge was torn down on 4 March 2021, and nobody wept.",
        "Joined: 4 March 2021",
        "Founded 4 March 2021",
        "The storm of 4 March 2021 " * 8,
        "2 days ago",
    ],
)
def test_other_lines(line: str) -> None:
    """Sentences, days on which members joined, long texts, and ages tell no day of publication."""
    assert shown(line) == []


def test_from_the_headline_down_then_up() -> None:
    """What follows the headline comes first, then what precedes it, the nearer first; what is far off is left out."""
    lines = ["1 March 2021", "2 March 2021", "Headline", "3 March 2021", *["x"] * 20, "4 March 2021"]
    assert [day for day, _ in shown(*lines, headline=2)] == ["2021-03-03", "2021-03-02", "2021-03-01"]


def test_marked_times_instead_of_their_words() -> None:
    """A time that is marked up is taken with its clock, and with what its words or its marks say."""
    stamp = Stamp("2021-03-04T10:15:00Z", "datepublished", 0)
    assert shown("4 March 2021", stamps=(stamp,)) == [("2021-03-04T10:15:00+00:00", "published")]
    assert shown("Updated 4 March 2021", stamps=(stamp,)) == [("2021-03-04T10:15:00+00:00", "updated")]


def test_labelled_anywhere() -> None:
    """Dates that say what they are are found wherever they stand."""
    blocks = tuple(
        Block(number, line) for number, line in enumerate([*["x"] * 50, "Published 4 March 2021", "5 May 2021"])
    )
    found = labelled_dates(DateReader(Document("x", None, "text", blocks)))
    assert [(one.found.value, one.found.block) for one in found] == [("2021-03-04", 50)]


def test_a_line_of_facts_is_no_row_of_a_table() -> None:
    """In plain text pipes stand between author, date and reading time; cells of a table tell no date of the article."""
    for text, days in (("Essay | 4 March 2021 | 5 min read", ["2021-03-04"]), ("| Opened | 4 March 2021 |", [])):
        blocks = (Block(0, "The ferry is back"), Block(1, text, "row"))
        reader = DateReader(Document("x", None, "text", blocks))
        assert [one.found.value for one in shown_dates(reader)] == days
        assert not [*labelled_dates(reader)]
