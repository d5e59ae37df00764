"""Datelines read from the beginning of a text."""

from __future__ import annotations

import pytest

from cleantext.extractors.dateline_grammar import is_date, is_place, read_dateline

REST = "The harbour was closed."


@pytest.mark.parametrize(
    ("raw", "places", "date", "agencies"),
    [
        ("OSLO -", ("OSLO",), None, ()),
        ("OSLO —", ("OSLO",), None, ()),
        ("OSLO:", ("OSLO",), None, ()),
        ("OSLO, May 3 (AP) —", ("OSLO",), "May 3", ("AP",)),
        ("OSLO, May 3, 2021 (AP) —", ("OSLO",), "May 3, 2021", ("AP",)),
        ("OSLO, Norway, 3 May -", ("OSLO, Norway",), "3 May", ()),
        ("OSLO May 3 -", ("OSLO",), "May 3", ()),
        ("OSLO/LAGOS, May 3 (AFP) -", ("OSLO", "LAGOS"), "May 3", ("AFP",)),
        ("SPRINGFIELD, Ill. —", ("SPRINGFIELD, Ill.",), None, ()),
        ("ST. LOUIS (AP) —", ("ST. LOUIS",), None, ("AP",)),
        ("LAGOS (May 3) --", ("LAGOS",), "May 3", ()),
        ("(Reuters) -", (), None, ("Reuters",)),
        ("AFP -", (), None, ("AFP",)),
        ("Berlin.", ("Berlin",), None, ()),
        ("Berlin (dpa) -", ("Berlin",), None, ("dpa",)),
        ("Kiel (dpa/AFP) –", ("Kiel",), None, ("dpa", "AFP")),
        ("Lima, 3 may (EFE).-", ("Lima",), "3 may", ("EFE",)),
        ("Springfield, Ill. —", ("Springfield, Ill.",), None, ()),
        ("MADRID, 3 May. (EUROPA PRESS) -", ("MADRID",), "3 May", ("Europa Press",)),
        ("(ANSA) - ROMA, 3 MAG -", ("ROMA",), "3 MAG", ("ANSA",)),
        ("PARIS and LONDON —", ("PARIS", "LONDON"), None, ()),
        ("Frankfurt/Main (dpa) -", ("Frankfurt/Main",), None, ("dpa",)),
        ("Oslo (NTB-Reuters):", ("Oslo",), None, ("NTB", "Reuters")),
        ("dpa BERLIN -", ("BERLIN",), None, ("dpa",)),
        ("dpa/Berlin -", ("Berlin",), None, ("dpa",)),
        ("İZMİR/ (İHA) -", ("İZMİR",), None, ("İHA",)),
        ("Colombo, May 3 (Harbour Gazette) -", ("Colombo",), "May 3", ("Harbour Gazette",)),
        ("لندن ـ رويترز -", ("لندن",), None, ("Reuters",)),
        ("BERLIN taz |", ("BERLIN",), None, ("taz",)),
        ("İSTANBUL, (DHA)-", ("İSTANBUL",), None, ("DHA",)),
        ("TEMPO.CO, Jakarta -", ("Jakarta",), None, ()),
        ("[NAIROBI]", ("NAIROBI",), None, ()),
        ("NEW YORK, May 3, 2021 /PRNewswire/ --", ("NEW YORK",), "May 3, 2021", ("PR Newswire",)),
        ("МОСКВА, 3 мая — РИА Новости.", ("МОСКВА",), "3 мая", ("RIA Novosti",)),
        ("Киев. 3 мая. ИНТЕРФАКС -", ("Киев",), "3 мая", ("Interfax",)),
        ("3 мая, Минск /Корр. БЕЛТА/.", ("Минск",), "3 мая", ("BelTA",)),
        ("القاهرة 3 مايو (رويترز) -", ("القاهرة",), "3 مايو", ("Reuters",)),
        ("القاهرة - أ ش أ -", ("القاهرة",), None, ("MENA",)),
        ("नई दिल्ली:", ("नई दिल्ली",), None, ()),
        ("ירושלים (AP) —", ("ירושלים",), None, ("AP",)),
        ("МОСКВА, 3 мая. /ТАСС/.", ("МОСКВА",), "3 мая", ("TASS",)),
        ("لندن (رويترز) -", ("لندن",), None, ("Reuters",)),
    ],
)
def test_families(raw: str, places: tuple[str, ...], date: str | None, agencies: tuple[str, ...]) -> None:
    """Each family gives its places, date and agencies, and ends at its mark."""
    reading = read_dateline(f"{raw} {REST}")
    assert reading is not None
    assert (reading.raw, reading.rest) == (raw, REST)
    assert (reading.places, reading.date, reading.agencies) == (places, date, agencies)


@pytest.mark.parametrize(
    "text",
    [
        "CHICAGO is freezing. The harbour was closed.",
        "DEAR READERS: The harbour was closed.",
        "WATCH: The harbour was closed.",
        "The harbour was closed - for good.",
        "Updated 3 May 2021 - The harbour was closed.",
        "",
        "-",
    ],
)
def test_look_alikes(text: str) -> None:
    """Sentences and labels do not read as datelines."""
    assert read_dateline(text) is None


def test_dates() -> None:
    """A day has a month and a number; a week day alone is none."""
    assert is_date("May 3")
    assert is_date("3. März 2021")
    assert is_date("03.05.2021")
    assert not is_date("Tuesday")
    assert not is_date("May")


def test_places() -> None:
    """Places are few words with capitals, particles aside; agencies and months are none."""
    assert is_place("Santiago de Compostela")
    assert is_place("ST. LOUIS")
    assert not is_place("the harbour")
    assert not is_place("Reuters")
    assert not is_place("May")
    assert not is_place("One Two Three Four Five")
