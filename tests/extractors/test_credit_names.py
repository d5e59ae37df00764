"""Names in credit lines."""

from __future__ import annotations

import pytest

from cleantext.extractors.agencies import agencies
from cleantext.extractors.credit_names import names_in, without_lead_in


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("Le Soir avec AFP", [("Le Soir", ()), ("AFP", ("AFP",))]),
        ("Jane Doe, AP Business Writer", [("Jane Doe", ()), ("AP", ("AP",))]),
        ("Jane Doe (AP)", [("Jane Doe", ()), ("AP", ("AP",))]),
        ("TT-AFP", [("TT-AFP", ("TT", "AFP"))]),
        ("dpa/AFP, 3. Mai 2020, 10:15", [("dpa", ("dpa",)), ("AFP", ("AFP",))]),
        ("AFP, jane@example.org", [("AFP", ("AFP",))]),
        (
            "The Canadian Press and Reuters",
            [("The Canadian Press", ("The Canadian Press",)), ("Reuters", ("Reuters",))],
        ),
        ("EFE Madrid", [("EFE", ("EFE",))]),
    ],
)
def test_names(body: str, names: list[tuple[str, tuple[str, ...]]]) -> None:
    """Each name with its agencies; dates, hours, addresses, roles and places are left out."""
    assert [(name.text, name.agencies) for name in names_in(body, agencies())] == names


def test_person_and_agency_run_together() -> None:
    """Behind "By" a person's name may end in an agency's; without it nothing is cut off."""
    led = names_in("Jane Doe The Associated Press", agencies(), led_in=True)
    assert [name.text for name in led] == ["Jane Doe", "The Associated Press"]
    assert [name.text for name in names_in("Jane Doe The Associated Press", agencies())] == [
        "Jane Doe The Associated Press"
    ]


@pytest.mark.parametrize(
    ("text", "rest", "group"),
    [
        ("With reporting by AFP", "AFP", "source"),
        ("Source: by AFP", "AFP", "source"),
        ("Von dpa", "dpa", "byline"),
        ("来源：新华社", "新华社", "source"),
        ("Vondra", "Vondra", ""),
        ("Agence France-Presse", "Agence France-Presse", ""),
        ("Source:", "Source:", ""),
    ],
)
def test_lead_ins(text: str, rest: str, group: str) -> None:
    """All lead-ins go, the first one's group is told; parts of words and agencies' names are none."""
    assert without_lead_in(text, agencies()) == (rest, group)
