"""Outlets that a text was first published by."""

from __future__ import annotations

import pytest

from cleantext.document import Block
from cleantext.extractors.republished import republished


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("First published in Island Review.", "Island Review"),
        ("This story was originally published by Harbour News and is used with permission.", "Harbour News"),
        ("Dieser Artikel ist zuerst bei „Inselbote“ erschienen.", "Inselbote"),
        ("Publicado originalmente en La Orilla", "La Orilla"),
    ],
)
def test_outlets(line: str, outlet: str) -> None:
    """The name behind the words of republishing is the outlet's; the line is the raw credit."""
    found = republished([Block(0, "By Jane Doe"), Block(1, line)])
    assert found is not None
    assert (found[0].agencies, found[0].kind, found[0].raw, found[1]) == ((outlet,), "outlet", line, 1)


@pytest.mark.parametrize(
    "line",
    [
        "First published on May 3, 2020",
        "Originally published on 3 May 2020",
        "First published in print",
        "Island Review",
    ],
)
def test_look_alikes(line: str) -> None:
    """Dates, and lines without a name, name no outlet."""
    assert republished([Block(0, line)]) is None
