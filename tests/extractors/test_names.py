"""Names of persons in bylines."""

from __future__ import annotations

import pytest

from cleantext.extractors.names import person_names, without_byline


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe", ["Jane Doe"]),
        ("Von Erika Muster und Max Moor", ["Erika Muster", "Max Moor"]),
        ("By Jane Doe, Ann Lee and Max Moor | Staff Writers", ["Jane Doe", "Ann Lee", "Max Moor"]),
        ("By Jane Doe, AP", ["Jane Doe"]),
        ("By Jane Doe December 2, 2021", ["Jane Doe"]),
        ("Jane Doe, MD; Ann Lee, PhD", ["Jane Doe", "Ann Lee"]),
        ("Michelle de Oliveira", ["Michelle de Oliveira"]),
        ("Erika Muster aus Berlin", ["Erika Muster"]),
        ("jane@example.org Jane Doe", ["Jane Doe"]),
        ("松岡大地", ["松岡大地"]),
        ("Андрей Иванов", ["Андрей Иванов"]),
    ],
)
def test_persons(line: str, names: list[str]) -> None:
    """Persons are found, and what stands beside them is not taken for one."""
    assert person_names(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "By Associated Press",
        "By Harbour Gazette Staff",
        "Von dpa",
        "By the sea",
        "Staff Writer",
        "3 May 2021",
        "inselbote.de",
        "",
    ],
)
def test_nobody(line: str) -> None:
    """Agencies, outlets, roles, dates and addresses are nobody."""
    assert person_names(line, "Harbour Gazette") == []


def test_stated_authors_may_have_one_name() -> None:
    """Where the page says that it is an author, a single word counts."""
    assert person_names("Kristin", stated=True) == ["Kristin"]
    assert person_names("Kristin") == []


def test_without_byline() -> None:
    """The lead-in goes, and only the lead-in."""
    assert without_byline("Written by: Jane Doe") == ("Jane Doe", True)
    assert without_byline("Byron Moor") == ("Byron Moor", False)


def test_dots_of_all_kinds_part_a_byline() -> None:
    """The name, the role and the date stand between dots of several forms."""
    for dot in "·•⋅∙●":
        assert person_names(f"By Jane Doe {dot} Senior Review Analyst {dot} March 5, 2021") == ["Jane Doe"]
