"""The simple rules that stand among the rivals."""

from _rivals_text import best_run, keep_everything, maximum_run, refined_web_lines
from hypothesis import given
from hypothesis import strategies as st

from cleantext.training.corpus import Dump


def dump(*lines: str) -> Dump:
    """A dump of these lines."""
    return Dump("1", "own", "own", "article", "en", "c" * len(lines), "\n".join(lines), None, "")


@given(st.lists(st.integers(-9, 9), max_size=12))
def test_no_run_is_better_than_the_maximum(values: list[int]) -> None:
    """The sum of the run is the greatest of all runs, the empty one included."""
    start, end = maximum_run(values)
    runs = [sum(values[i:j]) for i in range(len(values) + 1) for j in range(i, len(values) + 1)]
    assert sum(values[start:end]) == max(runs)


def test_the_best_run_leaves_menus_at_both_ends() -> None:
    """Long lines hold together over a short one; short lines at the ends go."""
    body = (
        "The bakers of the town have put out their ovens this cold morning, every one of them.",
        "Why?",
        "They want to sleep until six on working days, as the butchers and the greengrocers have always done.",
    )
    assert best_run()(dump("Home", "Weather", *body, "Contact")) == "\n".join(body)


def test_keeping_everything_keeps_everything() -> None:
    """The baseline gives the dump as it is."""
    assert keep_everything()(dump("Home", "a b")) == "Home\na b"


def test_refined_web_rules_line_by_line() -> None:
    """Capitals, digits, counters and single words go; short lines lose their call to action."""
    given_lines = (
        "BREAKING NEWS NOW",
        "12 345",
        "3 likes",
        "Menu",
        "The ovens are cold. Read more...",
        "No rolls today.",
    )
    assert refined_web_lines()(dump(*given_lines)) == "The ovens are cold.\nNo rolls today."
