"""Credit lines."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.extractors.credit_grammar import read_credit
from cleantext.extractors.credit_tail import read_credit_tail

FAMILIES = [
    ("Reuters", ("Reuters",), "agency"),
    ("Reuters, IPA", ("Reuters", "IPA"), "agency"),
    ("By Associated Press", ("AP",), "agency"),
    ("BY THE ASSOCIATED PRESS", ("AP",), "agency"),
    ("By Jane Doe The Associated Press", ("AP",), "agency"),
    ("By JANE DOE, AP Sports Writer", ("AP",), "agency"),
    ("By Jane Doe - Associated Press - Friday, April 3, 2020", ("AP",), "agency"),
    ("Jane Doe, AP", ("AP",), "agency"),
    ("Jane Doe (AP)", ("AP",), "agency"),
    ("Jane Doe and AP", ("AP",), "agency"),
    ("Associated Press in Lagos", ("AP",), "agency"),
    ("By Agence France-Presse, Lagos", ("AFP",), "agency"),
    ("PTI New Delhi", ("PTI",), "agency"),
    ("PTI / New Delhi", ("PTI",), "agency"),
    ("Thomson Reuters · Posted: May 3, 2020", ("Reuters",), "agency"),
    ("AFP, LAGOS", ("AFP",), "agency"),
    ("AFP-Jiji", ("AFP", "Jiji"), "agency"),
    ("AFP · May 3, 2020 10:15", ("AFP",), "agency"),
    ("3 May 2020 | Source: PA Media | 4 min read", ("PA",), "agency"),
    ("A.F.P.", ("AFP",), "agency"),
    ("With reporting from AFP", ("AFP",), "agency"),
    ("With reporting by Associated Press writer Jane Doe", ("AP",), "agency"),
    ("With files from The Canadian Press", ("The Canadian Press",), "agency"),
    ("— With files from Jane Doe, The Canadian Press", ("The Canadian Press",), "agency"),
    ("(With inputs from PTI and ANI)", ("PTI", "ANI"), "agency"),
    ("Additional reporting by Jane Doe (AP)", ("AP",), "agency"),
    ("Source: TASS", ("TASS",), "agency"),
    ("Source: PA", ("PA",), "agency"),
    ("Associated Press writer Jane Doe in Lagos contributed to this report.", ("AP",), "agency"),
    ("Jane Doe of The Associated Press contributed to this story.", ("AP",), "agency"),
    ("Reuters and Jane Doe contributed to this article.", ("Reuters",), "agency"),
    ("This report by The Canadian Press was first published May 3, 2020.", ("The Canadian Press",), "agency"),
    ("This story was auto-generated from the PTI news feed.", ("PTI",), "agency"),
    ("Diese Meldung wurde automatisch von der Deutschen Presse-Agentur (dpa) übernommen.", ("dpa",), "agency"),
    ("© 2021 AFP", ("AFP",), "agency"),
    ("(c) 2020 AFP", ("AFP",), "agency"),
    ("Copyright 2020 The Associated Press. All rights reserved.", ("AP",), "agency"),
    ("© dpa-infocom, dpa:200503-99-123456/2", ("dpa",), "agency"),
    ("Harbour Gazette with Agencies", ("agencies",), "generic"),
    ("Staff and wire reports", ("agencies",), "generic"),
    ("By Jane Doe and agencies", ("agencies",), "generic"),
    ("Web Desk/Agencies", ("agencies",), "generic"),
    ("(Agencies)", ("agencies",), "generic"),
    ("Agencies", ("agencies",), "generic"),
    ("(Quelle: dpa/AFP)", ("dpa", "AFP"), "agency"),
    ("Quelle: inselbote.de, ino/dpa", ("dpa",), "agency"),
    ("Von dpa", ("dpa",), "agency"),
    ("Von Erika Muster, dpa", ("dpa",), "agency"),
    ("Mit Material der dpa", ("dpa",), "agency"),
    ("Mit Agenturmaterial", ("agencies",), "generic"),
    ("abc/Reuters", ("Reuters",), "agency"),
    ("Par Le Courrier avec AFP", ("AFP",), "agency"),
    ("Le Courrier avec l'AFP", ("AFP",), "agency"),
    ("Avec agences", ("agencies",), "generic"),
    ("Con información de EFE", ("EFE",), "agency"),
    ("EFE / Lima", ("EFE",), "agency"),
    ("Redacción / Agencias", ("agencies",), "generic"),
    ("Fonte: ANSA", ("ANSA",), "agency"),
    ("Redazione ANSA", ("ANSA",), "agency"),
    ("Com informações da Agência Brasil", ("Agência Brasil",), "agency"),
    ("Da Redação, com Lusa", ("Lusa",), "agency"),
    ("Bron: ANP", ("ANP",), "agency"),
    ("(NTB)", ("NTB",), "agency"),
    ("/ritzau/", ("Ritzau",), "agency"),
    ("TT-AFP-Reuters", ("TT", "AFP", "Reuters"), "agency"),
    ("Lähde: STT", ("STT",), "agency"),
    ("Źródło: PAP", ("PAP",), "agency"),
    ("Zdroj: ČTK", ("ČTK",), "agency"),
    ("Forrás: MTI", ("MTI",), "agency"),
    ("Sursa: Agerpres", ("Agerpres",), "agency"),
    ("Izvor: Tanjug", ("Tanjug",), "agency"),
    ("Πηγή: ΑΠΕ-ΜΠΕ", ("ANA-MPA",), "agency"),
    ("Kaynak: AA", ("Anadolu",), "agency"),
    ("Источник: РИА Новости", ("RIA Novosti",), "agency"),
    ("Джерело: Укрінформ", ("Ukrinform",), "agency"),
    ("المصدر: رويترز", ("Reuters",), "agency"),
    ("(وكالات)", ("agencies",), "generic"),
    ("सोर्स: पीटीआई", ("PTI",), "agency"),
    ("编辑：张三 来源：新华社", ("Xinhua",), "agency"),
    ("【AFP=時事】", ("AFP", "Jiji"), "agency"),
    ("I.K./Hina", ("HINA",), "agency"),
    ("Με πληροφορίες από ΑΠΕ-ΜΠΕ", ("ANA-MPA",), "agency"),
    ("来源：新华社", ("Xinhua",), "agency"),
    ("（中央社）", ("CNA Taiwan",), "agency"),
    ("出典：共同通信", ("Kyodo",), "agency"),
    ("출처: 연합뉴스", ("Yonhap",), "agency"),
    ("Sumber: Antara", ("Antara",), "agency"),
]

LOOK_ALIKES = [
    "By Jane Doe",
    "Photo: Reuters",
    "Jane Doe/AFP",
    "Jane Doe / Europa Press",
    "AFP / JANE DOE",
    "© Jane Doe/dpa",
    "Copyright Jane Doe/AP",
    "(Foto: dpa)",
    "Rubriklistenbild: © dpa",
    "KCNA via Getty Images",
    "The minister told AFP that the harbour was closed",
    "Reuters reported from the harbour on Monday",
    "Reuters: harbour closed after storm",
    "Read more: Reuters",
    "Springfield, PA",
    "By Petra",
    "Petra",
    "Reuters,",
    "Reuters reports",
    '". The Associated Press',
    "Rolex Daytona and AP Royal Oak.",
    "New lamps with new boxes and wire",
    "LAGOS (AP)",
    "World | Reuters",
    "Politics, Reuters, World",
    "Associated Press journalists were among those arrested",
    "from AP",
    "By agency",
    "AP News Code of Conduct",
    "Firms and agencies",
    "Working with agencies",
    "Government Agencies",
    "Top Agencies",
    "agency",
    "AA",
    "APS-C, AA",
    "AP, Calculus, Biology, Chemistry",
    "Jane Doe is a reporter who worked for Reuters in Lagos and for the Harbour Gazette in Bergen for ten years.",
    "This article was written by Jane Doe.",
    "© 2020 Harbour Gazette",
    "(jd)",
    "/dev/sda",
    "",
]


@pytest.mark.parametrize(("line", "agencies", "kind"), FAMILIES)
def test_families(line: str, agencies: tuple[str, ...], kind: str) -> None:
    """Each family gives its agencies and kind."""
    reading = read_credit(line)
    assert reading is not None
    assert (reading.credits.agencies, reading.credits.kind) == (agencies, kind)


@pytest.mark.parametrize("line", LOOK_ALIKES)
def test_look_alikes(line: str) -> None:
    """Bylines, pictures, attribution in running text and words of other meaning are none."""
    assert read_credit(line) is None


def test_marked() -> None:
    """A name of other meanings counts where the page marks it as author or source."""
    assert read_credit("PA") is None
    reading = read_credit("PA", marked=True)
    assert reading is not None
    assert reading.credits.agencies == ("PA",)


def test_at_home() -> None:
    """A name of other meanings counts alone on a page in a language of the agency's country."""
    reading = read_credit("TT", language="sv")
    assert reading is not None
    assert reading.credits.agencies == ("TT",)
    assert read_credit("TT", language="en") is None
    assert read_credit("PA", language="en") is None
    assert read_credit("TT") is None


