"""The data files of the extractors: nothing in them stands twice, and nothing lies there unread."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import cleantext.extractors
from cleantext.extractors.tables import data_table, date_words, language_codes, months, phrases, places, regions

WORD_LISTS = ("phrases.toml", "credits.toml", "date_words.toml")
GROUPS = [(name, group) for name in WORD_LISTS for group in data_table(name)]
SOURCES = "".join(
    path.read_text(encoding="utf-8") for folder in cleantext.extractors.__path__ for path in Path(folder).glob("*.py")
)


@pytest.mark.parametrize(("name", "group"), GROUPS)
def test_word_lists(name: str, group: str) -> None:
    """Each entry is lower case, has no white space around it, and stands once."""
    entries = data_table(name)[group]
    assert len(set(entries)) == len(entries) > 0
    assert all(entry and entry == entry.strip().lower() for entry in entries)


@pytest.mark.parametrize("group", data_table("phrases.toml"))
def test_every_group_of_phrases_is_read(group: str) -> None:
    """Some extractor asks for each group of phrases."""
    assert f'phrases("{group}")' in SOURCES


@pytest.mark.parametrize("group", data_table("credits.toml"))
def test_every_group_of_credits_is_read(group: str) -> None:
    """Some extractor asks for each group of the words of credits, by name or in a row of names."""
    assert re.search(rf'(?:credit_words|longest_first)\("{group}"\)|in \([^)]*"{group}"', SOURCES)


@pytest.mark.parametrize(
    "name", sorted(path.name for path in (Path(cleantext.extractors.__path__[0]) / "data").iterdir())
)
def test_every_data_file_is_read(name: str) -> None:
    """Some extractor names each data file in its code."""
    assert f'("{name}")' in SOURCES


def test_no_group_without_a_name() -> None:
    """A group that is not there is a mistake of the caller."""
    for table in (phrases, date_words):
        with pytest.raises(KeyError):
            table("no such group")


def test_months() -> None:
    """Months are known in many languages, and no name means two of them."""
    assert {months()[name] for name in ("march", "märz", "марта", "mars", "marzo")} == {3}
    assert set(months().values()) == set(range(1, 13))
    rows = data_table("months.toml").values()
    told = {(name, number) for row in rows for number, names in enumerate(row, start=1) for name in names}
    assert len(told) == len({name for name, _ in told})


def test_codes() -> None:
    """Places are case-folded, regions stand below the codes of countries, and no code of a language leads to another."""
    assert all(place == place.casefold() for place in places())
    assert all(re.fullmatch("[A-Z]{2}", country) for country in regions())
    assert not set(language_codes().values()) & set(language_codes())
