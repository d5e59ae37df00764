"""Headlines of HTML pages, by agreement."""

from __future__ import annotations

from dataclasses import replace

from cleantext.document import Document, Found, RawPage
from cleantext.extractors.headline import Headline
from cleantext.segment import segment

TITLE = "Ferry line to Skerry Island reopens"


def headline(markup: str, site: str | None = None) -> Found[str] | None:
    """The headline of a page, whose site may be known."""
    document: Document = segment(RawPage("x", markup, media_type="text/html"))
    if site:
        document = document.with_metadata(replace(document.metadata, site=Found(site, "meta.og:site_name")))
    return Headline().extract(document)


def test_block_that_shows_it() -> None:
    """The headline names the block that shows it, a heading rather than a breadcrumb."""
    found = headline(f"<title>{TITLE} - Gazette</title><p>{TITLE}</p><h1>{TITLE}</h1><p>The ferry is back.</p>")
    assert found is not None
    assert (found.value, found.source, found.block) == (TITLE, "h1", 1)


def test_logo_is_no_headline() -> None:
    """A first-level heading with the site's name gives way to what the page states."""
    found = headline(f"<meta property='og:title' content='{TITLE}'><h1>Gazette</h1><h2>{TITLE}</h2>", "Gazette")
    assert found is not None
    assert (found.value, found.block) == (TITLE, 1)


def test_furniture_is_no_headline() -> None:
    """A first-level heading that is known from other pages of the site is a logo."""
    page = segment(RawPage("x", f"<h1>From the upper quays</h1><h1>{TITLE}</h1><p>The ferry is back.</p>"))
    without, known = Headline().extract(page), Headline().extract(replace(page, furniture=frozenset({0})))
    assert without is not None and known is not None
    assert (without.block, known.block) == (0, 1)


def test_tail_of_the_title_is_cut_where_the_page_shows_the_rest() -> None:
    """Of a title without any other source, the part that a block shows is taken."""
    found = headline(f"<title>{TITLE} | Islands</title><h2>{TITLE}</h2><p>The ferry is back.</p>")
    assert found is not None
    assert found.value == TITLE


def test_outside_the_blocks() -> None:
    """A headline that only the head states has no block."""
    found = headline(f"<meta property='og:title' content='{TITLE}'><p>The ferry is back.</p>")
    assert found is not None
    assert (found.value, found.block) == (TITLE, None)


def test_agreement_beats_order() -> None:
    """Several first-level headings: the one that the title names."""
    found = headline(f"<title>{TITLE}</title><h1>More from the islands</h1><h1>{TITLE}</h1><p>The ferry is back.</p>")
    assert found is not None
    assert found.value == TITLE


def test_other_headlines() -> None:
    """Headlines in other words are kept as alternatives, each once, less the site's name."""
    other = "Ships sail to Skerry Island again"
    found = headline(
        f"<title>{other} | Gazette</title><meta property='og:title' content='{other}'><h1>{TITLE}</h1><p>It is back.</p>",
        "Gazette",
    )
    assert found is not None
    assert (found.value, [reading.value for reading in found.alternatives]) == (TITLE, [other])


def test_no_section_among_the_others() -> None:
    """Names of the site and of sections are no headlines."""
    found = headline(f"<title>{TITLE} | Gazette</title><h1>{TITLE}</h1><h1>Islands</h1><h1>Gazette</h1>", "Gazette")
    assert found is not None
    assert (found.value, found.alternatives) == (TITLE, ())


def test_shown_beats_stated_where_they_are_akin() -> None:
    """The only first-level heading is what readers see; search engines are told other words."""
    stated = "Skerry Island ferry: timetable and prices"
    page = f"<title>{stated}</title><meta property='og:title' content='{stated}'><h1>{{}}</h1><p>The ferry is back.</p>"
    assert headline(page.format("Ferry to Skerry Island is back")).value == "Ferry to Skerry Island is back"  # type: ignore[union-attr]
    assert headline(page.format("News of the harbour")).value == stated  # type: ignore[union-attr]


def test_ends_in_a_period() -> None:
    """A headline may be a sentence."""
    found = headline(f"<title>{TITLE}. | Gazette</title><h1>{TITLE}.</h1><p>The ferry is back.</p>")
    assert found is not None
    assert found.value == f"{TITLE}."
