"""The table of agencies."""

from __future__ import annotations

import pytest

from cleantext.extractors.agencies import agencies
from cleantext.extractors.agency_table import built_in_rows


@pytest.mark.parametrize(
    ("name", "agency"),
    [
        ("Associated Press", "AP"),
        ("the associated press", "AP"),
        ("(AFP)", "AFP"),
        ("DPA", "dpa"),
        ("Anadolu Ajansı", "Anadolu"),
        ("The Canadian Press", "The Canadian Press"),
        ("新华社", "Xinhua"),
        ("رويترز", "Reuters"),
    ],
)
def test_aliases(name: str, agency: str) -> None:
    """An agency is known by any of its names, with or without brackets and article."""
    assert agencies().canonical(name) == agency


@pytest.mark.parametrize("name", ["Ana", "Jane Doe", "Harbour Gazette", "press", "", "Tap", "pa"])
def test_other_names(name: str) -> None:
    """Short names in another case, and names of others, are no agency's."""
    assert agencies().canonical(name) is None


def test_every_alias_leads_to_an_agency_of_the_table() -> None:
    """No alias is lost, and each agency has a country."""
    names = {row.name for row in built_in_rows()}
    assert len(names) >= 120
    for row in built_in_rows():
        assert len(row.country) == 2
        assert all(agencies().canonical(alias) in names for alias in row.names)


def test_weak_names_prove_nothing_alone() -> None:
    """What means other things too is weak; the great agencies are not."""
    assert agencies().is_weak("PA")
    assert agencies().is_weak("AA")
    assert not agencies().is_weak("AP")
    assert not agencies().is_weak("Reuters")


def test_generic() -> None:
    """Agencies without a name are known in several languages."""
    assert agencies().is_generic("Agencies")
    assert agencies().is_generic("Agenturen")
    assert not agencies().is_generic("press")


def test_cheap_test_passes_whatever_is_an_agency() -> None:
    """The cheap test never rejects a line that names an agency."""
    assert all(agencies().may_name(f"Jane Doe, {alias}") for row in built_in_rows() for alias in row.names)
    assert not agencies().may_name("The ferry line is back")
