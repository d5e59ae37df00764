from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.document import Block
from cleantext.segment.html import DEEPEST, html_document

TAGS = "p div span a ul li table tr td br h1 pre script style template noscript svg select option form title b".split()
SOUP = st.lists(
    st.one_of(
        st.sampled_from(TAGS).map("<{}>".format),
        st.sampled_from(TAGS).map("</{}>".format),
        st.sampled_from(["<p hidden>", "<a href=x>", "<!--", "-->", "&nbsp;", "\x00", "word ", " "]),
        st.text(max_size=8),
    ),
    max_size=40,
).map("".join)


def blocks(markup: str) -> tuple[Block, ...]:
    """The blocks of a page."""
    return html_document(markup)[0]


def texts(markup: str) -> list[str]:
    """The texts of its blocks."""
    return [block.text for block in blocks(markup)]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>One.<p>Two.", ["One.", "Two."]),
        ("<div>One <b>bold</b>, <i>two</i>.</div>", ["One bold, two."]),
        ("<div>Before<p>Inside</p>After</div>", ["Before", "Inside", "After"]),
        ("<p>\n  One\n  two\t three \n</p>", ["One two three"]),
        ("<p>One<br>two", ["One\ntwo"]),
        ("<p>One<br> <br>two<br><br><br>three", ["One", "two", "three"]),
        ("<p>One<br><br>", ["One"]),
        ("<ul><li>One<li>Two<ul><li>Inner</ul></ul>", ["One", "Two", "Inner"]),
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", ["a | b", "c | d"]),
        ("<table><tr><td><p>One</p><p>Two</p></table>", ["One", "Two"]),
        ("<pre>a\n  b\n</pre>", ["a\n  b"]),
        ("<p>a&nbsp;b &amp; c", ["a\u00a0b & c"]),
        ("<p>&nbsp;</p><p>\u200b</p><p> </p>", []),
        ("<p>x<script>1</script><style>p{}</style><template>t</template><svg><text>s</text></svg>y", ["xy"]),
        ("<a>One</a><a>Two</a>", ["One Two"]),
        ("<select><option>One<option>Two</select>", ["One Two"]),
        ("<title>Title</title><p>One", ["One"]),
        ("plain text", ["plain text"]),
        ("", []),
        ("<!-- only a comment -->", []),
        ("<p>one</b></i></div></p></p>two", ["one", "two"]),
    ],
)
def test_texts(markup: str, expected: list[str]) -> None:
    """Blocks end where a browser breaks, and hold what it shows."""
    assert texts(markup) == expected


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ("<p>x", "paragraph"),
        ("<div>x", "paragraph"),
        ("<h1>x", "heading"),
        ("<h6><span>x</span>", "heading"),
        ("<ul><li>x", "item"),
        ("<li><p>x", "item"),
        ("<dl><dt>x", "item"),
        ("<table><tr><td>x<td>y", "row"),
        ("<table><tr><td>x", "paragraph"),
        ("<blockquote><p>x", "quote"),
        ("<blockquote><h2>x", "heading"),
        ("<pre>x", "pre"),
        ("<figure><figcaption>x", "caption"),
        ("<li><article><p>x", "item"),
    ],
)
def test_kinds(markup: str, kind: str) -> None:
    """The nearest element that says what its text is decides; a table for layout is no row."""
    assert [block.kind for block in blocks(markup)] == [kind]


def test_paths() -> None:
    """A path runs from the outside in, with ids, classes and roles, and without inline elements."""
    page = '<div id=main class="post wide"><section role=main itemprop=text><p>One <b><a>two</a></b>'
    assert blocks(page)[0].path == ("html", "body", "div#main.post.wide", "section[role=main][itemprop=text]", "p")


@pytest.mark.parametrize(
    ("markup", "links"),
    [
        ("<p>One <a>two</a>", 3),
        ("<a><p>One</p></a>", 3),
        ("<p>One", 0),
        ("<p><a> One </a></p>", 3),
        ("<a>a</a><p>b", 1),
    ],
)
def test_link_characters(markup: str, links: int) -> None:
    """The characters inside links are counted, never more than the text has."""
    assert blocks(markup)[0].link_chars == links


@pytest.mark.parametrize(
    ("markup", "hidden"),
    [
        ("<p hidden>x", True),
        ("<p style='color: red; display : none'>x", True),
        ("<div style='visibility:hidden'><p><b>x", True),
        ("<p hidden=until-found>x", False),
        ("<p style='display: block'>x", False),
        ("<p>x", False),
    ],
)
def test_hidden(markup: str, hidden: bool) -> None:
    """What the markup hides is known as hidden, with all that is in it; browsers show what they find on search."""
    assert [block.hidden for block in blocks(markup)] == [hidden]


def test_hidden_inline_elements_stand_apart() -> None:
    """A hidden span is a block of its own, so that the sentence around it can stay."""
    found = blocks("<p>One <span hidden>secret</span> two")
    assert [(block.text, block.hidden) for block in found] == [("One", False), ("secret", True), ("two", False)]


def test_form_fields_hold_no_text() -> None:
    """A copy of the page's source, waiting in a field to be copied, is no text of the page; it parts what is around it."""
    page = "<div>Copy this:<textarea readonly><h1>Ferry</h1><p>It runs.</p></textarea>Thanks.</div><p>It runs again."
    assert texts(page) == ["Copy this:", "Thanks.", "It runs again."]


def test_noscript() -> None:
    """What stands for scripts counts only where the page has hardly anything else."""
    story = "<p>" + "A long story. " * 60 + "</p>"
    assert "Please enable scripts" not in texts(f"<body>{story}<noscript><p>Please enable scripts</p></noscript>")
    assert len(texts(f"<body><p>Menu</p><noscript>{story}</noscript>")) == 2


def test_deep_paths_are_cut() -> None:
    """What nests deeper than paths are kept shares the path of its ancestors."""
    found = blocks("<div>" * 300 + "<p>x")
    assert (len(found), len(found[0].path)) == (1, DEEPEST)


@given(SOUP)
def test_any_markup(markup: str) -> None:
    """Any soup gives blocks that show something, numbered from 0, with no more letters in links than there are."""
    found = blocks(markup)
    assert [block.id for block in found] == list(range(len(found)))
    for block in found:
        assert block.text.strip()
        assert 0 <= block.link_chars <= len(block.text)
        assert block.lines == (0, 0)


@given(st.lists(st.text(st.characters(categories=["L", "N", "P"], exclude_characters="<&"), min_size=1), max_size=8))
def test_no_text_is_lost(paragraphs: list[str]) -> None:
    """Each paragraph of letters comes out as one block, as it went in."""
    assert texts("".join(f"<p>{text}</p>" for text in paragraphs)) == paragraphs
