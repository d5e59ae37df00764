"""Standfirsts, shown and stated."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cleantext.document import Block, Document, Found, RawPage
from cleantext.extractors.headline import Headline
from cleantext.extractors.standfirst import Standfirst
from cleantext.segment import segment

TITLE = "<h1>Ferry line to Skerry Island reopens</h1>"
SUMMARY = "Forty passengers were on the first ship to leave the harbour."
LEAD = "The ferry line to Skerry Island is in service again, its owners said at the harbour on Monday morning."
STATED = f"<meta name='description' content='{SUMMARY}'>"


def standfirst(markup: str) -> Found[str] | None:
    """The standfirst of a page, its headline known."""
    document = segment(RawPage("x", markup, media_type="text/html"))
    headline = Headline().extract(document)
    return Standfirst().extract(document.with_metadata(replace(document.metadata, headline=headline)))


def of_lines(*lines: str) -> str | None:
    """The standfirst of a plain text whose first line is the headline."""
    blocks = tuple(Block(number, line, "line", lines=(number, number + 1)) for number, line in enumerate(lines))
    document = Document("x", None, "text", blocks)
    metadata = replace(document.metadata, headline=Found(lines[0], "line", 0.9, 0))
    found = Standfirst().extract(document.with_metadata(metadata))
    return found.value if found else None


def test_stated_and_shown() -> None:
    """A stated summary counts where a block shows it, which is named."""
    found = standfirst(f"{STATED}{TITLE}<p>{SUMMARY}</p><p>By Ann Doe</p><p>{LEAD}</p>")
    assert found is not None
    assert (found.value, found.source, found.block) == (SUMMARY, "meta.description", 1)


def test_stated_but_not_shown() -> None:
    """A summary for search engines alone is none."""
    assert standfirst(f"{STATED}{TITLE}<p>{LEAD}</p>") is None


def test_first_paragraph() -> None:
    """A first paragraph that the page states as its summary is set like the others."""
    assert standfirst(f"{STATED}{TITLE}<p>{SUMMARY}</p><p>{LEAD}</p>") is None


def test_named_by_the_markup() -> None:
    """A class that says so is enough, in another language too."""
    assert standfirst(f"{TITLE}<p class='article__chapo'>{SUMMARY}</p><p>{LEAD}</p>") is not None
    assert standfirst(f"{TITLE}<p class='article__chapter'>{SUMMARY}</p><p>{LEAD}</p>") is None


def test_above_the_headline() -> None:
    """What stands above the headline is no standfirst."""
    assert standfirst(f"{STATED}<h2>{SUMMARY}</h2>{TITLE}<p>{LEAD}</p>") is None


def test_plain_text() -> None:
    """A longer line below the headline is one over a byline, or without a period over a paragraph."""
    title, line = "Ferry line reopens", "Forty passengers were on the first ship"
    assert of_lines(title, line + ".", "By Ann Doe", LEAD) == line + "."
    assert of_lines(title, line, LEAD) == line
    assert of_lines(title, line + ".", LEAD) is None
    assert of_lines(title, "Islands", LEAD) is None


@given(st.lists(st.text(min_size=1).filter(str.strip), min_size=1, max_size=6))
def test_any_text(lines: list[str]) -> None:
    """Whatever the lines are, a standfirst is one of them below the first."""
    found = of_lines(*lines)
    assert found is None or found in lines[1:]


def test_the_intro_to_comments_is_none() -> None:
    """A line that opens the comments is marked as an intro too."""
    markup = (
        "<h1>Ferry line to Skerry Island reopens</h1><p>The ferry line is in service again, its owners said.</p>"
        "<div id=comments><div class='comments_intro'><p>{ 38 comments … read them below or add one }</p></div></div>"
    )
    assert standfirst(markup) is None
