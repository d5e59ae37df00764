"""The table of places."""

from __future__ import annotations

import gzip
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.extractors.gazetteer import country_of, country_of_region, find_place, folded


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("OSLO", "NO"),
        ("Kapstadt", "ZA"),
        ("Londres", "GB"),
        ("São Paulo", "BR"),
        ("Sao Paulo", "BR"),
        ("İzmir", "TR"),
        ("ST. PETERSBURG", "RU"),
        ("Москва", "RU"),
        ("القاهرة", "EG"),
        ("नई दिल्ली", "IN"),
        ("東京", "JP"),
        ("서울", "KR"),
        ("SPRINGFIELD, Ill.", "US"),
        ("MOSCOW, Idaho", "US"),
        ("LONDON, Ontario", "CA"),
        ("OSLO, Norway", "NO"),
        ("Norwegen", "NO"),
        ("NEW JERSEY", "US"),
    ],
)
def test_country(place: str, country: str) -> None:
    """Names in many languages, and regions behind them, tell the country."""
    assert country_of(place) == country


@pytest.mark.parametrize("place", ["Cambridge", "Hyderabad", "San José", "Georgia", "Skerryvore"])
def test_uncertain(place: str) -> None:
    """A name that several countries share, or that no place has, tells none."""
    assert country_of(place) is None


def test_regions() -> None:
    """States, their abbreviations and countries are regions; cities are none."""
    assert country_of_region("Wash.") == "US"
    assert country_of_region("B.C.") == "CA"
    assert country_of_region("Deutschland") == "DE"
    assert country_of_region("Oslo") is None


def test_ranks() -> None:
    """Countries come before capitals and great cities, these before towns."""
    ranks = [found.rank for name in ("Norway", "Oslo", "Bergen", "Lillehammer") if (found := find_place(name))]
    assert ranks == [0, 1, 2, 3]


def test_table_is_sorted() -> None:
    """The look-up halves the table, so the rows stand in order, each name once and folded."""
    packed = (files("cleantext.extractors") / "data" / "gazetteer.txt.gz").read_bytes()
    names = [line.partition("\t")[0] for line in gzip.decompress(packed).decode("utf-8").split("\n")]
    assert names == sorted(names)
    assert len(set(names)) == len(names)
    assert all(folded(name) == name for name in names[::97])


@given(st.text(max_size=40))
def test_any_text_can_be_asked_for(text: str) -> None:
    """Any text is a place or none, and folding twice is folding once."""
    assert folded(folded(text)) == folded(text)
    assert find_place(text) is None or text.strip()
