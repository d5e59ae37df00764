"""The place that stands with the byline: "Reuters, Washington", "Von Erika Muster, Kairo", "Corresponsal en Atenas".

A byline is read part by part: its marks divide it, and each part must be a place, an agency, who writes, or several of
them in a row; one part that is none of these makes the line none. A place alone is no byline: an agency, a person, or the
word for a correspondent must stand with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from cleantext.document import Dateline
from cleantext.extractors.agencies import Agencies, agencies
from cleantext.extractors.dateline_byline_east_asian import read_east_asian_byline
from cleantext.extractors.dateline_day import is_date
from cleantext.extractors.dateline_place import (
    has_capitals,
    is_known,
    is_label,
    is_place,
    is_region,
    main_part,
    rank_of,
)
from cleantext.extractors.dates import before_date
from cleantext.extractors.gazetteer import folded
from cleantext.extractors.given_names import is_given_name
from cleantext.extractors.tables import phrases, places

MOST_PARTS: Final = 6
MOST_NAME_WORDS: Final = 4
MOST_WORDS: Final = 9
"""Words of a part that has a writer and a place."""

WELL_KNOWN: Final = 2
"""The rank (see `gazetteer.Rank`) of places that stand behind a preposition which is a part of names too ("da", "i")."""

_DIVIDES: Final = re.compile(r"(?P<mark>\s?[,،;|/:•·]\s?|\s?[–—ـ]\s|\s-{1,2}\s|(?<=\w)-\s|(?<=\w{3})\.\s|\s?[()«»]\s?)")
_AGENCY_AND_PLACE: Final = re.compile(
    r"(?P<agency>[^,\d|/]{2,40}?)(?:,\s|\sin\s|\s?/\s?|\s\|\s|\s[-–—]\s)(?P<place>[^,\d|/:()]{2,30})"
)
_JOINS: Final = re.compile(r"\s(?:and|und|et|y|e|en|og|och|i|ve|dan|и|та|και|و)\s", re.IGNORECASE)
_SENTENCE: Final = re.compile(r"[.!?]$")
_PLACE_AND_DATE: Final = re.compile(
    r"(?P<place>[^,\d|/:()]{2,30}?(?:, [^,\d|/:()]{2,20}?)??)"
    r"\s?(?:[-–—|,]\s?|\s)(?P<date>\d{1,2}[./-]\d{1,2}[./-]\d{4})(?:[\s,|-]{1,3}\d{1,2}[:.h]\d\d\s?(?:h|Uhr|CET|CEST|hs)?\.?)?"
)


@dataclass(slots=True)
class _Parts:
    """What the parts said so far. ``opened``: a word for a byline stands first; ``posted``: one for correspondents;
    ``led``: a preposition stands before a place."""

    table: Agencies
    opened: bool = False
    posted: bool = False
    named: bool = False
    led: bool = False
    places: list[str] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)


def read_byline(text: str, table: Agencies | None = None) -> Dateline | None:
    """Read a whole line as a byline with a place; None where it is none.

    Places are those of the table, since towns stand where roles do.
    """
    table = table or agencies()
    match = _PLACE_AND_DATE.fullmatch(text)
    if match and _is_city(match["place"], table) and is_date(match["date"]):
        return Dateline(text, (match["place"].strip(),), match["date"], (), "byline")
    signed = before_date(text).rstrip(" ,|–-")
    if found := read_east_asian_byline(signed, table):
        return found
    parts = _read(signed, table)
    if parts is None or not parts.places or not (parts.agencies or parts.named or parts.posted):
        return _by_agency(signed, table)
    return Dateline(signed, tuple(dict.fromkeys(parts.places)), None, tuple(dict.fromkeys(parts.agencies)), "byline")


def _by_agency(text: str, table: Agencies) -> Dateline | None:
    """ "Reuters, Skerryvore": an agency's place needs its form alone."""
    match = _AGENCY_AND_PLACE.fullmatch(text) if table.may_name(text) else None
    if match is None or is_region(match["agency"]) or not (agency := table.canonical(match["agency"])):
        return None
    place = match["place"]
    if not has_capitals(place) or not is_place(place, table) or _is_no_place(place) or _is_person(place):
        return None
    return None if is_label(place) else Dateline(text, (place,), None, (agency,), "byline")


