from __future__ import annotations

import pytest

from cleantext.signals.tagger.path_steps import LANDMARKS, landmark_flags, path_step, tag_of


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


def test_landmarks() -> None:
    """A landmark is known by its tag or by its role."""
    both = path_step("nav").landmarks | path_step("div[role=main]").landmarks
    assert landmark_flags(both) == (1.0, 0.0, 1.0, *[0.0] * (len(LANDMARKS) - 3))


def test_shape() -> None:
    """Ids and numbers are no part of a shape, classes and roles are."""
    assert path_step("div#a7.col-12.wide[role=main]").shape == "div.col-.wide[role=main]"


def test_tag() -> None:
    """The tag is what stands before the first mark, in lower case."""
    assert [tag_of("H2#x"), tag_of("o:p.y"), tag_of("_")] == ["h2", "o:p", "_"]
