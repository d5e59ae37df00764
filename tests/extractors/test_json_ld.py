"""JSON-LD as broken as pages have it."""

from __future__ import annotations

import pytest

from cleantext.document import Document, PageFacts
from cleantext.extractors import json_ld


def page(*scripts: str, title: str | None = None) -> Document:
    """A page with some scripts."""
    return Document("x", None, "html", (), PageFacts(title=title, json_ld=scripts))


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "Ferry is back"}',
        '[{"@type": "WebSite"}, {"@type": ["NewsArticle"], "headline": "Ferry is back"}]',
        '{"@graph": [{"@type": "WebPage"}, {"@type": "BlogPosting", "headline": "Ferry is back"}]}',
        '<!-- {"@type": "Article", "headline": "Ferry is back",} -->',
        '//<![CDATA[\n{"@type": "Article", "headline": "Ferry\nis back"}\n//]]>',
        '{"@type": "Article", "headline": "Ferry is back"};',
    ],
)
def test_forms(script: str) -> None:
    """Lists, graphs, comments, trailing commas and raw line breaks are read."""
    assert json_ld.text_of(json_ld.article(page(script)).get("headline")) == "Ferry is back"


@pytest.mark.parametrize("script", ["", "{", "null", "[" * 100_000, '{"a": ' * 5_000, "function() {}", '"text"'])
def test_nothing_to_read(script: str) -> None:
    """What is no JSON, or no object, gives an empty article and no error."""
    assert json_ld.article(page(script)) == {}


def test_the_article_that_the_title_names() -> None:
    """Of several articles the page's own is taken."""
    scripts = ('{"@type": "Article", "headline": "Bridge shut"}', '{"@type": "Article", "headline": "Ferry is back"}')
    assert json_ld.article(page(*scripts, title="Ferry is back | Gazette"))["headline"] == "Ferry is back"
    assert json_ld.article(page(*scripts))["headline"] == "Bridge shut"


def test_names() -> None:
    """Names come from texts, objects, lists and references; organizations are left out on request."""
    graph = page('{"@graph": [{"@id": "#jane", "@type": "Person", "name": "Jane Doe"}]}')
    value = [
        {"@id": "#jane"},
        "Ann Lee",
        {"givenName": "Max", "familyName": "Moor"},
        {"@type": "Organization", "name": "AP"},
    ]
    assert json_ld.names_of(value, graph) == ["Jane Doe", "Ann Lee", "Max Moor", "AP"]
    assert json_ld.names_of(value, graph, persons=True) == ["Jane Doe", "Ann Lee", "Max Moor"]


def test_entities() -> None:
    """HTML entities in JSON-LD are resolved."""
    assert json_ld.text_of("Jane&#39;s  ferry") == "Jane's ferry"


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "Article", "headline": "Ferry \\"back\\""}',
        '{\n "@type": "Article",\n "headline": "Ferry "back"",\n}',
        '{\n "@type": "Article", // the type\n "url": "https://gazette.example/a",\n "headline": "Ferry \\"back\\""\n}',
        '{"@type": "Article", "headline": "Ferry \\"back\\""}, {"@type": "WebSite"}',
        '<!-- {"@type": "Article", "headline": "Ferry \\"back\\"", } -->',
    ],
)
def test_broken_scripts(script: str) -> None:
    """Quotes that are not escaped, comments, commas too many and objects too many cost nothing."""
    document = Document("x", None, "html", (), PageFacts(json_ld=(script,)))
    assert json_ld.article(document)["headline"] == 'Ferry "back"'


def test_a_line_of_two_properties_is_left_alone() -> None:
    """Quotes that part two properties are not taken for ones within a value."""
    document = Document(
        "x", None, "html", (), PageFacts(json_ld=('{\n"@type": "Article", "headline": "Ferry",\n"a": b\n}',))
    )
    assert json_ld.nodes(document) == ()


def test_objects_of_one_address_complete_each_other() -> None:
    """Two tools that describe one article: what the chosen object does not state is taken from the other."""
    one = '{"@type": "NewsArticle", "url": "http://gazette.example/a", "headline": "Ferries again", "articleSection": "Harbours"}'
    two = '{"@type": "NewsArticle", "url": "https://gazette.example/a", "headline": "The ferry is back"}'
    other = '{"@type": "NewsArticle", "url": "https://gazette.example/b", "keywords": "rain"}'
    facts = PageFacts(title="The ferry is back | Gazette", json_ld=(one, two, other))
    article = json_ld.article(Document("x", None, "html", (), facts))
    assert (article["headline"], article["articleSection"]) == ("The ferry is back", "Harbours")
    assert "keywords" not in article