def _read(text: str, table: Agencies) -> _Parts | None:
    """All parts of a line; None where one of them is none of a byline's."""
    if _SENTENCE.search(text) or text.startswith("©"):
        return None
    pieces = _DIVIDES.split(text)
    texts, marks = [piece.strip() for piece in pieces[::2]], pieces[1::2]
    if sum(map(bool, texts)) > MOST_PARTS or any(part.casefold() in phrases("picture") for part in texts):
        return None
    parts = _Parts(table)
    for at, part in enumerate(texts):
        if part and not _take_region(parts, part, marks[at - 1] if at else "") and not _take(parts, part):
            return None
        if part and at < len(marks) and marks[at].strip() == ":" and not _may_introduce(parts, part):
            return None
    return parts


def _may_introduce(parts: _Parts, part: str) -> bool:
    """Whether a colon may stand behind a part: a label, or a place that no sentence is said by."""
    return parts.opened or parts.posted or parts.led or part.isupper() or part.upper() == part.lower()


def _take_region(parts: _Parts, part: str, mark: str) -> bool:
    """The region of the place before it: "By Jane Doe, Springfield, Illinois"."""
    if not parts.places or mark.strip() not in (",", "(") or not is_region(part):
        return False
    parts.places[-1] += f", {part}"
    return True


def _take(parts: _Parts, text: str) -> bool:
    """A part, or parts that "and" joins."""
    bare = _without_roles(parts, text)
    if not bare or _take_one(parts, bare) or _is_outlet(parts, text):
        return True
    joined = _JOINS.split(bare)
    return 1 < len(joined) <= MOST_NAME_WORDS and all(_take_one(parts, name) for name in joined)


def _take_one(parts: _Parts, text: str) -> bool:
    if _is_whole_person(text):
        parts.named = True
        return True
    return _take_place(parts, text) or _take_pair(parts, text) or _take_writer(parts, text)


def _is_outlet(parts: _Parts, text: str) -> bool:
    """ "do Diário", behind a person: whose writer it is."""
    first, _, rest = text.partition(" ")
    return parts.named and first.casefold() in phrases("posted_with") and _is_name(rest)


def _without_roles(parts: _Parts, text: str) -> str:
    """A part less the words that open a byline or say what the writer is."""
    words = text.split()
    if not parts.places and not parts.named:
        for size in range(min(4, len(words)), 0, -1):
            opening = " ".join(words[:size]).casefold()
            if opening in phrases("byline") or opening in phrases("byline_label"):
                parts.opened, words = True, words[size:]
                parts.posted = parts.posted or not phrases("posted").isdisjoint(opening.split())
                break
    while words and (
        _is_role(words[0]) or ((len(words) > 1 or parts.posted) and words[0].casefold() in phrases("posted_with"))
    ):
        word = words.pop(0)
        parts.posted = parts.posted or _is_role(word)
    while len(words) > 1 and _is_role(words[-1]):
        parts.posted = True
        words.pop()
        while len(words) > 1 and words[-1].casefold() in phrases("posted_with"):
            words.pop()
    return " ".join(words)


def _is_role(word: str) -> bool:
    return word.casefold().strip("'’.") in phrases("posted")


def _take_place(parts: _Parts, text: str) -> bool:
    """A place, with a preposition before it or not: "Kairo", "in Kairo", "derzeit in Kairo"."""
    words = text.split()
    for size in range(min(3, len(words) - 1), -1, -1):
        before = " ".join(words[:size]).casefold()
        place = " ".join(words[size:])
        placed = before in phrases("writes_from") or (parts.posted and before in phrases("posted_at"))
        if (not size or placed) and _is_city(place, parts.table) and _has_letter_case(place):
            parts.places.append(place)
            parts.led = parts.led or size > 0
            return True
    return False


def _has_letter_case(place: str) -> bool:
    """Whether a place begins with a capital, or its script has none."""
    return has_capitals(place) or not place[:1].islower()


