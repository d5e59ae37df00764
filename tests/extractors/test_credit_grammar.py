"""Credit lines."""

from __future__ import annotations

import pytest

from cleantext.extractors.credit_grammar import read_credit, read_credit_tail


@pytest.mark.parametrize(
    ("line", "agencies", "kind"),
    [
        ("Reuters", ("Reuters",), "agency"),
        ("Reuters, IPA", ("Reuters", "IPA"), "agency"),
        ("By Associated Press", ("AP",), "agency"),
        ("Jane Doe, AP", ("AP",), "agency"),
        ("Jane Doe and AP", ("AP",), "agency"),
        ("With reporting from AFP", ("AFP",), "agency"),
        ("With files from The Canadian Press", ("The Canadian Press",), "agency"),
        ("Harbour Gazette with Agencies", ("agencies",), "generic"),
        ("Staff and wire reports", ("agencies",), "generic"),
        ("(Quelle: dpa/AFP)", ("dpa", "AFP"), "agency"),
        ("Quelle: inselbote.de, ino/dpa", ("dpa",), "agency"),
        ("Von dpa", ("dpa",), "agency"),
        ("abc/Reuters", ("Reuters",), "agency"),
        ("Par Le Courrier avec AFP", ("AFP",), "agency"),
        ("Con información de EFE", ("EFE",), "agency"),
        ("Fonte: ANSA", ("ANSA",), "agency"),
        ("Bron: ANP", ("ANP",), "agency"),
        ("Kaynak: AA", ("Anadolu",), "agency"),
        ("来源：新华社", ("Xinhua",), "agency"),
        ("© 2021 AFP", ("AFP",), "agency"),
        ("Associated Press writer Jane Doe in Paris contributed to this report.", ("AP",), "agency"),
    ],
)
def test_families(line: str, agencies: tuple[str, ...], kind: str) -> None:
    """Each family gives its agencies and kind; the line stands in raw."""
    credit = read_credit(line)
    assert credit is not None
    assert (credit.raw, credit.agencies, credit.kind) == (line, agencies, kind)


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe",
        "Photo: Reuters",
        "Jane Doe/AFP",
        "(Foto: dpa)",
        "The minister told AFP that the harbour was closed",
        "Reuters reported from the harbour on Monday",
        "Springfield, PA",
        "Firms and agencies",
        "Agencies",
        "AA",
        "",
    ],
)
def test_look_alikes(line: str) -> None:
    """Bylines, pictures, attribution in running text and words of other meaning are none."""
    assert read_credit(line) is None


def test_tail() -> None:
    """A bracket that closes a paragraph behind its last sentence is a credit, one within the sentence is none."""
    credit = read_credit_tail("The harbour was closed, its owners said. (dpa)")
    assert credit is not None
    assert (credit.raw, credit.agencies) == ("(dpa)", ("dpa",))
    assert read_credit_tail("The harbour is served by an agency (dpa)") is None
    assert read_credit_tail("The harbour was closed. (it opens on Monday)") is None
