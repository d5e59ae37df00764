from __future__ import annotations

import time

from cleantext.document import PageFacts, Stamp
from cleantext.segment.html import html_document
from cleantext.segment.html_facts import MOST_AUTHORS, MOST_STAMPS


def facts(markup: str) -> PageFacts:
    """What a page says of itself."""
    return html_document(markup)[1]


def test_nothing_said() -> None:
    """A page without any of it has empty facts."""
    assert facts("<p>Text.") == PageFacts()


def test_title_and_language() -> None:
    """The first title, its white space collapsed; the language of the root element; the canonical URL."""
    found = facts(
        '<html lang="pt-BR"><head><title> Ferries \n return </title><link rel="Canonical" href="http://example.org/1">'
        '<link rel="canonical" href="http://example.org/2"></head><body><svg><title>Icon</title></svg>x'
    )
    assert (found.title, found.language, found.canonical) == ("Ferries return", "pt-BR", "http://example.org/1")


def test_meta() -> None:
    """Meta tags by any of their names, in lower case, contents in page order, also outside the head."""
    found = facts(
        '<head><meta name="Author" content="Ada"><meta property="og:title" content="Ferries"><meta name="x" content="">'
        '</head><body><meta itemprop="datePublished" content="2021-05-03"><meta name="author" content="Bo"><p>x'
    )
    assert found.meta == {"author": ("Ada", "Bo"), "og:title": ("Ferries",), "datepublished": ("2021-05-03",)}


def test_json_ld() -> None:
    """Scripts of linked data are kept unparsed, wherever they stand; other scripts are not."""
    script = '<script type="application/ld+json">{"a": "<b>"}</script>'
    assert facts(f"<head>{script}<script>1</script></head><body>{script}<p>x").json_ld == ('{"a": "<b>"}',) * 2


def test_times_and_authors() -> None:
    """Machine-readable times, and what is marked as the author, in page order."""
    found = facts(
        '<time datetime="2021-05-03T10:00">May</time><time>no</time><a rel="author">Ada  Quill</a>'
        '<span itemprop="author"><b>Bo</b> <i>Reed</i></span><a rel="author"> </a>'
    )
    assert found.times == ("2021-05-03T10:00",)
    assert [" ".join(author.split()) for author in found.marked_authors] == ["Ada Quill", "Bo Reed"]


def test_authors_are_bounded() -> None:
    """A page whose author marks nest endlessly has a bounded number of authors, read in a bounded time."""
    start = time.process_time()
    assert len(facts("<span rel=author>Ada " * 50_000).marked_authors) == MOST_AUTHORS
    assert time.process_time() - start < 15


def test_stamps_tell_what_they_say_and_where_they_stand() -> None:
    """All that tells a time: the machine's form or else the words, what it calls itself, the block it stands in."""
    blocks, found = html_document(
        '<h1>Ferries</h1><p>By Ada, <time class="Updated" datetime="2021-05-03T10:00">May</time></p><time>no</time>'
        '<noscript><p>Switch scripts on.</p></noscript><meta itemprop="datePublished" content="2021-05-02">'
        '<span itemprop="datePublished">1 May 2021</span><ins datetime="2021-05-04">new</ins><p>' + "Text. " * 200
    )
    assert found.stamps == (
        Stamp("2021-05-03T10:00", "updated", 1),
        Stamp("no", "", 2),
        Stamp("2021-05-02", "datepublished", 3),
        Stamp("1 May 2021", "datepublished", 3),
    )
    assert blocks[3].text.startswith("1 May 2021")


def test_stamps_are_bounded() -> None:
    """A page whose times nest endlessly has a bounded number of stamps, read in a bounded time."""
    start = time.process_time()
    assert len(facts("<time>May " * 50_000).stamps) == MOST_STAMPS
    assert time.process_time() - start < 15
