"""Whole pages for the laws: text dumps as crawlers leave them, and soups of tags that no browser would write."""

from __future__ import annotations

from hypothesis import strategies as st
from strategies import CHROME, LINES, PROSE

FURNITURE = st.lists(st.sampled_from((*CHROME, *LINES)), max_size=8)

TAGS = tuple(
    "p div span a ul li table tr td b br h1 h2 section article nav footer aside script style pre template svg select "
    "option noscript title head body html form button blockquote figcaption iframe textarea math time dl dd o:p".split()
)
ATTRIBUTES = (
    "",
    " hidden",
    " style='display : none'",
    " class='comment-list ad-slot'",
    " rel=author",
    " itemprop=author",
    " href=/x",
    " datetime=2021-05-03",
    " id='&quot;<'",
    " class=",
    " =",
    " role=navigation",
)
MARKUP = (
    "<!doctype html>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?xml?>",
    "&amp;",
    "&#0;",
    "&#xD800;",
    "&nbsp;",
    "\x00",
    "\ufeff",
    "<meta property=og:title content='Ferries'>",
    "<meta name=date content=2021-13-45>",
    '<script type=application/ld+json>{"@type":"NewsArticle","headline":[1],"author":{"name":null}}</script>',
    "<script type=application/ld+json>[[[</script>",
)


@st.composite
def text_dumps(draw: st.DrawFn) -> str:
    """A plain text dump: chrome, running text with chrome between, chrome; lines tight or with blank lines between."""
    paragraphs = draw(st.lists(st.sampled_from(PROSE), min_size=1, max_size=8, unique=True))
    lines = draw(FURNITURE)
    for paragraph in paragraphs:
        lines = [*lines, paragraph, *draw(st.lists(st.sampled_from((*CHROME, *LINES)), max_size=1))]
    return draw(st.sampled_from(["\n", "\n\n", "\r\n"])).join([*lines, *draw(FURNITURE)])


@st.composite
def page_soup(draw: st.DrawFn) -> str:
    """Markup out of tags, opened and closed at random, with text and broken pieces between."""
    tags = st.builds("<{}{}>".format, st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES))
    closing = st.builds("</{}>".format, st.sampled_from(TAGS))
    texts = st.one_of(st.sampled_from(PROSE), st.sampled_from(CHROME), st.sampled_from(LINES), st.text(max_size=20))
    pieces = st.lists(st.one_of(tags, closing, texts, st.sampled_from(MARKUP)), max_size=40)
    return draw(st.sampled_from(["", "<html>", "<p>"])) + "".join(draw(pieces))
