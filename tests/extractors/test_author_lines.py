"""Bylines that readers see."""

from __future__ import annotations

import pytest

from cleantext.document import RawPage
from cleantext.extractors.agencies import agencies
from cleantext.extractors.author_lines import byline_lines
from cleantext.extractors.headline import Headline
from cleantext.segment import segment

_TEXT = (
    "<p>The ferry line to the outer island, closed since the storm tore the pier away, is in service again, they say.</p>"
    "<p>A first ship left the harbour at dawn on Monday with forty passengers, most of them islanders, at long last.</p>"
)


def _read(above: str, below: str = "") -> list[tuple[str, tuple[str, ...]]]:
    page = f"<title>Ferry line is back</title><h1>Ferry line is back</h1>{above}{_TEXT}{below}"
    document = segment(RawPage("", page, media_type="text/html"))
    found = Headline(Headline.Options()).extract(document)
    document = document.with_metadata(type(document.metadata)(headline=found))
    return [(line.source, line.names) for line in byline_lines(document, "Harbour Gazette", agencies())]


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("<p>By Jane Doe</p>", [("line.near", ("Jane Doe",))]),
        ("<p>3 May 2021 by Jane Doe</p>", [("line.near", ("Jane Doe",))]),
        (
            "<div class='byline'>Jane Doe</div><div class='byline'>Ann Lee</div>",
            [("class.near", ("Jane Doe", "Ann Lee"))],
        ),
        ("<p>Jane Doe</p>", [("name", ("Jane Doe",))]),
        ("<p>Jane Doe, Staff Writer</p>", [("name", ("Jane Doe",))]),
        ("<p>Xyq Wpf</p>", [("name.unknown", ("Xyq Wpf",))]),
        ("<p>Outer Island</p>", []),
        ("<p>Harbour Gazette</p>", []),
        ("<p>By Associated Press</p>", []),
        ("<nav><p>By Jane Doe</p></nav>", []),
        ("<p hidden>By Jane Doe</p>", []),
    ],
)
def test_above_the_text(above: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    """A byline shows by its opening, its class or its place; sections, outlets and what is hidden are none."""
    assert _read(above) == expected


def test_below_the_text() -> None:
    """Below the text an opening or a class is wanted."""
    assert _read("", "<p>" + "</p><p>".join("Islanders wait" for _ in range(9)) + "</p>") == []
    assert _read("", "<p>Written by Jane Doe</p>") in ([("line.near", ("Jane Doe",))], [("line.below", ("Jane Doe",))])


def test_text_nodes_as_lines() -> None:
    """In dumps with a line for each text node, the opening and the names stand in lines of their own."""
    above = "<p>By</p><p>Jane Doe</p><p>and</p><p>Ann Lee</p><p>Harbour Gazette</p>"
    assert _read(above) == [("line.near", ("Jane Doe", "Ann Lee"))]
