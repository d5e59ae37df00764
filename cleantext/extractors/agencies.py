"""News agencies by any of the names that they sign with."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from cleantext.extractors.tables import agencies, phrases
from cleantext.extractors.wording import words

_WORD: Final = re.compile(r"\w+")

ANY_CASE_FROM: Final = 5
"""Names of so many letters match in any case. Shorter ones as in the table or in capitals: Ana is no ANA."""

GENERIC: Final = "agencies"
"""How unnamed agencies are listed."""


def canonical(name: str) -> str | None:
    """The name by which metadata lists an agency, or None where the name is no agency's."""
    name = " ".join(name.split()).strip(" .,:;()[]/*-–—©\"'")
    exact, folded = _names()
    return exact.get(name) or folded.get(_without_article(name.casefold()))


def is_weak(name: str) -> bool:
    """Whether an agency's name means other things too ("PA", "AA", "Petra"), so that alone it proves nothing."""
    agency = canonical(name)
    return agency in _weak_names() or (len(name) < 3 and agency != "AP")


def may_name_agency(text: str) -> bool:
    """Whether a word of a text begins some agency's name, or a word for agencies: a test before costlier ones."""
    return not _first_words().isdisjoint(words(text))


def is_generic(name: str) -> bool:
    """Whether the name stands for agencies unnamed: "agencies", "Agenturen", "wires"."""
    return name.strip(" .,:;()[]-–—").casefold() in phrases("generic")


@cache
def _weak_names() -> frozenset[str]:
    return frozenset(row["name"] for row in agencies() if row.get("weak"))


@cache
def _first_words() -> frozenset[str]:
    names = [alias for row in agencies() for alias in (row["name"], *row["aliases"])]
    return frozenset(_WORD.findall(_without_article(name.casefold()))[0] for name in (*names, *phrases("generic")))


@cache
def _names() -> tuple[dict[str, str], dict[str, str]]:
    exact: dict[str, str] = {}
    folded: dict[str, str] = {}
    for row in agencies():
        for alias in (row["name"], *row["aliases"]):
            exact.setdefault(alias, row["name"])
            if len(alias) >= ANY_CASE_FROM:
                folded.setdefault(_without_article(alias.casefold()), row["name"])
            else:
                exact.setdefault(alias.upper(), row["name"])
    return exact, folded


def _without_article(name: str) -> str:
    return name.removeprefix("the ")
