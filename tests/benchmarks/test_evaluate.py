"""Running an engine and adding up its scores."""

from pathlib import Path

import pytest
from _corpus import Dump, Page
from _evaluate import DumpScorer, Guarded, HarmScorer, PageScorer, harm_rows, html_rows, run, text_rows
from _scores import Output


def page(identifier: str, page_type: str = "article", text: str | None = "No rolls") -> Page:
    """A page with a segment that must be there and one that must not."""
    path = Path(f"{identifier}.html.gz")
    return Page(identifier, "own", path, None, page_type, None, (), None, text, ("rolls",), ("Share",))


def dump(labels: str = "bc", text: str = "Share\nNo rolls") -> Dump:
    """A dump of a boilerplate line and a content line."""
    return Dump("1", "own", "own", "article", "en", labels, text, None, "No rolls")


def raising(_: object) -> str:
    """A rival that takes no page."""
    raise RuntimeError("no page for me")


def test_a_rival_that_raises_scores_an_empty_page() -> None:
    """The page counts with 0, and the failure is counted."""
    (row,) = html_rows(run(PageScorer(Guarded(raising)), [page("1")]))
    assert (row["word F1"], row["failed"]) == (0.0, 1)


def test_page_types_stand_below_all_pages() -> None:
    """Pages of several types get a row for all and one a type; the mean is over pages."""
    pages = [page("1"), page("2"), page("3", "forum", "nothing alike")]
    rows = html_rows(run(PageScorer(lambda _: Output("No rolls")), pages))
    assert [(row["pages"], row["n"]) for row in rows] == [("all", 3), ("article", 2), ("forum", 1)]
    assert [row["word F1"] for row in rows] == [pytest.approx(2 / 3), 1.0, 0.0]


def test_pages_without_gold_text_have_segments_only() -> None:
    """No word F1 is made up where there is nothing to compare with."""
    (row,) = html_rows(run(PageScorer(lambda _: Output("No rolls")), [page("1", "any", None)]))
    assert (row["word F1"], row["segments F1"]) == (None, 1.0)


def test_dumps_give_noise_and_lost() -> None:
    """Keeping everything keeps all noise and loses nothing."""
    (row,) = text_rows(run(DumpScorer(Guarded(lambda one: one.text)), [dump()]))
    assert (row["noise"], row["lost"]) == (1.0, 0.0)
    assert row["wordT F1"] == pytest.approx(2 * 2 / (3 + 2))


def test_harm_tells_lifted_from_lost() -> None:
    """A line that was moved to metadata is missing from the text, and not lost for good."""
    engine = HarmScorer(lambda _: Output("No rolls", lifted=("Ada Baker",)))
    (row,) = harm_rows(run(engine, [dump("ccc", "Ada Baker\nNo rolls\nat all")]))
    assert (row["harm"], row["lost for good"]) == (pytest.approx(4 / 6), pytest.approx(2 / 6))


class Length:
    """A scorer that another process can be given."""

    def __call__(self, text: str) -> int:
        """The length."""
        return len(text)


def test_processes_change_nothing() -> None:
    """Scores come back in order, from however many processes."""
    texts = ["a" * number for number in range(50)]
    assert run(Length(), texts, jobs=2) == run(Length(), texts)
