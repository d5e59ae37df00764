"""What reads as a place in a dateline, and what is known of it."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from cleantext.extractors.agencies import Agencies, agencies
from cleantext.extractors.gazetteer import Rank, country_of_region, find_place
from cleantext.extractors.tables import months, phrases, places

MOST_WORDS: Final = 4
"""Words of a place: "Santiago de Compostela" has three, "San Miguel de Tucumán" four."""

LONGEST: Final = 40

ABBREVIATION: Final = 3
"""Letters of an abbreviation inside a name: "ST. LOUIS", "FT. MYERS". A longer word and a stop end a sentence."""

PARTICLES: Final = frozenset(
    "de del della di da do dos das la le les el los las al am an der die im in ob of on sur sous upon und y e and "
    "the bei den het op aan en sous lès près d l na nad u pri".split()
)
_INSIDE: Final = "'’ʼ‘.-–·・ー"


def is_place(text: str, table: Agencies | None = None) -> bool:
    """Whether a text has the form of a place: few words, each with a capital but for particles; no month, no label."""
    words = text.split()
    if not 0 < len(words) <= MOST_WORDS or not 2 <= len(text) <= LONGEST:
        return False
    if not all(map(_is_word, words)) or any(_ends_sentence(word) for word in words[:-1]):
        return False
    if (table or agencies()).canonical(text) and not (table or agencies()).is_weak(text):
        return False
    if not _starts_name(words[0]) or not all(_starts_name(word) or word in PARTICLES for word in words):
        return False
    if is_label(text) or words[0].lower().strip(".") in months():
        return text.casefold() in places()
    return True


def is_label(text: str) -> bool:
    """Whether a text is, or begins with, a word that labels texts: "WATCH", "EXCLUSIVE", "DEAR READERS"."""
    lowered = text.casefold()
    labels = phrases("no_place")
    return (
        lowered in labels
        or lowered.split()[0] in labels
        or lowered in phrases("source")
        or lowered in phrases("byline")
    )


def is_known(place: str) -> bool:
    """Whether the table of places has a place, or what stands before its region."""
    return rank_of(place) is not None


@lru_cache(maxsize=1024)
def rank_of(place: str) -> Rank | None:
    """How well known a place is (see `gazetteer.Rank`), None for one that no table has. The region counts not."""
    name = main_part(place)
    if found := find_place(name):
        return 1 if name.casefold() in places() and found.rank > 1 else found.rank
    if place.casefold() in places() or name.casefold() in places():
        return 1
    return 0 if country_of_region(name) and len(name) > ABBREVIATION else None


def is_region(text: str) -> bool:
    """Whether a text is the name or the abbreviation of a state, a province or a country."""
    return country_of_region(text) is not None


def main_part(place: str) -> str:
    """A place less the region behind it."""
    return place.partition(",")[0].partition("(")[0].strip()


def has_capitals(text: str) -> bool:
    """Whether a text begins with a capital letter, so that its script has them."""
    return text[:1].isupper()


def in_capitals(place: str) -> bool:
    """Whether a place is written in capitals; never for a script that has none."""
    return main_part(place).isupper()


def _starts_name(word: str) -> bool:
    """A capital first letter, or a letter of a script that has no capitals; particles join with apostrophes."""
    first = word[0]
    return first.isalpha() and (not first.islower() or (word[1:2] in "'’" and word[2:3].isupper()))


def _is_word(word: str) -> bool:
    return word[0].isalpha() and all(
        letter.isalpha() or letter in _INSIDE or unicodedata.category(letter)[0] == "M" for letter in word
    )


def _ends_sentence(word: str) -> bool:
    return word.endswith(".") and len(word) - 1 > ABBREVIATION
