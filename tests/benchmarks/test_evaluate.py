"""Running engines: in several processes, and rivals that raise."""

from pathlib import Path

from _evaluate import Guarded, run

from cleantext.training.corpus import Page
from cleantext.training.scorers import PageScorer
from cleantext.training.tables import html_rows


def raising(_: object) -> str:
    """A rival that takes no page."""
    raise RuntimeError("no page for me")


def test_a_rival_that_raises_scores_an_empty_page() -> None:
    """The page counts with 0, and the failure is counted."""
    page = Page("1", "own", Path("1.html.gz"), None, "article", None, (), None, "No rolls", (), ())
    (row,) = html_rows(run(PageScorer(Guarded(raising)), [page]))
    assert (row["word F1"], row["failed"]) == (0.0, 1)


class Length:
    """A scorer that another process can be given."""

    def __call__(self, text: str) -> int:
        """The length."""
        return len(text)


def test_processes_change_nothing() -> None:
    """Scores come back in order, from however many processes."""
    texts = ["a" * number for number in range(50)]
    assert run(Length(), texts, jobs=2) == run(Length(), texts)