def _take_pair(parts: _Parts, text: str) -> bool:
    """Who writes and a place with a preposition between, in either order, or with none: "Aus Kairo Erika Muster"."""
    words = text.split()
    if len(words) > MOST_WORDS:
        return False
    for at in range(1, len(words)):
        for size in range(min(3, len(words) - at - 1), -1, -1):
            before, joint, behind = words[:at], " ".join(words[at : at + size]).casefold(), words[at + size :]
            if size and joint not in phrases("writes_from") and joint not in phrases("posted_at"):
                continue
            if _take_both(parts, " ".join(before), joint, " ".join(behind)):
                return True
    return False


def _take_both(parts: _Parts, before: str, joint: str, behind: str) -> bool:
    """A writer and a place behind a ``joint``; with none between them, the forms that tell the two apart."""
    table = parts.table
    if joint:
        certain = joint not in phrases("posted_at") or parts.posted or (rank_of(behind) or 9) <= WELL_KNOWN
        return (
            certain and _is_city(behind, table) and _has_letter_case(behind) and _take_both_parts(parts, before, behind)
        )
    first, _, place = before.partition(" ")
    if first.casefold() in phrases("writes_from") and _is_city(place, table) and _take_writer(parts, behind):
        parts.places.append(place)
        return True
    by_agency = table.canonical(before) is not None and not table.is_weak(before)
    if (by_agency or (behind.isupper() and not before.isupper())) and _is_city(behind, table):
        return _take_both_parts(parts, before, behind)
    if parts.posted and _is_city(before, table) and _take_writer(parts, behind):
        parts.places.append(before)
        return True
    return False


def _take_both_parts(parts: _Parts, writer: str, place: str) -> bool:
    if not _take_writer(parts, _without_roles(parts, writer)):
        return False
    parts.places.append(place)
    return True


def _take_writer(parts: _Parts, text: str) -> bool:
    """An agency, or a person: one with a known given name, or any name where a word says that it is one."""
    first, _, rest = text.partition(" ")
    bare = rest if rest and first.casefold() in phrases("writes_from") | phrases("posted_with") else text
    if agency := parts.table.canonical(bare):
        parts.agencies.append(agency)
        return True
    if bare and (_is_person(bare) or ((parts.opened or parts.posted) and _is_name(bare))):
        parts.named = True
        return True
    return False


def _is_person(text: str) -> bool:
    """Whether a text is a given name with a family name behind it, and no place ("San Jose")."""
    words = text.split()
    return (
        2 <= len(words) <= MOST_NAME_WORDS
        and (is_given_name(words[0]) or is_given_name(folded(words[0]).title()))
        and not is_known(text)
        and not words[-1].islower()
        and all(word.isalpha() or not word.isalnum() for word in words)
    )


def _is_whole_person(text: str) -> bool:
    """Whether all of a text is one person, whose family name may be a place's too; "Jane Doe in Kairo" is more."""
    words = text.split()
    if not _is_person(text) or (words[-1].isupper() and not words[0].isupper()):
        return False
    joints = [word.casefold() for word in words[1:-1]]
    apart = any(word in phrases("writes_from") and word not in phrases("posted_at") for word in joints)
    return not apart and not (
        joints and joints[-1] in phrases("posted_at") and 0 < (rank_of(words[-1]) or 9) <= WELL_KNOWN
    )


def _is_name(text: str) -> bool:
    """Whether a text has the form of a name: few words that begin with capitals but for particles, and no known word."""
    words = text.split()
    capitals = [word for word in words if not word[0].islower()]
    return (
        0 < len(words) <= MOST_NAME_WORDS
        and len(capitals) >= (len(words) + 1) // 2
        and not words[0][0].islower()
        and not any(map(str.isdigit, text))
        and not is_label(text)
    )


def _is_city(text: str, table: Agencies) -> bool:
    """Whether a text is a known place, and no country: those are topics."""
    place = text.strip()
    if not 2 <= len(place) <= 30:
        return False
    is_known_city = bool(rank_of(place)) or place.casefold() in places()
    return is_known_city and is_place(main_part(place), table) and not _is_no_place(place)


def _is_no_place(place: str) -> bool:
    lowered = place.casefold()
    return lowered in phrases("role") or lowered in phrases("outlet_word")
