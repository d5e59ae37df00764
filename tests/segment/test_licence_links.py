"""Links to licences."""

from __future__ import annotations

import time

import pytest

from cleantext.document import RawPage
from cleantext.segment import segment
from cleantext.segment.licence_links import MOST_LINKS

BY = "https://creativecommons.org/licenses/by/4.0/"
ND = "https://creativecommons.org/licenses/by-nd/4.0/"


def licences(markup: str) -> tuple[str, ...]:
    """The licences that a page links to as its own."""
    return segment(RawPage("x", f"<p>Ships came in.</p>{markup}", media_type="text/html")).facts.licences


@pytest.mark.parametrize(
    "markup",
    [
        f"<a rel='noopener license' href='{BY}'>CC</a>",
        f"<link rel=license href='{BY}'>",
        f"<footer><p>Some rights reserved: <a href='{BY}'>CC BY</a></p></footer>",
        f"<div class='site-footer'><a href='{BY}'>CC BY</a> <a href='{BY}deed.en'>more</a></div>",
        f"<div class='post-license'><a href='{BY}'><img src='88x31.png'></a></div>",
    ],
)
def test_licences_of_the_page(markup: str) -> None:
    """What is marked so counts anywhere, Creative Commons in footers and in what is named after it."""
    assert licences(markup) == (BY,)


@pytest.mark.parametrize(
    "markup",
    [
        f"<figure><figcaption>Ada Quill, <a rel=license href='{BY}'>CC</a></figcaption></figure>",
        f"<p class='photo-credit'><a rel=license href='{BY}'>CC</a></p>",
        f"<p>She explained <a href='{BY}'>the licence</a>.</p>",
        "<footer><a href='https://creativecommons.org/about/'>Creative Commons</a></footer>",
        f"<footer>Icons: <a href='{BY}'>CC BY</a>, <a href='{ND}'>CC BY-ND</a></footer>",
        "<footer>© 2021 <a href='/terms'>All rights reserved</a></footer>",
    ],
)
def test_other_licences(markup: str) -> None:
    """Licences of pictures, links in the text, and several licences side by side are none of the page."""
    assert licences(markup) == ()


def test_links_are_bounded() -> None:
    """Of endless links and endless nesting only some are looked at."""
    links = "".join(f"<a rel=license href='https://example.org/{number}'>x</a>" for number in range(3 * MOST_LINKS))
    assert len(licences(links)) == MOST_LINKS
    assert licences("<div>" * 5_000 + f"<a rel=license href='{BY}'>x</a>") == (BY,)


def test_the_word_alone_is_no_mark() -> None:
    """Pages full of the word, in text and scripts, are read as fast as others, and state nothing."""
    start = time.process_time()
    assert licences("<p>license</p><script>var rel = 1; // license</script>" + "license " * 50_000) == ()
    assert time.process_time() - start < 3
