"""Which readings are datelines, by what stands around them."""

from __future__ import annotations

import pytest

from cleantext.document import Block, Document, Found, Metadata
from cleantext.extractors.dateline import DatelineExtractor

SENTENCE = "The harbour was closed on Friday after a storm tore away the old pier, its owners said."


def document(*texts: str, language: str = "en", headline: int | None = None) -> Document:
    """A plain text of some paragraphs."""
    found = Found("Headline", "line", 1.0, headline) if headline is not None else None
    metadata = Metadata(headline=found, language=Found(language, "html.lang"))
    blocks = tuple(Block(number, text) for number, text in enumerate(texts))
    return Document("x", None, "text", blocks, metadata=metadata)


def raw(page: Document) -> str | None:
    """The dateline as it stands."""
    found = DatelineExtractor().extract(page)
    return found.value.raw if found else None


def test_unknown_place_counts_when_the_text_is_there() -> None:
    """A place that no table has is a dateline's where the text speaks of being in it."""
    there = "The mayor said that people in Skerryvore were safe and that the ferry would be back soon."
    assert raw(document(f"SKERRYVORE - {SENTENCE}", there)) == "SKERRYVORE -"
    quiet = "The harbour has stood behind the old pier for as long as anybody here remembers it."
    assert raw(document(f"SKERRYVORE - {quiet}")) is None


def test_speakers_are_no_places() -> None:
    """Lines that open with names before colons are a conversation, even if one is called like a city."""
    talk = (f"LONDON: {SENTENCE}", f"MOOR: {SENTENCE}", f"LEE: {SENTENCE}")
    assert raw(document(*talk)) is None
    assert raw(document(talk[0])) == "LONDON:"


def test_full_stop_is_for_german() -> None:
    """A place before a full stop is a dateline in German papers only."""
    text = "Berlin. Der Hafen ist am Freitag nach einem Sturm geschlossen worden, wie die Betreiber sagten."
    assert raw(document(text, language="de")) == "Berlin."
    assert raw(document(text, language="en")) is None


def test_only_below_the_headline() -> None:
    """A teaser above the headline lends no dateline."""
    teaser = f"LAGOS (Reuters) - {SENTENCE}"
    assert raw(document(teaser, "Headline", SENTENCE, headline=1)) is None
    assert raw(document("Headline", teaser, headline=0)) == "LAGOS (Reuters) -"


def test_block_of_its_own() -> None:
    """A dateline may be a block of its own above the first paragraph."""
    found = DatelineExtractor().extract(document("SPRINGFIELD, Ill. —", SENTENCE))
    assert found is not None
    assert (found.value.position, found.value.places, found.block) == ("line", ("SPRINGFIELD, Ill.",), 0)


@pytest.mark.parametrize(("line", "place"), [("AFP, MANILA", "MANILA"), ("Von Erika Muster, Nairobi", "Nairobi")])
def test_place_in_the_byline(line: str, place: str) -> None:
    """An agency or a person signs with a place."""
    found = DatelineExtractor().extract(document(line, SENTENCE, SENTENCE))
    assert found is not None
    assert (found.value.position, found.value.places) == ("byline", (place,))
