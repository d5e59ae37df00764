from __future__ import annotations

import math
from collections.abc import Callable

from cleantext.signals.tagger.sibling_articles import SIBLING_ARTICLE_FEATURES, sibling_article_features

PROSE = "The boats came back to the harbour in the evening, and the pilots said that the weather had been kind all day."
WORDS = 23
"""Words of the text and its number."""


def test_articles_behind_the_first(rows: Callable) -> None:
    """The second article of a page knows of one before it, and of its words of prose; what is in none knows of none."""
    page = "".join(f"<article id=a{n}><h1>Title {n}</h1><p>{PROSE} {n}</p></article>" for n in range(3))
    found = rows(f"<main>{page}</main><footer>End</footer>", sibling_article_features, SIBLING_ARTICLE_FEATURES)
    for number in range(3):
        row = found[f"{PROSE} {number}"]
        assert row == found[f"Title {number}"]
        assert row["articles_before"] == math.log1p(number)
        assert row["article_words_before"] == math.log1p(number * WORDS)
    assert set(found["End"].values()) == {0.0}


def test_named_containers(rows: Callable) -> None:
    """Elements with names that speak for content are articles where they hold a title, and only then."""
    for title, before in (("<h2>Title</h2>", 1), ("", 0)):
        page = "".join(f"<div class=post id=p{n}>{title}<p>{PROSE} {n}</p></div>" for n in range(2))
        found = rows(page, sibling_article_features, SIBLING_ARTICLE_FEATURES)
        assert found[f"{PROSE} 1"]["articles_before"] == math.log1p(before)


def test_other_siblings_are_none(rows: Callable) -> None:
    """Articles of another shape, or elsewhere on the page, do not count as before."""
    page = (
        f"<article class=lead><p>{PROSE}</p></article><article><p>Two</p></article><div><article>Three</article></div>"
    )
    found = rows(page, sibling_article_features, SIBLING_ARTICLE_FEATURES)
    assert all(row["articles_before"] == 0 for row in found.values())
