"""The words of credit lines, from ``data/credits.toml``."""

from __future__ import annotations

import sys
from functools import cache
from importlib.resources import files

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


@cache
def credit_words(group: str) -> frozenset[str]:
    """A group of ``credits.toml``, case-folded. Raises KeyError for a group that is not there."""
    return frozenset(phrase.casefold() for phrase in _table()[group])


@cache
def longest_first(group: str) -> tuple[str, ...]:
    """A group of ``credits.toml``, lower case, so that "with reporting by" is tried before "with"."""
    return tuple(sorted(_table()[group], key=lambda phrase: (-len(phrase), phrase)))


@cache
def _table() -> dict[str, list[str]]:
    text = (files("cleantext.extractors") / "data" / "credits.toml").read_text(encoding="utf-8")
    table: dict[str, list[str]] = tomllib.loads(text)
    return table
