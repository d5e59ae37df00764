"""The grammar of datelines that spell their place in letters: ``OSLO, May 3 (AP) —``, ``Kiel (dpa) -``, ``LAGOS:``.

A dateline is read from the beginning of a text, at most `HEAD` characters of it, so every reading ends soon:

    dateline = [sender] places ["," region] ["," date] ["(" agencies and date ")"] mark
    places   = place {"/" place}
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from cleantext.extractors.agencies import Agencies, agencies
from cleantext.extractors.tables import months, phrases, places

HEAD: Final = 160
MOST_PLACES: Final = 4
MOST_WORDS: Final = 4
"""Words of a place: "Santiago de Compostela" has three."""

_MARK: Final = re.compile(
    r"\s?(?P<dash>-{2,3}|[—–―])\s?|\.\s?[-–—]\s?|\s-\s|\s-(?=\w)|(?P<colon>:)(?=\s)|(?P<stop>\.)(?=\s[^/(])|(?<=\w)-\s|\s[-–—]$"
)
_BRACKETED: Final = re.compile(r"[(（\[](?P<inside>[^()（）\[\]]{1,70})[)）\]]$|/(?P<slashed>[^/]{2,20})/$")
_DAY: Final = re.compile(r"\d{1,2}(?:st|nd|rd|th|er|º|\.)?")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.\-](?=[^\W\d_])|\.)*")
_BY_ACRONYM: Final = re.compile(r"[A-Z][A-Za-z0-9.\-]{1,11}|[a-z]{2,5}")

PARTICLES: Final = frozenset(
    "de del della di da do dos das la le les el los las al am an der die im in ob of on sur sous upon und y e and "
    "the bei".split()
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A text read as a dateline. ``mark`` is ``dash``, ``colon`` or ``stop``; ``rest`` what follows it.

    ``capitals``: the places are in capital letters. ``known``: one of them is in the table of places.
    """

    raw: str
    rest: str
    mark: str
    places: tuple[str, ...] = ()
    date: str | None = None
    agencies: tuple[str, ...] = ()
    capitals: bool = False
    known: bool = False


@dataclass(frozen=True, slots=True)
class _Parts:
    places: tuple[str, ...] = ()
    date: str | None = None
    agencies: tuple[str, ...] = ()


def read_dateline(text: str, table: Agencies | None = None) -> Reading | None:
    """Read the beginning of a text as a dateline, up to the first mark that makes one; None where it is none.

    That it reads as one does not make it one: a speaker's name before a colon reads alike. The caller weighs that.
    """
    head, table = text[:HEAD], table or agencies()
    fallback: Reading | None = None
    for mark in _MARK.finditer(head):
        parts = _parts(head[: mark.start()].strip(), table)
        if parts is None:
            continue
        reading = _reading(text, mark, parts)
        if reading.mark != "stop" or reading.known or reading.agencies:
            return reading
        fallback = fallback or reading  # an abbreviation's period reads like a full stop: "ST. LOUIS (AP) -"
    return fallback


def _reading(text: str, mark: re.Match[str], parts: _Parts) -> Reading:
    return Reading(
        raw=text[: mark.end()].strip(),
        rest=text[mark.end() :].lstrip(),
        mark="colon" if mark["colon"] else "stop" if mark["stop"] else "dash",
        places=parts.places,
        date=parts.date,
        agencies=parts.agencies,
        capitals=bool(parts.places) and all(_main_part(place).isupper() for place in parts.places),
        known=any(map(is_known, parts.places)),
    )


def is_known(place: str) -> bool:
    """Whether the table of places has a place, or what stands before its region."""
    return place.casefold() in places() or _main_part(place).casefold() in places()


def is_date(text: str) -> bool:
    """Whether a text is a day as datelines write it: "May 3", "3 mai 2024", "Tuesday" is none."""
    words = text.replace(",", " ").split()
    if not 1 < len(words) <= 5:
        return bool(re.fullmatch(r"\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d)?", text.strip()))
    names = [word for word in words if word.lower().strip(".") in months()]
    numbers = [word for word in words if _DAY.fullmatch(word) or _YEAR.fullmatch(word)]
    fillers = [word for word in words if word.lower() in ("de", "of", "del")]
    return len(names) == 1 and bool(numbers) and len(names) + len(numbers) + len(fillers) == len(words)


