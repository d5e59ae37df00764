from __future__ import annotations

from collections.abc import Callable

from cleantext.signals.tagger.main_container import MAIN_FEATURES, main_features

PROSE = "The boats came back to the harbour in the evening, and the pilots said that the weather had been kind all day."
PAGE = f"""<html><body><ul class=menu><li><a href=/>Home page</a></li></ul>
<div class=story><h2>Evening</h2><p>{PROSE}</p><p>{PROSE} Twice.</p></div>
<div class=box><p><a href=/x>{PROSE} More.</a></p></div></body></html>"""
INSIDE = {"Evening", PROSE, f"{PROSE} Twice."}


def test_all_guesses_find_the_story(rows: Callable) -> None:
    """The element that holds the prose is found by each guess; links do not count as prose."""
    found = rows(PAGE, main_features, MAIN_FEATURES)
    for name, expected in (
        ("candidate_inside", INSIDE),
        ("densest_inside", INSIDE - {"Evening"}),
        ("prose_root", INSIDE - {"Evening"}),
    ):
        assert {text for text, row in found.items() if row[name]} == expected, name


def test_place_and_path(rows: Callable) -> None:
    """A block knows how much of the path it shares with the candidate, and whether it stands before, in or behind it."""
    found = rows(PAGE, main_features, MAIN_FEATURES)
    home, last = found["Home page"], found[f"{PROSE} More."]
    assert home["candidate_common"] == last["candidate_common"] == 2 / 3
    assert (home["candidate_depth"], found[PROSE]["candidate_depth"]) == (2, 1)
    places = [row["candidate_place"] for row in found.values()]
    assert places == [-0.5, 0.0, 0.5, 1.0, 1.5]


def test_no_prose(rows: Callable) -> None:
    """A page without prose, and one without elements around its text, has guesses too, and all blocks are in them."""
    for html in ("<p>One</p>", "One"):
        found = rows(html, main_features, MAIN_FEATURES)["One"]
        assert found["candidate_inside"] == found["densest_inside"] == found["prose_root"] == 1.0
