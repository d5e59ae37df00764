"""Evidence for titles."""

from __future__ import annotations

from cleantext.document import Block, Document
from cleantext.extractors.tables import title_weights
from cleantext.extractors.title_evidence import evidence
from cleantext.extractors.title_lines import Lines

TITLE = "Ferry line to Skerry Island reopens"
PARAGRAPH = "The ferry line to Skerry Island was reopened on Monday, its owners said at noon in the harbour."


def of_title(*texts: str) -> dict[str, float]:
    """The evidence for the line that holds the title, with a paragraph below the lines."""
    blocks = tuple(Block(number, text, "line") for number, text in enumerate((*texts, PARAGRAPH)))
    return evidence(Lines(Document("x", None, "text", blocks)))[texts.index(TITLE)]


def test_company() -> None:
    """A byline below, another copy, the line with the site's name, and a standfirst are seen."""
    found = of_title("Home", f"{TITLE} | Gazette", TITLE, "By Ann Doe", TITLE)
    assert {"signed", "copies_2", "with_tail", "taken_up"} <= found.keys()
    assert "standfirst" in of_title(TITLE, "Ships of the company sail to the island again from Monday on")


def test_recurrence() -> None:
    """A title whose words all recur, and one without any that does."""
    assert of_title(TITLE)["in_lead"] == 1.0
    blocks = (Block(0, "Weather and tides"), Block(1, PARAGRAPH))
    assert evidence(Lines(Document("x", None, "text", blocks)))[0]["in_text"] == 0.0


def test_numbers() -> None:
    """Every piece of evidence is a number of 0 to 1, and has a weight as long as pages of its kind were seen."""
    found = of_title("Home", TITLE, "By Ann Doe")
    assert all(0.0 <= value <= 1.0 for value in found.values())
    assert found.keys() <= title_weights().keys()
