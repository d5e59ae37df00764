"""Runs of headlines and of links, and verses that look like them."""

from __future__ import annotations

from cleantext.cleaners.example_text import ENGLISH
from cleantext.cleaners.headline_runs import dash_runs, link_runs
from cleantext.cleaners.layout import Layout
from cleantext.document import Block, Document

HEADLINES = (
    "Why The Signal Box At Harrow Bridge Will Not Be Sold -",
    "Council Counts The Cost Of A Very Wet Winter And Spring -",
    "Ferryman's Daughter Wins The Regional Rowing Prize Again -",
)
LAST = "Old Mill Race To Be Cleared Before The Regatta"
FIRST_PARAGRAPH, SECOND_PARAGRAPH = ENGLISH.split("\n\n")


def layout(*texts: str, linked: bool = False) -> Layout:
    """The layout of lines, all of them links where ``linked``, but for paragraphs."""
    blocks = tuple(
        Block(id_, text, "line", link_chars=len(text) if linked and not text.endswith(".") else 0)
        for id_, text in enumerate(texts)
    )
    return Layout.of(Document("d", None, "text", blocks))


def runs(*texts: str) -> list[list[int]]:
    """The ids of the blocks in each run of headlines that end in a dash."""
    return [[block.id for block in run] for run in dash_runs(layout(*texts), 3)]


def test_a_run_takes_the_dash_before_and_the_headline_after() -> None:
    """The lone dash that opens a run and the last headline, which has none, belong to it."""
    assert runs(FIRST_PARAGRAPH, "-", *HEADLINES, LAST) == [[1, 2, 3, 4, 5]]


def test_short_headlines_in_title_case_are_a_run() -> None:
    """Capitals on nearly all words tell short headlines from verses of their length."""
    assert runs(FIRST_PARAGRAPH, "Ferry Fares To Rise In Spring -", "Hotels Count Guests -", "Fog Closes Pier -") == [
        [1, 2, 3]
    ]


def test_two_lines_are_no_run() -> None:
    """Two lines that end in a dash may be anything."""
    assert runs(FIRST_PARAGRAPH, *HEADLINES[:2]) == []


def test_a_heading_over_text_is_left() -> None:
    """The line after a run stays when a paragraph follows it: it may head the text."""
    assert runs(FIRST_PARAGRAPH, *HEADLINES, LAST, SECOND_PARAGRAPH) == [[1, 2, 3]]


def test_verses_and_tables_are_left() -> None:
    """Short lines that end in dashes are verse; lines with bars are rows of a table."""
    assert runs("Who waits beside the water –", "he does not wait alone –", "the boat is coming over –") == []
    assert runs(*(f"{line[:-2]} | 4,50 -" for line in HEADLINES)) == []


def test_links_within_the_text_are_left() -> None:
    """A list of links between two paragraphs belongs to the text; below it, it is a link list."""
    within = layout(FIRST_PARAGRAPH, LAST, LAST, LAST, SECOND_PARAGRAPH, linked=True)
    below = layout(FIRST_PARAGRAPH, SECOND_PARAGRAPH, LAST, LAST, LAST, linked=True)
    assert list(link_runs(within, 3)) == []
    assert [[block.id for block in run] for run in link_runs(below, 3)] == [[2, 3, 4]]
