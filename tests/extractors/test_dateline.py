"""Which readings are datelines, by what stands around them."""

from __future__ import annotations

import time
from dataclasses import replace

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


LOOK_ALIKES = (
    "Idlib: 19 soldiers killed",
    "STORM warnings were given on Friday after the harbour was closed, its owners said in the morning.",
    "Turin, Italy-based Harbour Works said on Friday that it would close the pier after a storm.",
    "In London, the harbour was closed on Friday after a storm tore away its pier, they said.",
    f"FOOTBALL: {SENTENCE}",
    f"EXCLUSIVA - {SENTENCE}",
    f"POLICE - {SENTENCE} The police were there.",
    f"NASA — {SENTENCE}",
    f"TOKYO, JAPAN - JULY 23: {SENTENCE}",
    "Lisbon – the city of seven hills – has closed its harbour after a storm, its owners said on Friday.",
)


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_look_alikes(text: str) -> None:
    """Headlines, first words in capitals, kickers, acronyms and captions are no datelines."""
    assert raw(document(text, SENTENCE)) is None


def test_places_that_call_themselves_so() -> None:
    """An unknown place counts in front of a report where a word of its name says that it is one."""
    assert raw(document(f"KESTREL POINT — {SENTENCE}", SENTENCE)) == "KESTREL POINT —"
    assert raw(document(f"KESTREL POINT: {SENTENCE}", SENTENCE)) == "KESTREL POINT:"
    assert raw(document(f"KESTREL MARKETS — {SENTENCE}", SENTENCE)) is None


def test_list_of_places() -> None:
    """Paragraphs that open alike are a list of places."""
    cities = (f"Lisbon – {SENTENCE}", f"Porto – {SENTENCE}", f"Faro – {SENTENCE}")
    assert raw(document(*cities)) is None


def test_after_a_standfirst() -> None:
    """A standfirst or an editor's note may stand above the report."""
    note = "This report was first sent before dawn, and the hours that it names are those of the islands."
    assert raw(document("Headline", note, f"LAGOS: {SENTENCE}", headline=0)) == "LAGOS:"


def test_broken_lines() -> None:
    """Dumps that break lines at every element leave the dateline on lines of its own."""
    lines = ("LAGOS,", "May 3 (", "AFP", ") -", SENTENCE)
    blocks = tuple(Block(number, text, "line") for number, text in enumerate(lines))
    found = DatelineExtractor().extract(Document("x", None, "text", blocks))
    assert found is not None
    assert (found.value.places, found.value.date, found.value.agencies) == (("LAGOS",), "May 3", ("AFP",))


def test_country_and_day() -> None:
    """The countries of the places and the day by that of the publication come with the dateline."""
    page = document(f"LAGOS/SPRINGFIELD, Ill., Dec 31 (AFP) - {SENTENCE}")
    page = page.with_metadata(replace(page.metadata, published=Found("2022-01-01", "meta")))
    found = DatelineExtractor().extract(page)
    assert found is not None
    assert (found.value.countries, found.value.day) == (("NG", "US"), "2021-12-31")


def test_signature() -> None:
    """A place in the signature that closes the text counts where none opens it."""
    found = DatelineExtractor().extract(document(SENTENCE, f"{SENTENCE} (Erika Muster aus Berlin, 3.5.2024)"))
    assert found is not None
    assert (found.value.position, found.value.places) == ("tail", ("Berlin",))


@pytest.mark.parametrize(
    "piece", ["OSLO, ", "A-", "—", "(AP) - ", "OSLO/", "【ア", "新华社北京", "Jane Doe, ", "/ТАСС. "]
)
def test_linear_time(piece: str) -> None:
    """Capitals, commas, dashes and brackets without end take time in proportion."""
    text = piece * (100_000 // len(piece))
    started = time.process_time()
    DatelineExtractor().extract(document(text, text[:120], text))
    assert time.process_time() - started < 2.0
