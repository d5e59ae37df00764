"""What cleaners that go by phrases may take, and where."""

from __future__ import annotations

from cleantext.cleaners.consent import Consent
from cleantext.cleaners.example_text import ENGLISH
from cleantext.cleaners.footer import Footer
from cleantext.cleaners.share_buttons import ShareButtons
from cleantext.cleaners.site_chrome import SiteChrome
from cleantext.document import Block, BlockKind, Document, Found, Metadata

FIRST, SECOND = ENGLISH.split("\n\n")


def document(*texts: str, kind: BlockKind = "line", headline: str | None = None) -> Document:
    """A document of lines; ``kind`` is that of the lines that are no paragraphs."""
    blocks = tuple(Block(id_, text, "line" if text in (FIRST, SECOND) else kind) for id_, text in enumerate(texts))
    return Document("d", None, "text", blocks, metadata=Metadata(headline=Found(headline, "h1") if headline else None))


def test_exact_phrases_go_anywhere() -> None:
    """A phrase that no article holds goes between paragraphs too."""
    page = document(FIRST, "Share this article", SECOND)
    assert [change.block for change in ShareButtons().judge(page)] == [1]


def test_sentences_within_the_text_stay() -> None:
    """A sentence within the text that opens like a legal notice stays; one of a category that speaks goes."""
    page = document(FIRST, "All rights reserved for the ferry company were sold to the town last year.", SECOND)
    assert list(Footer().judge(page)) == []
    notice = document(FIRST, "We use cookies to remember what you have read on this site.", SECOND)
    assert [change.block for change in Consent().judge(notice)] == [1]


def test_the_headline_is_nobody_s_chrome() -> None:
    """A headline that reads like a label stays for the cleaner that lifts it."""
    assert list(SiteChrome().judge(document("Weather", FIRST, SECOND, headline="Weather"))) == []
    assert [change.block for change in SiteChrome().judge(document("Weather", FIRST, SECOND))] == [0]


def test_headings_that_an_article_may_have_stay() -> None:
    """A heading below the text that an article might have ("Contact") stays."""
    assert list(Footer().judge(document(FIRST, SECOND, "Contact", kind="heading"))) == []
    assert [change.block for change in Footer().judge(document(FIRST, SECOND, "Contact"))] == [2]
