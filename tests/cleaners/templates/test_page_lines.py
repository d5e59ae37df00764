"""Pages as their sites see them."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.cleaners.templates.page_lines import EDGE, HALF, line_key, lines_of, page_lines, site_of
from cleantext.document import Block, Document, PageFacts

PROSE = "The harbour office said on Monday that both ferries would run to the old timetable until spring."


def document(*texts: str, url: str | None = None, name: str = "a/b.txt", canonical: str | None = None) -> Document:
    """A page of these lines."""
    blocks = tuple(Block(number, text) for number, text in enumerate(texts))
    return Document(name, url, "text", blocks, PageFacts(canonical=canonical))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fenwick  Post", "fenwick post"),
        ("Edition of 3 May 2026", "Edition of 12 June 2026"),
        ("Printed 03.05.2026, 14:05", "Printed 12.06.2026, 9:30"),
    ],
)
def test_case_white_space_and_dates_do_not_count(one: str, other: str) -> None:
    """Lines that differ in these alone have the same number."""
    assert line_key(one) == line_key(other)


@pytest.mark.parametrize(("one", "other"), [("Pier 3", "Pier 4"), ("Home", "Home page"), ("3 kg", "5 kg")])
def test_words_and_other_numbers_count(one: str, other: str) -> None:
    """Lines of other words, or other amounts, have other numbers."""
    assert line_key(one) != line_key(other)


@given(st.text())
def test_every_line_has_a_number(text: str) -> None:
    """Whatever the line is, its number has 32 bits and is not that of the edge."""
    assert EDGE < line_key(text) < 2**32


def test_what_a_line_is() -> None:
    """Prose, headings and quotations are told; code and lines without letters do not count."""
    blocks = (
        Block(0, PROSE),
        Block(1, "Tides", "heading"),
        Block(2, "So be it", "quote"),
        Block(3, "***"),
        Block(4, "fn main() {"),
        Block(5, "tide = 3", "pre"),
    )
    lines = lines_of(Document("a", None, "html", blocks))
    assert [(line.block, line.prose, line.heading) for line in lines] == [
        (0, True, False),
        (1, False, True),
        (2, True, False),
    ]
    assert page_lines(Document("a", None, "html", blocks)).kinds == bytes([1, 2, 1])


def test_the_middle_of_long_pages_does_not_count() -> None:
    """Of a page of many lines the first and the last are kept."""
    texts = [f"line {chr(97 + number % 26)} {'x' * (number // 26)}" for number in range(3 * HALF)]
    page = page_lines(document(*texts))
    assert list(page.keys) == [line_key(text) for text in (*texts[:HALF], *texts[-HALF:])]


def test_pages_of_the_same_lines_have_the_same_digest() -> None:
    """The digest is of the lines alone, and in their order."""
    assert page_lines(document("a", "b")).digest() == page_lines(document("A", "b", url="https://x.example")).digest()
    assert page_lines(document("a", "b")).digest() != page_lines(document("b", "a")).digest()


@pytest.mark.parametrize(
    ("page", "site"),
    [
        (document(url="https://www.Fenwick.example:8080/a"), "fenwick.example"),
        (document(url="https://news.fenwick.example/a"), "news.fenwick.example"),
        (document(canonical="https://fenwick.example/a"), "fenwick.example"),
        (document(url="https://[broken"), "a/"),
        (document(name="a/b/c.txt"), "a/b/"),
        (document(name="c.txt"), "./"),
        (replace(document(url="https://fenwick.example/a"), site="Fenwick"), "Fenwick"),
    ],
)
def test_the_site_of_a_page(page: Document, site: str) -> None:
    """The host of its address, else of the one that it names, else its folder."""
    assert site_of(page) == site


@pytest.mark.parametrize("unit", ["A", ",", "-", "1", ":", "(", "A1, "])
def test_long_lines_take_no_time(unit: str) -> None:
    """A line of 100 kB is numbered in a moment."""
    start = time.perf_counter()
    page_lines(document(unit * (100_000 // len(unit))))
    assert time.perf_counter() - start < 1.0
