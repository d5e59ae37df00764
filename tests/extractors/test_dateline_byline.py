"""The place that stands with the byline."""

from __future__ import annotations

import pytest

from cleantext.extractors.dateline_byline import read_byline


@pytest.mark.parametrize(
    ("line", "place", "agencies"),
    [
        ("Reuters, Washington", "Washington", ("Reuters",)),
        ("Associated Press in Skerryvore", "Skerryvore", ("AP",)),
        ("Von Erika Muster, Kairo", "Kairo", ()),
        ("By Jane Doe in Nairobi", "Nairobi", ()),
        ("Jane Doe, Nairobi", "Nairobi", ()),
        ("Anna Muster (Kairo)", "Kairo", ()),
        ("Par Anne Muster (Dakar, correspondante)", "Dakar", ()),
        ("Corresponsal en Atenas", "Atenas", ()),
        ("Sevilla | 25/04/2026", "Sevilla", ()),
        ("부산 홍길동 특파원", "부산", ()),
        ("Aus Kairo berichtet Erika Muster", "Kairo", ()),
        ("De notre envoyée spéciale à Dakar", "Dakar", ()),
        ("dal nostro inviato a Palermo", "Palermo", ()),
        ("Jane Doe, Nairobi correspondent", "Nairobi", ()),
        ("By Reuters in Nairobi", "Nairobi", ("Reuters",)),
        ("本报驻巴黎记者 王小明", "巴黎", ()),
        ("ソウル支局　山田太郎", "ソウル", ()),
    ],
)
def test_bylines(line: str, place: str, agencies: tuple[str, ...]) -> None:
    """Agencies, and persons whose names are known as such, sign with a place."""
    found = read_byline(line)
    assert found is not None
    assert (found.places, found.agencies, found.position) == ((place,), agencies, "byline")


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe, Editor",
        "Springfield, PA",
        "Travel, London",
        "Bron: BELGA",
        "San Jose, Paris",
        "Jane Doe, Harbour Gazette",
    ],
)
def test_look_alikes(line: str) -> None:
    """Roles, states, sections and outlets are no places of bylines."""
    assert read_byline(line) is None
