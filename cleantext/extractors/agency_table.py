"""The table of news agencies, and the tables that users add to it.

A table is a TOML file with an entry for each agency::

    [[agency]]
    name = "Harbour Wire"                  # how metadata lists it
    country = "NO"                         # ISO 3166, two capitals; may be left out
    aliases = ["Hamnebyrået", "HWN"]       # what else it signs with, in any language and script; may be left out
    weak = ["HW"]                          # names that mean other things too; may be left out

Names of five letters and more are known in any case; shorter ones as they are written, and in capitals. A weak name is an
agency's beside another credit ("Source: PA", "PA/Reuters") or in a dateline, and proves nothing alone.

A user's entry whose ``name`` the built-in table has adds to that agency; a name that both tables have belongs to the
user's entry, so that ``NA`` can mean another agency in each country.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from cleantext.errors import ConfigError
from cleantext.extractors.tables import data_table

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

KEYS: Final = ("name", "country", "aliases", "weak")
_COUNTRY: Final = re.compile(r"[A-Z]{2}")
_LETTER: Final = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """One agency: its canonical name, its country (empty where none is given), other names, and weak ones."""

    name: str
    country: str = ""
    aliases: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All names that it signs with, the canonical one first."""
        return tuple(dict.fromkeys((self.name, *self.aliases, *self.weak)))


def built_in_rows() -> tuple[AgencyRow, ...]:
    """The rows of ``data/agencies.toml``."""
    return _rows({"agency": data_table("agencies.toml")["agency"]}, "agencies.toml")


def languages_of(country: str) -> tuple[str, ...]:
    """The languages (ISO 639) that a country's agencies write in, English left out; empty for a country without."""
    return tuple(data_table("agencies.toml")["languages"].get(country, ()))


def rows_of(path: str) -> tuple[AgencyRow, ...]:
    """The rows of a user's file.

    Raises ConfigError, naming the file, the entry and the key, where it cannot be read or an entry is wrong.
    """
    try:
        table = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"agencies: {path}: {error}; a TOML file with entries [[agency]] is wanted") from error
    return _rows(table, path)


def _rows(table: Mapping[str, Any], path: str) -> tuple[AgencyRow, ...]:
    for key in table:
        if key != "agency":
            raise ConfigError(f"agencies: {path}: unknown key {key!r}; each entry begins with [[agency]]")
    entries = table.get("agency", [])
    if not isinstance(entries, list) or not all(isinstance(entry, Mapping) for entry in entries):
        raise ConfigError(f"agencies: {path}: agency: a list of entries is wanted; begin each with [[agency]]")
    return tuple(_row(entry, f"agencies: {path}: entry {number}") for number, entry in enumerate(entries, start=1))


def _row(entry: Mapping[str, Any], where: str) -> AgencyRow:
    name = entry.get("name")
    if not _is_name(name):
        raise ConfigError(f"{where}: name: a text with letters is wanted, not {name!r}")
    where += f" ({name})"
    for key in entry:
        if key not in KEYS:
            raise ConfigError(f"{where}: unknown key {key!r}; known: {', '.join(KEYS)}")
    country = entry.get("country", "")
    if not isinstance(country, str) or (country and _COUNTRY.fullmatch(country) is None):
        raise ConfigError(f'{where}: country: two capitals as in ISO 3166 ("NO") are wanted, not {country!r}')
    return AgencyRow(str(name), country, _texts(entry, "aliases", where), _texts(entry, "weak", where))


def _texts(entry: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    value = entry.get(key, [])
    if not isinstance(value, list) or not all(map(_is_name, value)):
        raise ConfigError(f'{where}: {key}: a list of names with letters (["HW", "HWN"]) is wanted, not {value!r}')
    return tuple(value)


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and _LETTER.search(value) is not None
