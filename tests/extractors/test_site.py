"""Names of sites."""

from __future__ import annotations

from cleantext.document import Document, PageFacts
from cleantext.extractors.site import Site


def site(title: str, url: str) -> str | None:
    """The name that a title's tail gives."""
    found = Site().extract(Document("x", url, "html", (), PageFacts(title=title)))
    return found.value if found else None


def test_title_tail_needs_the_host() -> None:
    """The tail of a title is the site's name where the host has it too."""
    assert site("Ferry is back | Harbour Gazette", "https://www.harbourgazette.example/ferry") == "Harbour Gazette"
    assert site("Ferry is back | Islands", "https://www.harbourgazette.example/ferry") is None
    assert site("Ferry is back", "https://www.harbourgazette.example/ferry") is None
