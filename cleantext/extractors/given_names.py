"""Given names of the world, and East Asian family names: what tells a person's name from a kicker or a section."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from cleantext.extractors.tables import data_text

_HEAD: Final = re.compile(r"\[(\w+)\]")
_PARTS: Final = re.compile(r"[-‐'’.]")


class _Names(NamedTuple):
    given: frozenset[str]
    family: frozenset[str]


def is_given_name(word: str) -> bool:
    """Whether a word is a given name somewhere, or a compound that opens with one: "Anna", "Jean-Luc"."""
    lowered = word.casefold()
    return lowered in _names().given or _PARTS.split(lowered)[0] in _names().given


def has_east_asian_family_name(name: str) -> bool:
    """Whether an unspaced Chinese, Korean or Japanese name opens with a family name of the table."""
    return any(name[:length] in _names().family for length in (1, 2, 3) if len(name) > length)


@cache
def _names() -> _Names:
    groups: dict[str, list[str]] = {"": []}
    words = groups[""]
    for line in data_text("given_names.txt").splitlines():
        if head := _HEAD.fullmatch(line):
            words = groups.setdefault(head[1], [])
        elif line and not line.startswith("#"):
            words += line.split(",")
    return _Names(frozenset(groups["given"]) - {""}, frozenset(groups["family"]))
