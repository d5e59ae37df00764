"""The words of credit lines, from ``data/credits.toml``."""

from __future__ import annotations

from functools import cache

from cleantext.extractors.tables import data_table


@cache
def credit_words(group: str) -> frozenset[str]:
    """A group of ``credits.toml``, case-folded. Raises KeyError for a group that is not there."""
    return frozenset(phrase.casefold() for phrase in data_table("credits.toml")[group])


@cache
def longest_first(group: str) -> tuple[str, ...]:
    """A group of ``credits.toml``, lower case, so that "with reporting by" is tried before "with"."""
    return tuple(sorted(data_table("credits.toml")[group], key=lambda phrase: (-len(phrase), phrase)))
