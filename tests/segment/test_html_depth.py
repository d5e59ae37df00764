from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.segment.html import html_document
from cleantext.segment.html_depth import DEEPEST_NESTING, FEWEST_TAGS, limit_depth

DEEP = "<div>" * FEWEST_TAGS


def depth(markup: str) -> int:
    """How deep ``<div>`` nests."""
    level = deepest = 0
    for closing in re.findall("<(/?)div>", markup):
        level += -1 if closing else 1
        deepest = max(deepest, level)
    return deepest


def test_common_pages_pass() -> None:
    """A page that does not nest too deep comes out as it went in, large or small, tags left open or not."""
    for page in ("<div><p>x</p></div>", "<div><p>x</p></div>" * FEWEST_TAGS, "<p>x<li>y" * FEWEST_TAGS):
        assert limit_depth(page) == page


def test_depth_is_limited() -> None:
    """What nests deeper stands side by side, and all text stays in its order."""
    page = f"{DEEP}one<div>two</div>three" + "</div>" * FEWEST_TAGS + "<div>after</div>"
    limited = limit_depth(page)
    assert depth(limited) == DEEPEST_NESTING
    assert [block.text for block in html_document(page)[0]] == ["one", "two", "three", "after"]
    assert limited.endswith("<div>after</div>")


@given(st.lists(st.sampled_from(["<div>", "</div>", "<DIV class=x>", "text", "<p>", "<", "<div"]), max_size=20))
def test_only_tags_go(pieces: list[str]) -> None:
    """Whatever the markup, nothing but block-level tags is replaced."""
    page = DEEP + "".join(pieces)
    tags = re.compile(r"</?div[^<>]*>|<hr>", re.IGNORECASE)
    assert tags.sub("", limit_depth(page)) == tags.sub("", page)


@pytest.mark.parametrize(
    "unit", ["<div>", "<div>x", "<ul><li>x", "<section><p>x", "<span>x", "<a>x", "<table><tr><td>x", "<b>x"]
)
def test_endless_nesting_takes_time_in_proportion(unit: str) -> None:
    """A hundred thousand levels of elements are segmented in seconds."""
    start = time.process_time()
    html_document(unit * 100_000)
    assert time.process_time() - start < 15


def test_tags_that_never_end_take_time_in_proportion() -> None:
    """The same for tags that are opened again and again without an end."""
    start = time.process_time()
    limit_depth("<div " * 200_000)
    assert time.process_time() - start < 3
