"""What is known of the lines of a text."""

from __future__ import annotations

from dataclasses import replace

from cleantext.document import Block, Document
from cleantext.extractors.title_lines import Lines, stems

PARAGRAPH = "The ferry line to Skerry Island has been in service again since Monday, its owners said at noon."


def lines(*texts: str, url: str | None = None) -> Lines:
    """Lines of a text."""
    return Lines(Document("x", url, "text", tuple(Block(number, text, "line") for number, text in enumerate(texts))))


def test_titular() -> None:
    """Lines of some words above a paragraph, but no known phrases of pages and no menus."""
    found = lines("Home", "Skip to content", "a", "b", "News > Islands", "Ferry line reopens", PARAGRAPH, "The end")
    assert found.titular == [5]


def test_without_paragraphs() -> None:
    """No paragraph, no title."""
    assert lines("Ferry line reopens", "Ships sail again").titular == []
    assert lines().titular == []


def test_furniture_is_no_title() -> None:
    """A line that is known from other pages of the site may be no title."""
    found = lines("From the upper quays", "Ferry line reopens", PARAGRAPH)
    assert found.titular == [0, 1]
    assert Lines(replace(found.document, furniture=frozenset({0}))).titular == [1]


def test_slug() -> None:
    """The longest part of an address, less its numbers."""
    url = "https://example.org/world-news/2021/ferry-line-reopens-20210503.html?a=b-c-d-e-f"
    assert lines(url=url).slug == {"ferr", "line", "reop", "html"}
    assert lines().slug == frozenset()


def test_with_tail() -> None:
    """Lines less the name of the site are known by their words."""
    assert ("ferry", "reopens") in lines("Ferry reopens | Gazette").with_tail


def test_stems() -> None:
    """Words that differ in their endings share a stem; scripts without spaces give pairs of characters."""
    assert stems("reopened") == stems("reopens")
    assert stems("北京时间") == {"北京", "京时", "时间"}
