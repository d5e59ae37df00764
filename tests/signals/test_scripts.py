"""Scripts of texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.signals.scripts import LANGUAGES, NO_NEWS, possible_languages


@pytest.mark.parametrize(
    ("text", "language", "other"),
    [
        ("The ferry is back", "en", "ru"),
        ("Паром вернулся", "ru", "en"),
        ("الجسر مغلق", "ar", "en"),
        ("橋が閉鎖された", "ja", "zh"),
        ("桥梁关闭", "zh", "ko"),
        ("다리가 폐쇄됐다", "ko", "ja"),
        ("Το πλοίο επέστρεψε", "el", "grc"),
    ],
)
def test_only_languages_of_the_script_are_possible(text: str, language: str, other: str) -> None:
    """Those written in it are among them, those of another script and dead ones are not."""
    possible = possible_languages(text)
    assert possible is not None
    assert language in possible
    assert other not in possible


def test_without_a_script_all_are_possible() -> None:
    """Text without letters, half in one script and half in another, or in one that no table has."""
    for text in ("12 - 34", "ферри ferry", "ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ"):
        assert possible_languages(text) is None


@given(st.text())
def test_languages_are_those_of_the_table(text: str) -> None:
    """Any text has languages of one script, none of them dead, or no script."""
    possible = possible_languages(text)
    assert possible is None or possible in {frozenset(languages.split()) - NO_NEWS for languages in LANGUAGES.values()}
