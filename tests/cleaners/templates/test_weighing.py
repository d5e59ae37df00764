"""What recurs, weighed against what it reads like."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleantext.cleaners.templates.page_lines import Line
from cleantext.cleaners.templates.recurring import Recurring, SiteLines
from cleantext.cleaners.templates.weighing import Run, furniture_of, is_most, runs

SITE = 20
HIGHEST = 0.67


def run_of(
    *scores: float, opens: bool = False, closes: bool = False, prose: tuple[int, ...] = ()
) -> tuple[Run, dict[int, float]]:
    """Lines of these scores, numbered from 0."""
    lines = [Line(at, at, at in prose, False) for at in range(len(scores))]
    return Run(lines, opens, closes), dict(enumerate(scores))


def found(run: tuple[Run, dict[int, float]], *pages: int) -> list[int]:
    """The blocks that are furniture, where the lines are on so many pages; the last number is that of all others."""
    lines, scores = run
    counts = [*pages, *[pages[-1]] * len(scores)]
    known = SiteLines(SITE, {at: Recurring(counts[at], frozenset(), frozenset()) for at in scores})
    return [line.block for line in furniture_of(lines, known, scores, HIGHEST)]


def test_doubt_is_enough() -> None:
    """A line that recurs goes where the score is in doubt, and stays where it is sure."""
    assert found(run_of(0.6), 5) == [0]
    assert found(run_of(0.8), 5) == []


def test_a_run_is_judged_as_one() -> None:
    """A sentence that reads like text goes with the lines around it."""
    assert found(run_of(0.1, 0.2, 0.9, 0.1), 5) == [0, 1, 2, 3]


def test_text_at_an_end_stays() -> None:
    """Paragraphs that articles share are left alone though furniture follows, or goes before."""
    assert found(run_of(0.9, 0.5, 0.95, 0.1, 0.1, 0.1, 0.1), 5) == [3, 4, 5, 6]
    assert found(run_of(0.1, 0.1, 0.1, 0.1, 0.95, 0.9), 5) == [0, 1, 2, 3]


def test_the_frame_of_many_pages_goes_whatever_its_score() -> None:
    """Lines of most pages that open or close them are furniture; lines of fewer pages, and shorter runs, are weighed."""
    scores = (0.99, 0.98, 0.99)
    assert found(run_of(*scores, opens=True, prose=(1,)), 20) == [0, 1, 2]
    assert found(run_of(*scores, closes=True, prose=(1,)), 20) == [0, 1, 2]
    assert found(run_of(*scores, prose=(1,)), 20) == []
    assert found(run_of(*scores, opens=True), 14) == []
    assert found(run_of(0.99, 0.98, opens=True), 20) == []


def test_the_frame_of_few_pages() -> None:
    """Of a small site short lines go, but neither prose nor the line beside the article."""
    lines, scores = run_of(0.99, 0.98, 0.99, 0.97, opens=True, prose=(2,))
    known = SiteLines(4, {at: Recurring(4, frozenset(), frozenset()) for at in scores})
    assert [line.block for line in furniture_of(lines, known, scores, HIGHEST)] == [0, 1]


def test_runs() -> None:
    """A run ends at a line that stands, not at one that is gone; what stands outside of it says whether it opens the page."""
    lines = [Line(at, 10 + at, False, False) for at in range(7)]
    found = list(runs(lines, standing={1, 2, 3, 4, 5}, in_place={1, 3, 4, 6}))
    assert [[line.block for line in run.lines] for run in found] == [[1], [3, 4], [6]]
    assert [(run.opens, run.closes) for run in found] == [(True, False), (False, False), (False, True)]


@given(
    st.lists(st.tuples(st.floats(0, 1), st.integers(2, SITE), st.booleans()), max_size=12), st.booleans(), st.booleans()
)
def test_what_goes_is_a_piece_of_the_run(lines: list[tuple[float, int, bool]], opens: bool, closes: bool) -> None:
    """Whatever the run, lines in a row go, and the mean of their scores is none of text."""
    scores, pages = [score for score, _, _ in lines], [count for _, count, _ in lines]
    run = run_of(*scores, opens=opens, closes=closes, prose=tuple(at for at, line in enumerate(lines) if line[2]))
    gone = found(run, *pages, 2)
    assert gone == list(range(len(scores)))[gone[0] : gone[-1] + 1] if gone else len(gone) == 0
    if gone and not (opens or closes):
        assert sum(scores[at] for at in gone) <= HIGHEST * len(gone) + 1e-9


def test_most_of_the_text() -> None:
    """Furniture is never most of what reads like text; what does not read like it has no weight."""
    words, scores = {0: 50, 1: 40, 2: 500}, {0: 0.9, 1: 0.9, 2: 0.1}
    assert is_most([0, 2], words, scores)
    assert not is_most([1, 2], words, scores)
    assert not is_most([], {}, {})
