"""Given names of the world."""

from __future__ import annotations

import pytest

from cleantext.extractors.given_names import has_east_asian_family_name, is_given_name


@pytest.mark.parametrize("word", ["Jane", "ERIKA", "Jean-Luc", "Андрей", "محمد", "Łukasz"])
def test_given_names(word: str) -> None:
    """Names of many scripts are known, in any case, and compounds by their first part."""
    assert is_given_name(word)


@pytest.mark.parametrize("word", ["Local", "Breaking", "The", "Von", "May", "", "Paris"])
def test_words_that_tell_nothing(word: str) -> None:
    """Words of kickers, particles, months and places are left out of the table."""
    assert not is_given_name(word)


def test_family_names() -> None:
    """East Asian names open with the family name."""
    assert has_east_asian_family_name("张三丰")
    assert has_east_asian_family_name("김태연")
    assert not has_east_asian_family_name("新闻")
