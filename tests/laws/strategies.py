"""Documents for the laws: chrome lines, prose in several languages, noise and random Unicode, in any order."""

from __future__ import annotations

from hypothesis import strategies as st

from cleantext.cleaners.example_text import ENGLISH, GERMAN, SPANISH, TURKISH
from cleantext.document import Block, Credits, Document, Found, Metadata

PROSE = tuple(part for text in (ENGLISH, GERMAN, SPANISH, TURKISH) for part in text.split("\n\n"))

CHROME = (
    "Skip to content",
    "Home > News > Rivers",
    "Home",
    "News",
    "Sport",
    "Menu",
    "Share this article",
    "Facebook",
    "WhatsApp",
    "Advertisement",
    "Sign up for our newsletter",
    "We use cookies to make this site work.",
    "© 2021 The Harrow Bridge Courier. All rights reserved.",
    "Privacy policy",
    "You might also like",
    "Related articles",
    "Read also: the mill race is clear again",
    "(12)    (9)",
    "Comments",
    "Total comments (3)",
    "By Ada Quillfeather",
    "3 May 2021",
    "5 min read",
    "Tags",
    "Tags: ferries, floods",
    "#ferries #floods",
    "Courier - Latest News, Views & ReportsRiversFerries",
    "RiversMarketsPeopleWeather",
    "Listen to this article",
    "0:00 / 2:41",
    "Das könnte Sie auch interessieren",
    "Kommentare",
    "Todos los derechos reservados",
    "Back to top",
)

LINES = (
    "-",
    "Mill race to be cleared before the spring regatta",
    "Old Mill Race To Be Cleared Before The Spring Regatta -",
    "Why The Signal Box At Auenfeld Will Not Be Sold –",
    "What does it cost?",
    "Ferries",
    "Harrow Courier",
    "Reuters, EFE",
    "| Boat | Length | Built |",
    "- the pilings",
)

TEXTS = st.one_of(st.sampled_from(PROSE), st.sampled_from(CHROME), st.sampled_from(LINES), st.text(max_size=60))
KINDS = st.sampled_from(("line", "paragraph", "heading", "item", "row"))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document of up to thirty blocks, some of them links or hidden, with metadata read from some of them."""
    texts = draw(st.lists(TEXTS, min_size=1, max_size=30))
    blocks = tuple(
        Block(
            id_,
            text,
            draw(KINDS),
            link_chars=len(text) if draw(st.integers(0, 4)) == 0 else 0,
            hidden=draw(st.integers(0, 9)) == 0,
        )
        for id_, text in enumerate(texts)
    )
    headline = draw(st.one_of(st.none(), st.sampled_from(blocks)))
    credit = draw(st.one_of(st.none(), st.sampled_from(blocks)))
    metadata = Metadata(
        headline=Found(headline.text, "line", block=headline.id) if headline else None,
        credits=Found(Credits(credit.text, ("EFE",), "agency"), "line", block=credit.id) if credit else None,
    )
    return Document("law", None, "text", blocks, metadata=metadata)
