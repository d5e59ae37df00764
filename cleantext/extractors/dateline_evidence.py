"""What speaks for a reading being a dateline, and what against it."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from cleantext.document import Block, Document
from cleantext.extractors.dateline_grammar import Reading
from cleantext.extractors.dateline_place import is_label, main_part, rank_of
from cleantext.extractors.tables import phrases
from cleantext.extractors.wording import ends_sentence, is_prose, word_count, words

SHORTEST_REST: Final = 40
"""Characters of the sentence that a dateline opens."""

LEAST_WORDS: Final = 6
SURELY_TEXT: Final = 120
"""Characters from which on what follows a dateline is running text, however it ends."""

MOST_ALIKE: Final = 2
"""So many blocks may open like one dateline; more of them are a conversation or a list of places."""

WELL_KNOWN: Final = 2
"""The rank (see `gazetteer.Rank`) up to which a place needs no other evidence."""

FIRST_SENTENCES: Final = 300
"""Characters of a paragraph in which a report says when, or who says so."""

_FIRST_PERSON: Final = re.compile(
    r"(?:I|I['’]\w+|we|you|yes|no|my|well|thank|so|oh|hi|hello|ich|wir|ja|nein|je|nous|oui|non|yo|sí)\b", re.IGNORECASE
)
_LABEL: Final = re.compile(r"(?P<words>[^\W\d_a-zß-ÿ][^:–—\n]{1,30}?)(?P<mark>:|\s[–—-])\s")
_SENTENCE_END: Final = re.compile(r"[^\W\d_]{3}[.!?…\"”»]{1,3}\s|[。।؟]")
_DIVIDED: Final = re.compile(r"[,(.]\s?\S")
_BRACKET: Final = re.compile(r"[(（\[/]")
_ENCLOSED: Final = re.compile(r"[(\[][^()\[\]]{1,80}[)\]]\s?[.:|=]?")
"""A bracket and a mark, nothing else: "(AFP):"."""

_ACRONYM: Final = re.compile(r"[A-Z]{2,4}")
_APPOSITION: Final = re.compile(r"[^.!?]{3,80}\s[–—-]\s[a-zß-ÿ]")
_UNCASED: Final = re.compile(r"[\u0590-\u06ff\u0900-\u0dff\u0e00-\u0eff]")
"""Letters of Hebrew, Arabic, the scripts of India, Thai and Lao: none has capitals."""


def confidence(reading: Reading, block: Block, document: Document, first: bool) -> float:
    """How sure a reading is a dateline that opens a paragraph, 0 to 1; 0 for none. ``first``: no paragraph stands above it."""
    if not _opens_report(reading, block):
        return 0.0
    if reading.sure and (reading.mark != "colon" or reading.places or _ENCLOSED.fullmatch(reading.raw)):
        return _by_agency(reading, document, first)
    if reading.sender and reading.known:
        return 0.8
    if not reading.places:
        return 0.0
    if reading.mark == "dash" or (reading.mark == "bar" and (reading.agencies or reading.date)):
        return _by_dash(reading, document, first)
    if reading.mark in ("bar", "bracket"):
        return (_by_bar if reading.mark == "bar" else _by_bracket)(reading, document, first)
    if reading.regional and not reading.date and reading.known and reading.capitals:
        return 0.8
    if reading.mark == "colon":
        return _by_colon(reading, document, first)
    return _by_stop(reading, document, first) if reading.mark == "stop" else 0.0


def line_confidence(reading: Reading, closed: bool) -> float:
    """How sure a line above the first paragraph is a dateline. ``closed``: a mark ends it; a colon ends labels too."""
    if not reading.places or reading.mark in ("colon", "bracket", "bar"):
        return 0.8 if reading.sure and reading.known else 0.0
    if not reading.known:
        return 0.7 if closed and reading.capitals and (reading.regional or reading.date or reading.sure) else 0.0
    if reading.sure:
        return 0.8
    cities = all(0 < (rank_of(place) or 0) <= WELL_KNOWN for place in reading.places)
    if closed and reading.mark == "dash":
        return 0.7 if reading.capitals or reading.date or reading.regional or cities else 0.0
    if reading.date or reading.regional:
        return 0.6
    return 0.5 if reading.capitals and cities else 0.0


def _opens_report(reading: Reading, block: Block) -> bool:
    """Whether a whole sentence, and a beginning one, stands behind the mark. Some dumps break lines in mid-sentence."""
    rest = reading.rest
    if len(rest) < (SHORTEST_REST if rest.isascii() else SHORTEST_REST // 2) or word_count(rest) < LEAST_WORDS:
        return False
    return _begins_sentence(rest) and (
        ends_sentence(block.text)
        or len(rest) >= (SURELY_TEXT // 2 if _UNCASED.match(rest) else SURELY_TEXT)
        or _SENTENCE_END.search(rest) is not None
    )


def _begins_sentence(rest: str) -> bool:
    first = rest.lstrip("\"'“„«»‘’(¿¡[*")[:1]
    return bool(first) and not first.islower()


def _by_agency(reading: Reading, document: Document, first: bool) -> float:
    """A known agency beside a place; alone, it needs a bracket and a dash."""
    if not reading.places:
        if reading.mark == "bracket":
            return 0.7 if first else 0.0
        if reading.mark == "dash" or "/" in reading.raw or (reading.date and first):
            return 0.9
        return 0.7 if first and (reading.mark == "stop" or _ENCLOSED.fullmatch(reading.raw)) else 0.0
    if reading.known:
        return 0.95
    if reading.mark == "bracket":
        return 0.7 if reading.capitals and first else 0.0
    if reading.capitals or _BRACKET.search(reading.raw):
        return 0.9 if reading.mark == "dash" else 0.8
    return 0.8 if _evident(reading, document) else 0.0


def _by_dash(reading: Reading, document: Document, first: bool) -> float:
    """A dash makes datelines of places in capitals; others must be known, and no list of places."""
    if _alike(reading, document) > MOST_ALIKE and not reading.date:
        return 0.0
    if reading.agencies or reading.date:
        return 0.9 if reading.capitals or _evident(reading, document) else 0.0
    if reading.capitals:
        if reading.regional or _is_evident_place(reading, document):
            return 0.85
        return 0.6 if first and _is_name(reading, document) and _reports(reading.rest) else 0.0
    if _APPOSITION.match(reading.rest):
        return 0.0
    if _evident(reading, document):
        sure = first or _is_well_known(reading) or _is_mentioned(reading, document) or _reports(reading.rest)
        return 0.8 if sure else 0.0
    return 0.6 if _language(document) == "de" and _is_mentioned(reading, document) else 0.0


def _by_bracket(reading: Reading, document: Document, first: bool) -> float:
    """ "OSLO (VG) The", "[NAIROBI] The", "(Ottawa) Le": no dash behind the bracket."""
    if reading.bracketed:
        return 0.7 if first and _is_well_known(reading) and _alike(reading, document) <= MOST_ALIKE else 0.0
    if reading.agencies and reading.capitals:
        return 0.8 if _evident(reading, document) else 0.0
    return 0.7 if first and reading.date and _evident(reading, document) else 0.0


def _by_bar(reading: Reading, document: Document, first: bool) -> float:
    """ "MADRID | El", "BERLIN / Die": cities only, since rows of links look alike ("HOME | NEWS | SPORT")."""
    if not first or not _is_city(reading) or " | " in reading.rest[:FIRST_SENTENCES]:
        return 0.0
    if _alike(reading, document) > MOST_ALIKE:
        return 0.0
    return 0.7 if (reading.capitals and _is_famous(reading)) or _reports(reading.rest) else 0.0


def _by_colon(reading: Reading, document: Document, first: bool) -> float:
    """Before a colon stand speakers and topics as well: the place must be the only one, and nobody speaks.

    With a day before the colon it is a picture's caption: "TOKYO, JAPAN - JULY 23: Fans wait".
    """
    if (
        not first
        or reading.date
        or _FIRST_PERSON.match(reading.rest.lstrip("\"'“‘„«"))
        or _alike(reading, document) >= MOST_ALIKE
    ):
        return 0.0
    if reading.capitals or _UNCASED.match(reading.raw):
        if _is_famous(reading) or _is_spoken_of(reading, document):
            return 0.7
        likely = _is_well_known(reading) or _is_called_place(reading)
        return 0.6 if likely and _reports(reading.rest) else 0.0
    return 0.6 if _is_city(reading) and _language(document) in ("en", None) and _reports(reading.rest) else 0.0


def _by_stop(reading: Reading, document: Document, first: bool) -> float:
    """ "Berlin. Der Hafen ...": a habit of German papers, with well-known places of others too; not of English ones."""
    language = _language(document)
    if reading.date:
        return 0.8 if reading.known and (reading.capitals or _DIVIDED.search(reading.raw)) else 0.0
    if language == "de" or _UNCASED.match(reading.raw):
        return 0.7 if (first or reading.known) and _evident(reading, document) else 0.0
    if not first or language == "en" or not _is_well_known(reading):
        return 0.0
    return 0.7 if reading.capitals else 0.6 if _is_city(reading) and _reports(reading.rest) else 0.0


def _evident(reading: Reading, document: Document) -> bool:
    """Whether all that is read as a place is one: the table has it, or the text speaks of being there."""
    return reading.known or all(_spoken_of(main_part(place), document) for place in reading.places)


def _is_evident_place(reading: Reading, document: Document) -> bool:
    """`_evident`, but for places of little fame that the text writes in lower case too: "POLICE" is a town as well."""
    if _is_well_known(reading):
        return True
    return _evident(reading, document) and not any(_is_word(place, document) for place in reading.places)


def _is_well_known(reading: Reading) -> bool:
    return reading.known and all((rank_of(place) or 0) <= WELL_KNOWN for place in reading.places)


def _is_city(reading: Reading) -> bool:
    """Whether all places are well known and none is a country or a region, as topics often are."""
    return _is_well_known(reading) and all(rank_of(place) for place in reading.places)


def _is_famous(reading: Reading) -> bool:
    return reading.known and all((rank_of(place) or 0) <= 1 for place in reading.places)


def _is_named(reading: Reading, document: Document) -> bool:
    """Whether the text writes the places with a capital in the middle of a sentence, so that they are proper nouns."""
    names = [main_part(place).title() for place in reading.places]
    return all(
        any(
            name in block.text and re.search(rf"[^\W\d_A-ZÀ-Þ],?\s{re.escape(name)}(?!\w)", block.text)
            for block in document.blocks
        )
        for name in names
    )


def _is_called_place(reading: Reading) -> bool:
    """Whether all places are called so by a word of their names: "KESTREL POINT", "BAD KESTREL"."""
    ends = (main_part(place).casefold().split() for place in reading.places)
    return all(
        len(name) > 1 and (name[0] in phrases("place_opens") or name[-1] in phrases("place_ends")) for name in ends
    )


def _is_name(reading: Reading, document: Document) -> bool:
    """Whether an unknown name in capitals is likely a place's: the text has it as a name, or a word of it says so.

    Acronyms, labels and words that the text writes in lower case are none.
    """
    return (_is_named(reading, document) or _is_called_place(reading)) and not any(
        is_label(place) or _ACRONYM.fullmatch(place) or _is_word(place, document) for place in reading.places
    )


def _is_word(place: str, document: Document) -> bool:
    """Whether the text writes a name in lower case somewhere, so that it is a common word."""
    name = main_part(place).lower()
    return any(
        name in block.text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", block.text) for block in document.blocks
    )


def _is_mentioned(reading: Reading, document: Document) -> bool:
    """Whether the headline has the places too."""
    headline = document.metadata.headline
    return headline is not None and all(place in headline.value for place in reading.places)


def _is_spoken_of(reading: Reading, document: Document) -> bool:
    return all(_spoken_of(main_part(place), document) for place in reading.places)


def _spoken_of(place: str, document: Document) -> bool:
    """Whether the text has the place behind a preposition of place."""
    plain = place if not place.isupper() else place.title()
    pattern = re.compile(rf"(?<!\w)(\w{{1,7}}) {re.escape(plain)}(?!\w)")
    for block in document.blocks:
        if plain in block.text and any(
            match[1].lower() in phrases("locative") for match in pattern.finditer(block.text)
        ):
            return True
    return False


def _reports(rest: str) -> bool:
    """Whether the first sentences name a day of the week, or say who says so, as those of reports do."""
    said = words(rest[:FIRST_SENTENCES])
    return not phrases("reported").isdisjoint(said) or not phrases("weekday").isdisjoint(said)


def _alike(reading: Reading, document: Document) -> int:
    """How many paragraphs open as this one does: with a label in capitals or not, before a colon or a dash."""
    return document.signal(_labels)[reading.capitals, reading.mark == "colon"]


def _labels(document: Document) -> Counter[tuple[bool, bool]]:
    """How many paragraphs open with a label, by whether it is in capitals and whether a colon follows."""
    found = ((block, _LABEL.match(block.text)) for block in document.blocks if not block.hidden)
    return Counter(
        (label["words"].isupper(), label["mark"] == ":")
        for block, label in found
        if label and is_prose(block.text, least=LEAST_WORDS)
    )


def _language(document: Document) -> str | None:
    language = document.metadata.language
    return language.value[:2] if language is not None else None
