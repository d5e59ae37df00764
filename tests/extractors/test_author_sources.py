"""What a page states of its authors."""

from __future__ import annotations

from cleantext.document import Document, PageFacts, RawPage
from cleantext.extractors.author_sources import json_ld_authors, stated_authors, twitter_authors
from cleantext.segment import segment


def _stated(document: Document) -> dict[str, list[str]]:
    return {source: texts for source, _, texts in stated_authors(document) if texts}


def _with_meta(**meta: tuple[str, ...]) -> Document:
    named = {key.replace("__", ":"): values for key, values in meta.items()}
    return Document("", None, "html", (), PageFacts(meta=named))


def test_meta_tags() -> None:
    """Known tags and others that end alike are read; accounts and addresses are not."""
    document = _with_meta(author=("Jane Doe",), cxenseparse__author=("Ann Lee",), twitter__creator=("@jane",))
    assert _stated(document) == {"meta.author": ["Jane Doe"], "meta.cxenseparse:author": ["Ann Lee"]}
    assert _stated(_with_meta(author=("https://example.org/jane",))) == {}


def test_names_of_libraries_are_turned() -> None:
    """Where the family name stands first by custom, the given name goes before it."""
    assert _stated(_with_meta(citation_author=("Doe, Jane R.", "Ann Lee"))) == {
        "meta.citation_author": ["Jane R. Doe", "Ann Lee"]
    }


def test_cards() -> None:
    """A card says who wrote the page in its language, beside other labels."""
    document = _with_meta(
        twitter__label1=("Geschrieben von",),
        twitter__data1=("Erika Muster",),
        twitter__label2=("Lesezeit",),
        twitter__data2=("5 Minuten",),
    )
    assert twitter_authors(document) == ["Erika Muster"]


def test_json_ld_of_the_page() -> None:
    """Without an article's object the page's own names the author; an article's object without author names nobody."""
    page = '<script type="application/ld+json">{"@type": "%s", "author": {"name": "Jane Doe"}}</script><p>News.</p>'
    assert json_ld_authors(segment(RawPage("", page % "WebPage"))) == ["Jane Doe"]
    assert json_ld_authors(segment(RawPage("", page % "Comment"))) == []


def test_many_marked_authors_are_those_of_teasers() -> None:
    """Of a page that marks more persons than an article has, only the first is read."""
    names = ("Jane Doe", "Ann Lee", "Max Moor", "Erika Muster")
    few, many = (Document("", None, "html", (), PageFacts(marked_authors=marked)) for marked in (names[:2], names))
    assert _stated(few) == {"marked": ["Jane Doe", "Ann Lee"]}
    assert _stated(many) == {"marked.first": ["Jane Doe"]}
