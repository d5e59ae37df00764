from __future__ import annotations

import pytest

from cleantext.signals.tagger.path_steps import LANDMARKS, path_step, tag_of


@pytest.mark.parametrize(
    ("token", "marks"),
    [
        ("p", (0, 0, 0)),
        ("div.post", (1, 0, 0)),
        ("article", (0, 0, 0)),
        ("DIV#Site-Footer", (0, 1, 0)),
        ("div.entry.comments", (1, 0, 1)),
        ("div.ad-slot", (0, 1, 0)),
        ("div.top_ad", (0, 1, 0)),
        ("div.bread-slot", (0, 0, 0)),
        ("div.roadshow", (0, 0, 0)),
        ("div.übersicht.ſidebar", (0, 1, 0)),
    ],
)
def test_names_speak_for_or_against(token: str, marks: tuple[int, int, int]) -> None:
    """Names count wherever they stand in a step but in its tag, in any case, in any script."""
    assert path_step(token).marks == marks


@pytest.mark.parametrize(
    ("token", "names"),
    [("nav", {"in_chrome"}), ("div[role=main]", {"in_main"}), ("select", {"in_form", "in_select"}), ("div.nav", set())],
)
def test_landmarks(token: str, names: set[str]) -> None:
    """A landmark is known by its tag or by its role, by its class it is none; one tag may be several."""
    bits = path_step(token).landmarks
    assert {name for place, name in enumerate(LANDMARKS) if bits >> place & 1} == names


def test_shape() -> None:
    """Ids, numbers and numbered classes are no part of a shape, other classes and roles are."""
    assert path_step("div#a7.col-12.wide[role=main]").shape == "div.wide[role=main]"
    assert path_step("div.widget.element-9f5d3ec.text").shape == "div.widget.text"


def test_tag() -> None:
    """The tag is what stands before the first mark, in lower case."""
    assert [tag_of("H2#x"), tag_of("o:p.y"), tag_of("_")] == ["h2", "o:p", "_"]


def test_heading_level() -> None:
    """The tags of headings have a level, others have none."""
    tokens = ("h1.title", "H6", "h7", "hr", "header", "div.h1")
    assert [path_step(token).heading_level for token in tokens] == [1, 6, 0, 0, 0, 0]
