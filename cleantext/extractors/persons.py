"""Whether a text is a person's name, or a desk's."""

from __future__ import annotations

import re
from typing import Final, Literal
from unicodedata import normalize
from urllib.parse import urlsplit

from cleantext.extractors.agencies import Agencies, agencies
from cleantext.extractors.dateline_day import is_date
from cleantext.extractors.dates import visible_date
from cleantext.extractors.gazetteer import find_place
from cleantext.extractors.given_names import has_east_asian_family_name, is_given_name
from cleantext.extractors.tables import months, phrases, places

Evidence = Literal["stated", "byline", "bare"]
"""What speaks for a name: the page states that it is an author's; a byline's opening ("By"); nothing but its look."""

MOST_WORDS: Final = 5
ARTICLES: Final = frozenset({"the", "of", "and", "for", "a", "der", "und", "et", "y"})
"""Words that no name ends with."""

OUTLET_OPENINGS: Final = frozenset(
    {"le", "la", "les", "el", "los", "las", "il", "lo", "gli", "der", "die", "das", "den", "det"}
)
"""Articles that names of outlets open with ("Le Figaro"); before a given name they may be one ("Le Minh")."""

CONTRACTED: Final = frozenset({"am", "beim", "im", "vom", "zum", "zur"})
"""German words that open no name, though some stand within one."""

LEAST_SHARED: Final = 5
"""Letters of a name from which on the address may go on behind them: "Gazette" of gazette24.example."""

MOST_CAPITALS: Final = 4
"""Words that a name has without a particle: longer ones are institutions'."""

_OTHER_PART: Final = re.compile(
    r"(?:updated|edited|sponsored|reviewed|fact.checked|medically reviewed|translated|produced|presented|compiled) by\b",
    re.IGNORECASE,
)
"""Who did something else to the text than to write it."""

_HOST: Final = re.compile(r"\S+\.[a-z]{2,4}")
_LOGIN: Final = re.compile(r"[a-z]+[._-][a-z._-]+|\S*(?i:admin|webmaster|wordpress)\S*")
_FORM: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0900-\u0dff\u0e31-\u0e4e'’.\-‐‘`´·\u200c])*")
_UNSPACED: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff々〆가-힣]")
_DESK: Final = re.compile(r"(?:[^\W\d_]{1,20} ){0,4}(?:desk|newsdesk)", re.IGNORECASE)


def is_person(
    name: str, site: str | None = None, *, evidence: Evidence = "byline", table: Agencies | None = None
) -> bool:
    """Whether a text may be a person's name or, where the page states or introduces it, a desk's."""
    lowered = name.casefold()
    if (site and is_outlet(lowered, site.casefold())) or is_no_person(name, table or agencies()):
        return False
    if evidence != "bare" and _DESK.fullmatch(name):
        return True
    parts = lowered.split()
    if (
        parts[:1] == ["the"]
        or (len(parts) == 2 and parts[0] in OUTLET_OPENINGS and not is_given_name(parts[1]))
        or not phrases("outlet_word").isdisjoint(parts)
        or not phrases("role_word").isdisjoint(parts)
    ):
        return False
    return _has_form(name, evidence) and (evidence == "stated" or _looks_like_name(name.split(), lowered, evidence))


def is_no_person(name: str, table: Agencies) -> bool:
    """Whether a text is known to be something else: an agency, a role, a picture credit, a date, an address."""
    lowered = name.casefold()
    return bool(
        table.canonical(name)
        or table.is_generic(name)
        or lowered in phrases("role")
        or lowered in phrases("picture")
        or lowered.strip(".") in months()
        or _is_great_place(name)
        or _OTHER_PART.match(name)
        or _HOST.fullmatch(name)
        or _LOGIN.fullmatch(name)
        or is_date(name)
        or visible_date(name)
    )


def _is_great_place(name: str) -> bool:
    """Whether a word is a country or a great city and no given name."""
    if " " in name or is_given_name(name):
        return False
    place = find_place(name)
    return place is not None and place.rank <= 1


def is_outlet(name: str, site: str) -> bool:
    """Whether a name is the site's, begins with it ("Harbour Gazette Staff"), or is one word of it; both in lower case."""
    bare = site.removeprefix("the ").rpartition(".")[0] or site.removeprefix("the ")
    plain = name.removeprefix("the ")
    if _letters(plain) == _letters(site) and not is_given_name(plain.split(" ")[0]):
        return True
    if plain in (bare, site):
        return not is_given_name(plain.split(" ")[0]) or " " not in plain
    return plain.startswith(bare + " ") or (" " not in plain and plain in re.split(r"[\s.]", site))


def names_host(name: str, address: str | None) -> bool:
    """Whether a name is the one that a page's address bears ("El Gaceta" of elgaceta.example), and no person's."""
    words = name.split()
    if not address or is_given_name(words[0]):
        return False
    plain = _letters(name)
    labels = [_letters(label) for label in (urlsplit(address).hostname or "").split(".")[:-1]]
    return any(plain == label or (len(plain) >= LEAST_SHARED and label.startswith(plain)) for label in labels)


def _letters(text: str) -> str:
    """The letters of a text, in lower case and without accents."""
    return "".join(filter(str.isalnum, normalize("NFKD", text).casefold()))


def is_known_name(words: list[str]) -> bool:
    """Whether a given name opens the words, or closes them, as where the family name stands first."""
    return opens_as_name(words) or is_given_name(words[-1])


def opens_as_name(words: list[str]) -> bool:
    """Whether a given name opens the words, or an East Asian family name opens the one word."""
    if len(words) == 1 and _UNSPACED.match(words[0]):
        return has_east_asian_family_name(words[0])
    return is_given_name(words[0])


def _has_form(name: str, evidence: Evidence) -> bool:
    words = name.split()
    if any(_FORM.fullmatch(word) is None for word in words) or not 0 < len(words) <= MOST_WORDS:
        return False
    if len(words) == 1:
        return True
    small = [word for word in words if word[0].islower() and word not in phrases("particle") and word != "the"]
    if (len(words) > MOST_CAPITALS and words == [word for word in words if word[0].isupper()]) or (
        words[0].casefold() in phrases("function_word") - {"the"} or words[-1].casefold() in ARTICLES
    ):
        return False
    return not small or (evidence == "stated" and name.islower() and phrases("function_word").isdisjoint(words))


def _looks_like_name(words: list[str], lowered: str, evidence: Evidence) -> bool:
    if lowered in places():
        return False
    if _UNSPACED.match(words[0]):
        return 2 <= len("".join(words)) <= (5 if evidence == "bare" else 8)
    first, last = words[0], words[-1]
    if len(words) < 2 or last[0].islower() or first.casefold() in CONTRACTED:
        return False
    if first[0].islower() and first not in phrases("particle"):
        return False
    return phrases("function_word").isdisjoint(lowered.split()) or _is_initialled(words)


def _is_initialled(words: list[str]) -> bool:
    """ "A" and "I" are initials before a name."""
    return all(len(word.strip(".")) == 1 or word.casefold() not in phrases("function_word") for word in words)
