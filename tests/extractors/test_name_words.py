"""What stands around a name in a byline."""

from __future__ import annotations

import pytest

from cleantext.extractors.agencies import agencies
from cleantext.extractors.name_words import cleaned_name


@pytest.mark.parametrize(
    "part",
    [
        "Jane Doe",
        "*Jane Doe*",
        "Jane Doe in Berlin",
        "Jane Doe for the Harbour Gazette",
        "Jane Doe Published",
        "Jane DoeNovember",
        "Jane Doe 5 min read",
        "Jane Doe Senior Sports Writer",
        "Jane Doe Associated Press",
        "Jane Doe HARBOUR GAZETTE",
        "Jane Doe HBR News",
        "Jane Doe Jane Doe",
        "Staff Writer Jane Doe",
        "our correspondent Jane Doe",
        "Jane Doe1",
        "Jane Doe le",
    ],
)
def test_less_what_stands_around(part: str) -> None:
    """Marks, places, dates, offices, agencies and outlets go; the name stays."""
    assert cleaned_name(part, agencies()) == "Jane Doe"


@pytest.mark.parametrize(
    "name", ["Michelle de Oliveira", "Jane R. Doe", "Jane Doe Jr.", "Bill MUSTER", "Nguyễn Văn An", "J. T."]
)
def test_whole_names(name: str) -> None:
    """Particles, initials and family names in capitals belong to the name."""
    assert cleaned_name(name, agencies()) == name
