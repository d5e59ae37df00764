import pytest
from regions_of import protected_lines, protected_spans

MARKUP = {
    "a <b>c</b> d": ["<b>", "</b>"],
    "<a href='/x' title=\"it´s > so\">y": ["<a href='/x' title=\"it´s > so\">"],
    "a <br/> b <img src=x.png alt> c": ["<br/>", "<img src=x.png alt>"],
    "a <!-- b --> c <!DOCTYPE html>": ["<!-- b -->", "<!DOCTYPE html>"],
    "<code>a</code> b <script>if (a<b) c</script> d": ["<code>a</code>", "<script>if (a<b) c</script>"],
    "<?php a > b ?> c <![CDATA[ d ]]> e <% f %>": ["<?php a > b ?>", "<![CDATA[ d ]]>", "<% f %>"],
    "see <https://site.example/x> there": ["<https://site.example/x>"],
    "<a\n  b='c'>d": ["  b='c'>"],
    "<pre> is a tag, <code too": ["<pre>"],
    "<a title='x> y <b>c</b>": ["<b>", "</b>"],
}
PROSE = [
    "a < b and c > d",
    "a <b, and c> d",
    "I <3 you >",
    "a <b\n\nc> d",
    "<!-- not closed",
    "<a href='not closed",
    "<",
    "x << y >> z",
]


@pytest.mark.parametrize(("text", "markup"), MARKUP.items())
def test_markup_is_protected(text: str, markup: list[str]) -> None:
    """Tags with their attributes, comments, and the whole of elements that hold no prose."""
    assert protected_spans(text) == markup


@pytest.mark.parametrize("text", PROSE)
def test_angles_of_prose_are_no_markup(text: str) -> None:
    """Signs of comparison, and what is not closed in its paragraph."""
    assert protected_spans(text) == []


def test_elements_and_comments_reach_over_lines() -> None:
    """Lines inside are protected whole, blank ones too; of those that hold an end, what belongs to the region."""
    text = "a <pre>b\n  c \n\nd</pre> e\n<!-- x\n\ny -->\nz"
    assert protected_lines(text) == ["  c ", "", "<!-- x", "", "y -->"]
    assert protected_spans(text) == ["<pre>b", "d</pre>"]
