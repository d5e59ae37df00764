"""Title lines of plain texts."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cleantext
from cleantext.document import Block, Document, Found
from cleantext.extractors.title_form import title_text
from cleantext.extractors.title_line import UNSURE, title_line

TITLE = "Storm tears away the pier of Skerry Island, ferry line closed"
REPORT = (
    "A storm has torn away the pier of Skerry Island, and the ferry line to the mainland was closed on Friday.",
    "“We have never seen a storm like this one,” said the harbour master, who had stood there an hour before.",
    "The ferry company said that its ships would stay in the harbour until engineers had looked at it.",
    "“It may take weeks,” a spokesman said, and he asked the people of the island to be patient with the company.",
    "The last storm of the kind had struck the island nine years ago, and had taken the roof of the school.",
    "Supplies will come by helicopter for now, the council decided at a meeting that lasted late into Friday night.",
)


def found_in(*lines: str) -> Found[str] | None:
    """The title line of a text given by lines."""
    blocks = tuple(Block(number, line, "line", lines=(number, number + 1)) for number, line in enumerate(lines))
    return title_line(Document("x", None, "text", blocks))


def lifted(*lines: str) -> str | None:
    """Its text, where it is sure enough to be lifted."""
    found = found_in(*lines)
    return found.value if found and found.source != UNSURE else None


def test_first_line_of_a_report() -> None:
    """A title above a news report needs nothing else around it."""
    assert lifted(TITLE, *REPORT) == TITLE
    assert lifted("Search For Keyword.", TITLE, *REPORT) == TITLE


def test_title_above_its_standfirst() -> None:
    """Of two lines that might be the title, the longer one right below is the standfirst, however near the text."""
    standfirst = "The storm that struck Skerry Island tore away its pier on Friday and closed the ferry line for weeks"
    assert lifted(TITLE, standfirst, "By Ann Doe", *REPORT) == TITLE


def test_pieces_of_a_sentence() -> None:
    """A dump with a line for each text node breaks the first sentence at its links; its opening is no title."""
    pieces = (
        "A storm has torn away the pier of Skerry Island",
        "near the mainland",
        ", and the ferry line was closed.",
    )
    assert lifted("Search For Keyword.", *pieces, *REPORT) is None
    assert lifted("Search For Keyword.", pieces[0], *REPORT) == pieces[0]


def test_colon() -> None:
    """A headline may open with its place."""
    title = "Skerry Island: storm tears away pier, ferry line closed"
    assert lifted(title, *REPORT) == title


def test_text_without_a_title() -> None:
    """The first paragraph of a text is no title."""
    assert lifted(*REPORT) is None


def test_site_title_is_no_headline() -> None:
    """Glued navigation and slogans are no headline, though their words recur."""
    assert lifted("IslandNews - Storm, Ferry & Harbour OpinionWorldIslands", *REPORT) is None


def test_standfirst_is_none() -> None:
    """Of two lines without a period the headline is the first, not the standfirst."""
    assert lifted(TITLE, "The harbour may stay closed for weeks, the company fears", *REPORT) == TITLE


def test_guide_with_subheadings_needs_evidence() -> None:
    """A subheading above a divided text is left alone, unless a byline shows that it is the title."""
    guide = [
        line for text in REPORT for line in ("What a storm does to a pier", text.replace("“", "").replace("”", ""))
    ]
    assert lifted(*guide) is None
    assert lifted(TITLE, "By Jane Doe", *guide) == TITLE


@pytest.mark.parametrize("line", ["- " + TITLE, TITLE + ":", "Home > " + TITLE, "3 May 2021 " + TITLE, TITLE + "."])
def test_other_forms(line: str) -> None:
    """Bullets, announcements, breadcrumbs, dates and sentences are no titles."""
    assert lifted(line, *REPORT) is None


def test_below_half_a_text() -> None:
    """No title stands below much running text."""
    assert lifted(*REPORT, *REPORT, "Menu", TITLE, *REPORT[:2]) is None


def test_site_after_the_title() -> None:
    """The name of the site is cut where another line of the page goes without it."""
    assert lifted(f"{TITLE} | Harbour Gazette", "Home", "Subscribe", TITLE, "By Ann Doe", *REPORT) == TITLE


def test_bullet() -> None:
    """Dumps set lines of lists apart by bullets, which are no part of a title."""
    assert title_text("* " + TITLE) == TITLE
    assert title_text("-5 degrees") == "-5 degrees"


def test_other_readings() -> None:
    """A line that may be the title too is an alternative, never the title again."""
    found = found_in(TITLE, "Storm closes the ferry line to Skerry Island for weeks", "By Ann Doe", *REPORT)
    assert found is not None
    assert found.value not in {other.value for other in found.alternatives}


@given(st.lists(st.text(alphabet="Aa b.,|-–:\"'\u4e00\u0410*\n", min_size=1).filter(str.strip), max_size=12))
def test_any_lines(lines: list[str]) -> None:
    """A title is one of the lines, or part of one, with a chance between 0 and 1."""
    found = found_in(*lines)
    assert found is None or (any(found.value in line for line in lines) and 0.0 <= found.confidence <= 1.0)


@pytest.mark.parametrize("unit", ["A", "A, ", "A - ", "A | ", "aA", "AaBb", "By A, ", "“", "1. "])
def test_long_lines(unit: str) -> None:
    """100 kB of capitals, commas and dashes, as one line and as many, take no more than a few seconds."""
    text = unit * (100_000 // len(unit))
    start = time.process_time()
    found_in(text, *REPORT)
    found_in(*(text[at : at + 100] for at in range(0, len(text), 100)), *REPORT)
    assert time.process_time() - start < 5.0


def test_a_title_that_may_be_a_subheading_is_told_and_stays() -> None:
    """A first line over a bare text that takes it up is metadata, and stays in the text; a byline below it makes it sure."""
    text = (
        "Ferry back in service after the storm\n\n{byline}The ferry line to Skerry Island, closed since the storm tore away "
        "the pier, is back in service again after repairs, its owners said on Friday.\n\nA first ship left the harbour at dawn "
        "on Monday with forty passengers, most of them islanders who had waited for the ferry.\n\nThe council of the island "
        "will vote on the pier in May, and the service is to be paid for by the state until the storm season ends."
    )
    bare = cleantext.clean(text.format(byline=""), media_type="text/plain")
    signed = cleantext.clean(
        text.format(byline="By Ada Quillfeather\n\n3 May 2024, 10:15\n\n"), media_type="text/plain"
    )
    for article, source in ((bare, UNSURE), (signed, "line")):
        assert article.metadata.headline is not None
        assert (article.metadata.headline.value, article.metadata.headline.source) == (
            "Ferry back in service after the storm",
            source,
        )
    assert not any(change.cleaner == "headline_line" for change in bare.changes)
    assert any(change.cleaner == "headline_line" for change in signed.changes)
