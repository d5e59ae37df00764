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


def test_most_sources_decide() -> None:
    """A section in ``og:site_name`` gives way to the name that two others state, and stays visible."""
    facts = PageFacts(
        meta={"og:site_name": ("Islands",), "application-name": ("harbourgazette.example",)},
        json_ld=('{"@type": "NewsArticle", "publisher": {"name": "Harbour Gazette"}}',),
        title="Ferry is back | Harbour Gazette",
    )
    found = Site().extract(Document("x", "https://www.harbourgazette.example/ferry", "html", (), facts))
    assert found is not None
    assert (found.value, found.source) == ("Harbour Gazette", "json_ld.publisher")
    assert "Islands" in [other.value for other in found.alternatives]


def test_spellings_of_a_name_agree() -> None:
    """A domain that hangs on, capitals and spaces make no other name."""
    facts = PageFacts(meta={"og:site_name": ("HarbourGazette.com",), "application-name": ("Harbour Gazette",)})
    found = Site().extract(Document("x", None, "html", (), facts))
    assert found is not None
    assert (found.value, found.alternatives) == ("HarbourGazette.com", ())
