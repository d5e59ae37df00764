from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cleantext.training.corpus import Dump, Page
from cleantext.training.scorers import DumpScorer, HarmScorer, PageScorer
from cleantext.training.scores import Output
from cleantext.training.tables import MAIN, harm_rows, html_rows, text_rows


def page(identifier: str, page_type: str = "article", text: str | None = "No rolls") -> Page:
    """A page with a segment that must be there and one that must not."""
    path = Path(f"{identifier}.html.gz")
    return Page(identifier, "own", path, None, page_type, None, (), None, text, ("rolls",), ("Share",))


def dump(labels: str = "bc", text: str = "Share\nNo rolls") -> Dump:
    """A dump of a boilerplate line and a content line."""
    return Dump("1", "own", "own", "article", "en", labels, text, None, "No rolls")


def test_page_types_stand_below_all_pages() -> None:
    """Pages of several types get a row for all and one a type; the mean is over pages."""
    pages = [page("1"), page("2"), page("3", "forum", "nothing alike")]
    rows = html_rows(map(PageScorer(lambda _: Output("No rolls")), pages))
    assert [(row["pages"], row["n"]) for row in rows] == [("all", 3), ("article", 2), ("forum", 1)]
    assert [row["word F1"] for row in rows] == [pytest.approx(2 / 3), 1.0, 0.0]


def test_pages_without_gold_text_have_segments_only() -> None:
    """No word F1 is made up where there is nothing to compare with."""
    (row,) = html_rows([PageScorer(lambda _: Output("No rolls"))(page("1", "any", None))])
    assert (row["word F1"], row["segments F1"]) == (None, 1.0)


def test_dumps_give_noise_and_lost() -> None:
    """Keeping everything keeps all noise and loses nothing."""
    (row,) = text_rows([DumpScorer(lambda one: Output(one.text))(dump())])
    assert (row["noise"], row["lost"]) == (1.0, 0.0)
    assert row["wordT F1"] == pytest.approx(2 * 2 / (3 + 2))


def test_harm_tells_lifted_from_lost() -> None:
    """A line that was moved to metadata is missing from the text, and not lost for good."""
    engine = HarmScorer(lambda _: Output("No rolls", lifted=("Ada Baker",)))
    (row,) = harm_rows([engine(dump("ccc", "Ada Baker\nNo rolls\nat all"))])
    assert (row["harm"], row["lost for good"]) == (pytest.approx(4 / 6), pytest.approx(2 / 6))


def test_dumps_of_other_page_types_may_be_left_out() -> None:
    """Rows of the page types asked for alone; the row of all pages counts all."""
    scores = [DumpScorer(lambda one: Output(one.text))(dump()) for _ in range(3)]
    scores[0] = replace(scores[0], page_type="forum")
    assert [(row["pages"], row["n"]) for row in text_rows(scores, MAIN)] == [("all", 3), ("article", 2)]
    assert [(row["pages"], row["n"]) for row in text_rows(scores)] == [("all", 3), ("article", 2), ("forum", 1)]
