from __future__ import annotations

import time

from cleantext.document import PageFacts, Stamp
from cleantext.segment.html import html_document
from cleantext.segment.html_facts import MARKED_CHARS, MOST_AUTHORS, MOST_MARKED, MOST_STAMPS


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


def test_the_name_within_a_marked_author() -> None:
    """Microdata has the name beside the author's role and life; a link may have further relations."""
    found = facts(
        '<div itemprop="author"><span itemprop="name">Ada Quill</span><p itemprop="jobTitle">Editor</p></div>'
        '<span itemprop="author creator"><meta itemprop="name" content="Bo Reed"></span><a rel="author noopener">Cy Ash</a>'
    )
    assert found.marked_authors == ("Ada Quill", "Bo Reed", "Cy Ash")


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


def test_marked_values() -> None:
    """Sections, keywords and tags by their words, images by their addresses, each as often as it is marked."""
    found = facts(
        '<span itemprop="articleSection"> Harbours </span><a rel="tag">ferries</a><a rel="TAG">is<b>lands</b></a>'
        '<a rel="category tag">Coast</a><link itemprop="image" href="pier.jpg"><link rel="image_src" href="quay.jpg">'
        '<span itemprop="keywords"> </span><meta itemprop="keywords" content="told by meta">'
    )
    assert {kind: [" ".join(text.split()) for text in texts] for kind, texts in found.marked.items()} == {
        "section": ["Harbours", "Coast"],
        "tag": ["ferries", "is lands"],
        "image": ["pier.jpg", "quay.jpg"],
        "keywords": [],
    }


def test_marked_values_are_bounded() -> None:
    """A page whose marks nest endlessly has a bounded number of them, each of bounded length."""
    marked = facts("<span itemprop=keywords>ferries " * 20_000).marked["keywords"]
    assert len(marked) == MOST_MARKED
    assert all(len(text) <= MARKED_CHARS for text in marked)
