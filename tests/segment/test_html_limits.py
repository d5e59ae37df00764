from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.segment.html import html_document
from cleantext.segment.html_limits import FEWEST_TAGS, MOST_OPTIONS, parsable

NUMBER = 100_000


def numbered(tag: str, number: int) -> str:
    """So many tags, each with an attribute of its own."""
    return "".join(tag.format(count) for count in range(number))


@pytest.mark.parametrize(
    "page",
    [
        "<p><b class=x>one</b> and <i class=y>two</i></p>" * 100,
        "<p><b>one</b> and <font color=red>two</font></p>" * FEWEST_TAGS,
        "<select>" + "<option>North</option>" * MOST_OPTIONS + "</select>",
    ],
    ids=["small", "large", "options"],
)
def test_common_pages_pass(page: str) -> None:
    """A page comes out as it went in, unless parsing it takes long."""
    limited = parsable(page)
    assert limited == page or html_document(page) == html_document(limited)


@pytest.mark.parametrize(
    "page",
    [
        "<p>" + numbered("<b class=c{}>", NUMBER) + "<p>x" * NUMBER,
        numbered("<FONT color={}><p>x", NUMBER),
        numbered("<i title='>' class=c{}><p>x", NUMBER),
        numbered("<tt title='<'/class=c{}><p>x", NUMBER),
        "<select>" + "<option>x" * NUMBER,
        "<select>" + "<optgroup label=y><OPTION value=z>x" * NUMBER,
    ],
    ids=["before", "between", "quoted end", "quoted start", "options", "groups"],
)
def test_elements_that_never_end_take_time_in_proportion(page: str) -> None:
    """A hundred thousand of them, which would take all memory, are segmented in seconds, and no text is lost."""
    start = time.process_time()
    blocks, _ = html_document(page)
    assert time.process_time() - start < 15
    assert sum(block.text.count("x") for block in blocks) == NUMBER


def test_formatting_that_is_closed_changes_nothing_where_it_goes() -> None:
    """A page with much formatting has the blocks that it had: what goes is no step of a path, and splits no text."""
    unit = "<div class=a><p>The <b class=c{0}>ferry</b> <i hidden>runs</i> <strong id=s{0}>again</strong>.</p></div>"
    plain = unit.replace(" class=c{0}", "").replace(" id=s{0}", "").replace(" hidden", "")
    page = numbered(unit, 1000)
    assert parsable(page) != page
    assert html_document(page)[0] == html_document(plain * 1000)[0]


def test_options_stay_apart() -> None:
    """Options beyond the most that are read as such are words of their own, as those before them."""
    (block,), _ = html_document("<select>" + "<option>North</option>" * (MOST_OPTIONS + 2) + "</select>")
    assert block.text.split() == ["North"] * (MOST_OPTIONS + 2)


@given(
    st.lists(
        st.sampled_from(["<b x>", "<i y=", "</b>", "<option>", "</option>", "<", ">", "'", "é", "<p>"]), max_size=30
    )
)
def test_only_tags_change(pieces: list[str]) -> None:
    """Whatever the markup, nothing but names of formatting changes."""
    page = numbered("<b class=c{}>", FEWEST_TAGS) + "".join(pieces)
    names = str.maketrans("", "", "bisup")
    assert parsable(page).translate(names) == page.translate(names)
