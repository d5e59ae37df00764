"""What stands around a name in a byline: marks, places, dates, offices, outlets."""

from __future__ import annotations

import re
from typing import Final

from cleantext.extractors.agencies import Agencies
from cleantext.extractors.gazetteer import find_place
from cleantext.extractors.given_names import is_given_name
from cleantext.extractors.tables import months, phrases

_MARKS: Final = " ,:;*_\"“”„«»|-–—.'()®™\u200b"
_VOWELS: Final = frozenset("AEIOUYÄÖÜ")
_OFFICE: Final = re.compile(r"\S{1,12}(?:部|委員|局|室|班|長)\s(?=\S{2,6}$)")
"""A Japanese reporter's desk before the name."""

_ABBREVIATED: Final = re.compile(r"(?:\s[^\W\d_a-z]|Jr|Sr)\.\s?$")
_GLUED_WORD: Final = re.compile(r"([^\W\d_]{1,40}[^\W\d_A-Z])([^\W\d_a-z][^\W\d_A-Z]{2,11})\.?")
_NOTE_MARK: Final = re.compile(r"(?<=[^\W\d_])\d{1,2}(?!\w)")
_TAIL: Final = re.compile(
    r"\s(?:in|aus|à|[Ff]or|für|from|at|on|am|of the|via|with|mit|im|special to|para|pour|em"
    r"|(?i:published|updated|posted|last updated|date))(?:\s.{0,120})?$"
    r"|\s\d{1,3}\b.{0,120}$"
)


def cleaned_name(part: str, table: Agencies) -> str:
    """A name less what stands around it: an opening, marks, a place, a role, an agency."""
    text = _TAIL.sub("", " " + part) if part else ""
    text = _OFFICE.sub("", text.strip())
    if not _ABBREVIATED.search(text):
        text = text.strip(_MARKS)
    words = _less_offices(_single(_unglued(_NOTE_MARK.sub("", text).split())))
    ends = [at for at, word in enumerate(words) if at > 0 and word.casefold().strip(":") in phrases("dated")]
    ends += [at for at in range(2, len(words)) if table.canonical(" ".join(words[at:])) or _is_outlet_from(words, at)]
    return " ".join(words[: min(ends, default=len(words))])


def _unglued(words: list[str]) -> list[str]:
    """The words without a month that has lost the space before it: "Jane DoeNovember"."""
    glued = _GLUED_WORD.fullmatch(words[-1]) if words else None
    is_date = glued is not None and (glued[2].casefold() in months() or glued[2].casefold() in phrases("dated"))
    return [*words[:-1], glued[1]] if glued and is_date else words


def _less_offices(words: list[str]) -> list[str]:
    """The words less those for the person's office: "Staff Writer Jane Doe", "Jane Doe Berlin correspondent"."""
    opening = 0
    while opening < len(words) - 2 and _is_office(words[opening].casefold()):
        opening += 1
    if opening and (is_given_name(words[opening]) or words[opening - 1].casefold() in phrases("possessive")):
        words = words[opening:]
    while len(words) > 2 and words[-1] in phrases("particle") and not words[0].islower():
        words = words[:-1]
    if len(words) < 3 or not _is_title(words[-1], words[0]) or any(map(_is_beat, words[:2])):
        return words
    if not (is_given_name(words[0]) or words[-1].casefold() in phrases("role")):
        return words
    return words[: next(at for at in range(2, len(words)) if _is_title(words[at], words[0]) or _is_beat(words[at]))]


def _is_office(word: str) -> bool:
    return word in phrases("role") or word in phrases("possessive")


def _is_beat(word: str) -> bool:
    """Whether a word may say where or about what a person reports."""
    place = find_place(word)
    return word.casefold() in phrases("beat") or (place is not None and place.rank <= 1)


def _single(words: list[str]) -> list[str]:
    """The words once, where a page shows a name twice: beside a picture, and as a link."""
    half, odd = divmod(len(words), 2)
    return words[:half] if half > 1 and not odd and words[:half] == words[half:] else words


def _is_outlet_from(words: list[str], at: int) -> bool:
    """Whether an outlet follows a name: "Jane Doe HARBOUR GAZETTE", "Jane Doe HBR News"."""
    first, *_ = words
    shouted = [word.isupper() for word in words[at:]]
    if first.isupper() or not is_given_name(first):
        return False
    return (
        (len(shouted) > 1 and all(shouted))
        or words[at].casefold() in phrases("outlet_word")
        or (shouted[0] and len(shouted) > 1 and words[at + 1].casefold() in phrases("outlet_word"))
    )


def _is_title(word: str, first: str) -> bool:
    """ "Writer", or "CPP" behind a name in lower case."""
    is_acronym = word.isupper() and len(word) > 2 and _VOWELS.isdisjoint(word)
    return word.casefold() in phrases("role_word") or (is_acronym and not first.isupper())
