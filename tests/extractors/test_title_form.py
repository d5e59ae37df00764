"""Forms of lines."""

from __future__ import annotations

import time

import pytest

from cleantext.extractors.title_form import bin_of, form, is_furniture, signs, title_text


def test_title_text() -> None:
    """A bullet is cut; a dash that belongs to the words is not."""
    assert title_text("• Ferry reopens") == "Ferry reopens"
    assert title_text("–Ferry reopens") == "–Ferry reopens"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("The ferry is back.", "ends_period"),
        ("Is the ferry back?", "ends_question"),
        ("Read also:", "ends_colon"),
        ("* The ferry is back", "bullet"),
        ("3. The ferry", "numbered"),
        ("FERRY IS BACK", "capitals"),
        ("Old Ferry Line to Reopen", "title_case"),
        ("ferry line to reopen", "opens_lower"),
        ("Photo: Ann Doe", "picture"),
        ("Breaking News, Opinion & AnalysisWorld", "glued"),
    ],
)
def test_form(line: str, name: str) -> None:
    """Each form is told by its name."""
    assert name in set(form(line))


def test_form_of_a_headline() -> None:
    """A plain headline has but its length."""
    assert set(form("Ferry line to Skerry Island reopens")) == {"words_7"}


def test_furniture_and_signs() -> None:
    """Menus and time stamps, bylines and dates."""
    assert is_furniture("Home > News") and is_furniture("12:30 update")
    assert not is_furniture("Ferry re-opens")
    assert signs("By Ann Doe") and signs("3 May 2021")
    assert not signs("Ferry reopens in May")


def test_bins() -> None:
    """A number falls to the least limit that holds it."""
    assert [bin_of(number, (0, 2)) for number in (0, 1, 2, 3)] == ["0", "2", "2", "more"]


@pytest.mark.parametrize("unit", ["A", "a", "aA", "Aa", " ", "- ", "1", "A, "])
def test_linear(unit: str) -> None:
    """100 kB of anything takes no more than a moment."""
    start = time.process_time()
    assert list(form("A" + unit * (100_000 // len(unit)) + "."))
    assert time.process_time() - start < 2.0
