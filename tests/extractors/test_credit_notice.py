"""Notices about where a text comes from."""

from __future__ import annotations

import pytest

from cleantext.extractors.agencies import agencies
from cleantext.extractors.credit_notice import agency_of_notice


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("This report by The Canadian Press was first published May 3, 2020.", "The Canadian Press"),
        ("(This story was auto-generated from the PTI feed.)", "PTI"),
        ("Information from the Associated Press was used in this report.", "AP"),
        ("IB hat nichts geändert. Diese Meldung wurde von der Deutschen Presse-Agentur (dpa) übernommen.", "dpa"),
        ("Cet article a été rédigé avec l'aide de l'AFP.", "AFP"),
        ("Esta noticia fue elaborada por la Agencia EFE.", "EFE"),
    ],
)
def test_notices(line: str, agency: str) -> None:
    """The agency behind "by" and its kin is the source."""
    assert agency_of_notice(line, agencies()) == agency


@pytest.mark.parametrize(
    "line",
    [
        "This article was written by Jane Doe.",
        "This story was published on Monday and Reuters was told so.",
        "A reader shared this report from Agence France-Presse on the harbour.",
        "this report from Agence France-Presse",
        "The mayor said that the report by Reuters was wrong.",
    ],
)
def test_look_alikes(line: str) -> None:
    """Sentences that speak of reports, and pieces of sentences, are no notices."""
    assert agency_of_notice(line, agencies()) is None
