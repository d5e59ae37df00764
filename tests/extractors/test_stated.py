"""What a page states of its section, keywords, picture, address and licence: conflicts, and what is none."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from cleantext.document import Document, Found, Metadata, RawPage
from cleantext.pipeline.registry import lookup
from cleantext.segment import segment

URL = "https://gazette.example/islands/ferry"


def page(markup: str, url: str | None = URL, **metadata: Found[Any]) -> Document:
    """A page with some markup, and what was found on it before."""
    document = segment(RawPage("x", f"{markup}<p>The ferries to the islands are back.</p>", url, "text/html"))
    return replace(document, metadata=Metadata(**metadata))


def found(name: str, document: Document) -> Any:
    """The value that an extractor finds, and the values that differ."""
    reading = lookup("extractors", name)().extract(document)  # type: ignore[attr-defined]  # an extractor
    return None if reading is None else (reading.value, [other.value for other in reading.alternatives])


def ld(text: str) -> str:
    """A script of JSON-LD."""
    return f'<script type="application/ld+json">{text}</script>'


def test_conflicting_addresses_are_visible() -> None:
    """The link decides, and what ``og:url`` says stays to be seen."""
    markup = f"<link rel=canonical href={URL}><meta property=og:url content=https://gazette.example/12>"
    assert found("canonical_url", page(markup)) == (URL, ["https://gazette.example/12"])


def test_a_front_page_is_no_article() -> None:
    """A template's link to the front page counts on the front page alone."""
    markup = "<link rel=canonical href=https://gazette.example/>"
    assert found("canonical_url", page(markup)) is None
    assert found("canonical_url", page(markup, "https://gazette.example")) == ("https://gazette.example/", [])


def test_json_ld_of_an_example_is_no_address() -> None:
    """Addresses of other hosts in JSON-LD are left out."""
    assert (
        found("canonical_url", page(ld('{"@type": "Article", "mainEntityOfPage": "https://other.example/a"}'))) is None
    )


def test_one_picture_in_two_sizes() -> None:
    """The same file in another size is no other picture."""
    markup = (
        "<meta property=og:image content=https://cdn.example/pier-storm-1200x630.jpg>"
        "<meta name=twitter:image content=/pictures/pier-storm-600x300.jpg?v=2>"
    )
    assert found("image", page(markup)) == ("https://cdn.example/pier-storm-1200x630.jpg", [])


@pytest.mark.parametrize(
    "image",
    [
        '"/pier.jpg"',
        '["/pier.jpg", "/quay.jpg"]',
        '{"url": "/pier.jpg"}',
        '[{"contentUrl": "/pier.jpg"}]',
        '{"@id": "#i"}',
    ],
)
def test_pictures_of_json_ld(image: str) -> None:
    """A picture may be an address, an object, a list of these, or a reference."""
    graph = f'{{"@graph": [{{"@type": "NewsArticle", "image": {image}}}, {{"@id": "#i", "url": "/pier.jpg"}}]}}'
    assert found("image", page(ld(graph))) == ("https://gazette.example/pier.jpg", [])


def test_a_logo_gives_way() -> None:
    """Where one source has the logo the other one's picture is taken."""
    markup = "<meta property=og:image content=/logo.svg><meta name=twitter:image content=/pier.jpg>"
    assert found("image", page(markup)) == ("https://gazette.example/pier.jpg", [])


def test_names_of_a_section() -> None:
    """A name in the form of an address agrees with the name; the site is no section; of several the first is meant."""
    slug = "<meta property=article:section content=local-news>" + ld(
        '{"@type": "Article", "articleSection": "Local News"}'
    )
    assert found("section", page(slug)) == ("Local News", [])
    site = Found("Harbour Gazette", "meta.og:site_name")
    assert found("section", page("<meta name=section content='Harbour Gazette'>", site=site)) is None
    assert found("section", page(ld('{"@type": "Article", "articleSection": ["Coast", "Ferries"]}'))) == ("Coast", [])


def test_breadcrumbs() -> None:
    """The last step that leads elsewhere is the section, not the page itself and not the front page."""
    crumb = '{{"position": {0}, "name": "{1}", "item": "https://gazette.example{2}"}}'
    steps = [("1", "Home", "/"), ("2", "Islands", "/islands"), ("3", "Back in service", "/islands/ferry")]
    for number, section in ((3, "Islands"), (2, "Islands"), (1, None)):
        trail = ", ".join(crumb.format(*step) for step in steps[:number])
        document = page(ld(f'{{"@type": "BreadcrumbList", "itemListElement": [{trail}]}}'))
        assert found("section", document) == (None if section is None else (section, []))


