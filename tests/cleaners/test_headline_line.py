"""The headline and its copies, lifted out of the body."""

from __future__ import annotations

from cleantext.cleaners.example_text import ENGLISH
from cleantext.cleaners.headline_line import HeadlineLine
from cleantext.document import Block, Document, Found, Metadata, Removal

PARAGRAPHS = ENGLISH.split("\n\n")


def lifted(texts: list[str], headline: str, block: int | None) -> dict[str, str]:
    """The reasons of the blocks that go, by their texts."""
    blocks = tuple(Block(id_, text, "line") for id_, text in enumerate(texts))
    metadata = Metadata(headline=Found(headline, "line", 0.9, block))
    changes = HeadlineLine().judge(Document("d", None, "text", blocks, metadata=metadata))
    return {texts[change.block]: change.reason.code for change in changes if isinstance(change, Removal)}


def test_copies_outside_the_text_go() -> None:
    """The headline is lifted, and so is its like in another case above or below the text."""
    title = "Ferry landing to reopen"
    told = lifted([title, *PARAGRAPHS, "FERRY LANDING TO REOPEN"], title, 0)
    assert told == {title: "headline_line.lifted", "FERRY LANDING TO REOPEN": "headline_line.copy"}


def test_short_headlines_have_no_copies() -> None:
    """A headline of few words is lifted where it was read; a like word elsewhere may be an entry of a list."""
    assert lifted(["Ferries", *PARAGRAPHS, "FERRIES"], "Ferries", 0) == {"Ferries": "headline_line.lifted"}


def test_text_stays() -> None:
    """A headline that was read from running text, or from the middle of a sentence, takes nothing away."""
    assert lifted(PARAGRAPHS, PARAGRAPHS[0], 0) == {}
    assert lifted(["ferry landing to reopen", *PARAGRAPHS], "ferry landing to reopen", 0) == {}
