"""Which names are places', and of which country: a compact table derived from GeoNames.

``data/gazetteer.txt.gz`` has a line for each name, ``name<TAB>country rank``, sorted by the folded name. The data is of
GeoNames (https://www.geonames.org, CC BY 4.0) and, for the names of countries, of the Unicode CLDR;
``benchmarks/make_gazetteer.py`` makes it. ``data/regions.toml`` has the states and provinces that datelines name.
"""

from __future__ import annotations

import gzip
import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, Literal

from cleantext.extractors.tables import data_bytes, regions

Rank = Literal[0, 1, 2, 3, 4]
"""How well known a place is: 0 a country or region, 1 a capital or a city of a million, 2 of 100,000 inhabitants, 3 of
15,000, 4 a smaller one."""

_MARKS: Final = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]")
_SPACES: Final = re.compile(r"[\s\u200c_'’ʼ‘`´.-]+")
_SAINT: Final = re.compile(r"^sainte? ")
_LETTERS: Final = str.maketrans(
    {
        "ı": "i",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "æ": "ae",
        "œ": "oe",
        "ħ": "h",
        "ي": "ی",
        "ك": "ک",
        "ە": "ه",
        "ة": "ه",
        "臺": "台",
    }
)


@dataclass(frozen=True, slots=True)
class Place:
    """A name of the table: ``country`` in ISO 3166 alpha-2, None where several countries have such a place."""

    country: str | None
    rank: Rank


def folded(name: str) -> str:
    """A name as the table compares it: no case, accents, dots or apostrophes; hyphens are spaces, Saint is St."""
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", name.replace("İ", "i")))
    spaced = _SPACES.sub(" ", unicodedata.normalize("NFC", plain).casefold().translate(_LETTERS)).strip()
    return _SAINT.sub("st ", spaced)


@lru_cache(maxsize=4096)
def find_place(name: str) -> Place | None:
    """The place that bears a name, the best known one if there are several; None for a name of none.

    The first look-up reads the table.
    """
    lines = _lines()
    key = folded(name) + "\t"
    at = bisect_left(lines, key)
    if at == len(lines) or not lines[at].startswith(key):
        return None
    country, rank = lines[at][len(key) :].split(" ")
    return Place(None if country == "-" else country, _RANKS[int(rank)])


def country_of(place: str) -> str | None:
    """The country of a place as a dateline writes it, ISO 3166 alpha-2; None where it is not certain.

    It is certain where the region behind the place says so ("SPRINGFIELD, Ill.", "OSLO, Norway"), where places of one
    country alone bear the name, or where one is known eight times better than those of other countries: by its
    inhabitants, eightfold for a capital.
    """
    name, _, region = place.partition(",")
    if region.strip():
        country = country_of_region(region.strip())
        if country:
            return country
    if found := find_place(name.strip()):
        return found.country
    return country_of_region(name.strip())


def country_of_region(region: str) -> str | None:
    """The country of a state, a province, its abbreviation, or a country's name; None where it is no such name."""
    if country := _regions().get(folded(region)):
        return country
    found = find_place(region)
    return found.country if found and found.rank == 0 else None


_RANKS: Final[tuple[Rank, ...]] = (0, 1, 2, 3, 4)


@cache
def _regions() -> dict[str, str]:
    return {folded(name): country for country, names in regions().items() for name in names}


@cache
def _lines() -> list[str]:
    return gzip.decompress(data_bytes("gazetteer.txt.gz")).decode("utf-8").split("\n")