def test_keywords_are_lists() -> None:
    """Lists in one text are cut, doubles and tags for machines go, and lists that differ stay visible."""
    markup = "<meta name=news_keywords content='ferries; Ferries, islands'><meta name=parsely-tags content='type:a, ad_free, ice'>"
    assert found("keywords", page(markup)) == (("ferries", "islands"), [("ice",)])


def test_the_article_s_own_keywords_are_more_sure() -> None:
    """Keywords that the page speaks of are more sure than others."""
    title = "<title>Back to the islands</title>"
    own, other = (
        lookup("extractors", "keywords")().extract(page(f"{title}<meta name=article:tag content={tag}>"))  # type: ignore[attr-defined]
        for tag in ("islands", "skiing")
    )
    assert own.confidence > other.confidence


@pytest.mark.parametrize(
    ("markup", "licence"),
    [
        (ld('{"@type": "Article", "license": {"url": "/licence"}}'), "https://gazette.example/licence"),
        ("<meta name=dcterms.license content='CC BY-SA 4.0'>", "CC BY-SA 4.0"),
        (
            "<meta name=dc.rights content='Under https://creativecommons.org/licenses/by/4.0/.'>",
            "https://creativecommons.org/licenses/by/4.0/",
        ),
        ("<meta name=dc.rights content='© 2021 Harbour Gazette. All rights reserved.'>", None),
        (ld('{"@type": "ImageObject", "license": "https://creativecommons.org/licenses/by/4.0/"}'), None),
    ],
)
def test_licences_stated(markup: str, licence: str | None) -> None:
    """By address or by name; that of a picture, and rights reserved, are none."""
    assert found("licence", page(markup)) == (None if licence is None else (licence, []))


def test_editions_of_a_licence_agree() -> None:
    """The deed and the legal code in any language are the same licence."""
    address = "https://creativecommons.org/licenses/by/4.0/"
    markup = f"<a rel=license href={address}deed.de>CC</a><meta name=dc.rights content={address}>"
    assert found("licence", page(markup)) == (address, [])


@pytest.mark.parametrize("name", ["section", "image", "canonical_url", "licence", "site"])
@pytest.mark.parametrize("url", ["http://[", "", "two words", "https://gazette.example:port/a"])
def test_addresses_of_pages_may_be_broken(name: str, url: str) -> None:
    """What a reader gives as the address of a page may be none, and so may what the page states."""
    crumbs = (
        '{"@type": "BreadcrumbList", "itemListElement": [{"name": "Coast", "item": "http://["}, {"name": "Ferry"}]}'
    )
    markup = (
        ld(crumbs) + "<link rel=canonical href='http://['><meta property=og:image content='//['><title>a | b</title>"
    )
    reading = found(name, page(markup, url))
    assert reading is None or reading == ("Coast", [])


def test_the_more_careful_list_of_keywords() -> None:
    """Of two lists the one that is within the other has no tags of the system beside; a single word is too few."""
    script = ld('{"@type": "Article", "keywords": ["ferries", "islands", "leftinset"]}')
    markup = f"{script}<meta name=news_keywords content='ferries, islands'>"
    assert found("keywords", page(markup)) == (("ferries", "islands"), [("ferries", "islands", "leftinset")])
    shown = f"{script}<a rel=tag>ferries</a><a rel=tag>islands</a>"
    assert found("keywords", page(shown))[0] == ("ferries", "islands", "leftinset")
    one = found("keywords", page(f"{script}<meta name=news_keywords content=ferries>"))
    assert one[0] == ("ferries", "islands", "leftinset")


def test_a_headline_cut_into_words_is_no_list_of_keywords() -> None:
    """Some systems fill the tag with the words of the headline."""
    markup = "<meta name=keywords content='The, ferries, are, back'>"
    assert found("keywords", page(markup, headline=Found("The ferries are back", "h1"))) is None


def test_a_section_that_says_nothing_gives_way_to_the_next() -> None:
    """A blog puts all its posts under "All" first."""
    assert found("section", page(ld('{"@type": "Article", "articleSection": ["All", "Harbours"]}')))[0] == "Harbours"
    markup = "<meta property=article:section content=All><meta property=article:section content=Islands>"
    assert found("section", page(markup))[0] == "Islands"


def test_a_name_in_the_form_of_an_address_gives_way() -> None:
    """The publisher's name is read rather than a slug of the site; a slug alone still counts."""
    markup = "<meta property=og:site_name content=harbour-gazette>"
    assert found("site", page(markup)) == ("harbour-gazette", [])
    publisher = ld('{"@type": "Article", "publisher": {"name": "Gazette Media"}}')
    assert found("site", page(markup + publisher)) == ("Gazette Media", ["harbour-gazette"])