def is_place(text: str, table: Agencies | None = None) -> bool:
    """Whether a text has the form of a place: few words, each with a capital but for particles; no month, no label."""
    words = text.split()
    if not 0 < len(words) <= MOST_WORDS or text.casefold() in phrases("no_place") or len(text) < 2:
        return False
    if any(_WORD.fullmatch(word) is None for word in words) or (table or agencies()).canonical(text):
        return False
    if words[0].casefold() in phrases("no_place") or words[0].lower().strip(".") in months():
        return text.casefold() in places()
    return all(_initial(word) or word in PARTICLES for word in words) and _initial(words[0])


def _parts(body: str, table: Agencies) -> _Parts | None:
    bracket = _BRACKETED.search(body)
    outside = body[: bracket.start()].strip().rstrip(",.") if bracket else body
    inside = _inside(bracket["inside"] or bracket["slashed"], table) if bracket else _Parts()
    if inside is None:
        return None
    if not outside:
        return inside if bracket and any(map(table.canonical, inside.agencies)) else None
    if outside.isupper() and table.canonical(outside) and not bracket:
        return _Parts(agencies=(table.canonical(outside) or outside,))
    spoken = _spoken(_without_sender(outside), table)
    if spoken is None:
        return None
    return _Parts(spoken.places, spoken.date or inside.date, (*spoken.agencies, *inside.agencies))


def _inside(text: str, table: Agencies) -> _Parts | None:
    """The bracket: agencies, or a date, or both."""
    if is_date(text):
        return _Parts(date=text.strip())
    names: list[str] = []
    day: str | None = None
    for part in re.split(r"[/,;&|]| and | und | et | y ", text):
        name = part.strip()
        if is_date(name):
            day = name
        elif agency := table.canonical(name) or (name if _BY_ACRONYM.fullmatch(name) else None):
            names.append(agency)
        elif name and not (day and _YEAR.fullmatch(name)):
            return None
    return _Parts(date=day, agencies=tuple(dict.fromkeys(names))) if names or day else None


def _spoken(text: str, table: Agencies) -> _Parts | None:
    """What stands outside the bracket: places, then a region, then a date."""
    segments = [segment.strip() for segment in text.split(",")]
    first, day = _place_before_date(segments[0])
    rest = segments[1:]
    agencies: list[str] = []
    region = ""
    for index, segment in enumerate(rest):
        remaining = ", ".join(rest[index:])
        if is_date(remaining):
            day = remaining
            break
        agency = table.canonical(segment)
        if agency:
            agencies.append(agency)
        elif index == 0 and is_place(segment, table):
            region = segment
        elif not (_YEAR.fullmatch(segment) and day):
            day, matched = (segment, True) if is_date(segment) else (day, False)
            if not matched:
                return None
    names = _place_names(first, region, table)
    return _Parts(names, day, tuple(agencies)) if names else None


def _place_before_date(text: str) -> tuple[str, str | None]:
    """ "LONDON May 3" is a place and a date."""
    words = text.split()
    for cut in range(1, min(len(words), MOST_WORDS + 1)):
        if is_date(tail := " ".join(words[cut:])):
            return " ".join(words[:cut]), tail
    return text, None


def _place_names(text: str, region: str, table: Agencies) -> tuple[str, ...]:
    names = [text] if text.casefold() in places() else [name.strip() for name in text.split("/")]
    if len(names) > MOST_PLACES or not all(is_place(name, table) for name in names):
        return ()
    if region.lower() in phrases("state"):
        region += "."
    return (*names[:-1], f"{names[-1]}, {region}" if region else names[-1])


def _without_sender(text: str) -> str:
    lowered = text.lower()
    sender = next((phrase for phrase in phrases("sent_by") if lowered.startswith(phrase + " ")), "")
    return text[len(sender) :].strip()


def _main_part(place: str) -> str:
    return place.partition(",")[0]


def _initial(word: str) -> bool:
    """A capital first letter, or a letter of a script that has no capitals."""
    first = word[0]
    return first.isalpha() and not first.islower()
