"""The measures of metadata, against cases worked out by hand."""

from dataclasses import replace
from pathlib import Path

import pytest
from _corpus import MetadataLabel
from _metadata_scores import (
    MetadataFound,
    authors_invented,
    authors_set_f1,
    credits_agencies,
    credits_invented,
    dateline_agencies,
    dateline_invented,
    dateline_places,
    day,
    headline_exact,
    metadata_rows,
    published_day,
    set_f1,
)

LABEL = MetadataLabel(
    id="1",
    dataset="own",
    path=Path("1.html.gz"),
    url=None,
    language="en",
    headlines=("Bakers’ strike – day two", "Bakers strike"),
    dateline={"raw": "LAGOS (AFP) -", "places": ["LAGOS"], "date": None, "agencies": ["AFP"], "pos": "lead"},
    credits={"raw": "AFP, AP", "agencies": ["AFP", "AP"], "kind": "agency"},
    authors=("Ada Baker", "Ben Miller"),
    date="2021-05-03",
)
BARE = replace(LABEL, dateline=None, credits=None, authors=(), date=None)
RIGHT = MetadataFound(
    "Bakers' strike - day two", ("Ada Baker", "Ben Miller"), "2021-05-03T10:00:00Z", ("LAGOS",), ("AFP",),
    frozenset({"AFP", "AP"}),
)  # fmt: skip
NOTHING = MetadataFound()


def test_all_right_is_one_and_nothing_invented() -> None:
    """What is found right scores 1 on every measure of finding and 0 on every measure of inventing."""
    rows = metadata_rows([(LABEL, RIGHT), (BARE, replace(NOTHING, headline="Bakers strike"))])
    assert {row["value"] for row in rows if row["measure"] != "invented"} == {1.0}
    assert {row["value"] for row in rows if row["measure"] == "invented"} == {0.0}


def test_any_labelled_headline_is_right() -> None:
    """Styles of quotes and dashes do not matter; another wording does."""
    found = [replace(NOTHING, headline=text) for text in ("bakers strike", "Bakers’ strike — day two", "Strike")]
    assert headline_exact([(LABEL, one) for one in found]) == (3, 2 / 3)


def test_authors_are_compared_as_sets() -> None:
    """One of two right and one wrong: precision 1/2, recall 1/2; the order does not matter."""
    assert authors_set_f1([(LABEL, replace(NOTHING, authors=("Ben Miller", "Lagos")))]) == (1, 0.5)
    assert set_f1(["b", "a"], ["a", "b"]) == 1


def test_authors_are_invented_only_where_there_are_none() -> None:
    """Pages with a named author do not count for inventing."""
    assert authors_invented([(LABEL, RIGHT), (BARE, RIGHT), (BARE, NOTHING)]) == (2, 0.5)


def test_dates_are_compared_by_the_day() -> None:
    """The time of day is cut; no date is no day."""
    assert (day("2021-05-03 01:20:00+00:00"), day("May 2021"), day(None)) == ("2021-05-03", None, None)
    assert published_day([(LABEL, RIGHT), (LABEL, NOTHING), (BARE, RIGHT)]) == (2, 0.5)


def test_a_dateline_with_other_places_is_both_wrong_and_missed() -> None:
    """One right, one with other places, one invented: 2·1 / (2·1 + 2 wrong + 1 missed)."""
    wrong = replace(RIGHT, dateline_places=("ABUJA",))
    assert dateline_places([(LABEL, RIGHT), (LABEL, wrong), (BARE, RIGHT)])[1] == pytest.approx(2 / 5)


def test_datelines_of_bylines_and_signatures_are_not_counted() -> None:
    """Only datelines at the head of the text count, and pages without any."""
    tail = replace(LABEL, dateline={**(LABEL.dateline or {}), "pos": "tail"})
    assert dateline_places([(tail, NOTHING), (LABEL, RIGHT)]) == (1, 1.0)
    assert dateline_invented([(tail, RIGHT), (BARE, RIGHT), (BARE, NOTHING)]) == (2, 0.5)


def test_agencies_are_pooled_over_pages() -> None:
    """Two of two found on one page, none of two on the other: recall 1/2, precision 1."""
    assert credits_agencies([(LABEL, RIGHT), (LABEL, NOTHING)])[1] == pytest.approx(2 / 3)
    assert dateline_agencies([(LABEL, RIGHT), (LABEL, NOTHING)])[1] == pytest.approx(2 / 3)


def test_credits_of_other_outlets_count_as_none() -> None:
    """A page that credits only an outlet is one without agency credits."""
    outlet = replace(LABEL, credits={"raw": "The Baker", "agencies": ["The Baker"], "kind": "outlet"})
    assert credits_invented([(outlet, RIGHT), (outlet, NOTHING)]) == (2, 0.5)