def test_what_a_reading_rests_on() -> None:
    """Lead-ins are explicit, the sign of copyright is told apart, and so is a bare word for agencies."""
    readings = {line: read_credit(line) for line in ("Source: AFP", "AFP", "© 2020 AFP", "Agencies")}
    told = {line: (r.explicit, r.copyright, r.bare) for line, r in readings.items() if r is not None}
    assert told == {
        "Source: AFP": (True, False, False),
        "AFP": (False, False, False),
        "© 2020 AFP": (True, True, False),
        "Agencies": (False, False, True),
    }


@given(st.text(max_size=400))
def test_any_text_reads(text: str) -> None:
    """Whatever the text, reading ends, and what is found names an agency."""
    for reading in (read_credit(text), read_credit_tail(text)):
        assert reading is None or reading.credits.agencies


@pytest.mark.parametrize(
    "unit", ["A", "AP, ", "A-", "Reuters / ", "(c) ", "By AP and ", "dpa:1-", ". (", "AP. - ", "© A"]
)
def test_linear(unit: str) -> None:
    """100 kB of capitals, commas, dashes and signs are read in no time; so are lines at the limit of length."""
    begin = time.process_time()
    for length in (100_000, 480, 160):
        text = (unit * length)[:length]
        read_credit(text)
        read_credit_tail(text)
    assert time.process_time() - begin < 0.5
