"""Titles of sites, glued or not, and headlines that look like them."""

from __future__ import annotations

import pytest

from cleantext.cleaners.site_title import glued_joints, tagline


@pytest.mark.parametrize(
    "text",
    [
        "Seawatch - Breaking News, Features & Expert AnalysisNorth CoastFishing",
        "Auenkurier | Aktuelle Nachrichten aus der Region",
        "El Faro - Noticias de hoy",
        "Rivers Daily: Latest News",
    ],
)
def test_taglines(text: str) -> None:
    """A name and a tagline on two sides of a separator are the title of a site."""
    assert tagline(text)


@pytest.mark.parametrize(
    "text",
    [
        "Local news matters, says the mayor of Harrow Bridge",
        "The mayor and the council quarrel over the old ferry - local news at its best, a reader wrote to us yesterday",
        "Breaking news",
        "",
    ],
)
def test_headlines_are_no_site_titles(text: str) -> None:
    """A headline that speaks of news, and a tagline without a name, are left."""
    assert tagline(text) == ""


def test_joints() -> None:
    """Each place where a label runs into the next counts once; names with a capital inside and code have none."""
    assert glued_joints("RiversMarketsPeople") == 2
    assert glued_joints("Is YouTube killing the ferry?") == 0
    assert glued_joints("use io::{AsyncReadExt, AsyncWriteExt};") == 0
