"""The data files of the extractors, each read when first asked for."""

from __future__ import annotations

import sys
from functools import cache
from importlib.resources import files
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


@cache
def phrases(group: str) -> frozenset[str]:
    """A group of ``phrases.toml``, lower case. Raises KeyError for a group that is not there."""
    return frozenset(data_table("phrases.toml")[group])


@cache
def places() -> frozenset[str]:
    """Capitals and cities that datelines name often, case-folded."""
    lines = data_text("places.txt").splitlines()
    names = (name.strip() for line in lines if not line.startswith("#") for name in line.split(","))
    return frozenset(name.casefold() for name in names if name)


@cache
def regions() -> dict[str, list[str]]:
    """States, provinces and their abbreviations by ISO country."""
    return data_table("regions.toml")


@cache
def months() -> dict[str, int]:
    """Month names and abbreviations in many languages, lower case, to 1-12."""
    return {
        name: number
        for language in data_table("months.toml").values()
        for number, names in enumerate(language, start=1)
        for name in names
    }


@cache
def date_words(group: str) -> frozenset[str]:
    """A group of ``date_words.toml``, lower case. Raises KeyError for a group that is not there."""
    return frozenset(data_table("date_words.toml")[group])


@cache
def language_codes() -> dict[str, str]:
    """The one code of each language that has several, by the others."""
    return dict(pair.split() for group in data_table("languages.toml").values() for pair in group)


@cache
def title_weights() -> dict[str, float]:
    """What each piece of evidence for the title of a plain text weighs, and the bias."""
    return dict(data_table("title_line.toml")["weights"])


@cache
def data_table(name: str) -> dict[str, Any]:
    """A data file in TOML. All callers share it, so none may change it."""
    table: dict[str, Any] = tomllib.loads(data_text(name))
    return table


def data_text(name: str) -> str:
    """The text of a data file."""
    return data_bytes(name).decode("utf-8")


def data_bytes(name: str) -> bytes:
    """The bytes of a data file."""
    return (files("cleantext.extractors") / "data" / name).read_bytes()
