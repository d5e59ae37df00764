"""Which lines recur as furniture does."""

from __future__ import annotations

from array import array

from cleantext.cleaners.templates.page_lines import EDGE, PageLines
from cleantext.cleaners.templates.recurring import Rules, furniture, without_copies

TOP, MENU, END, PROVERB = 1, 2, 3, 4
"""Lines by their numbers; what articles hold has numbers from 100 on."""


def page(*keys: int, prose: tuple[int, ...] = (), headings: tuple[int, ...] = ()) -> PageLines:
    """A page of these lines."""
    return PageLines(array("I", keys), bytes((key in prose) + 2 * (key in headings) for key in keys))


def dressed(number: int, *inner: int, prose: tuple[int, ...] = (), headings: tuple[int, ...] = ()) -> PageLines:
    """A page with furniture around an article of its own."""
    own = (100 + 10 * number, 101 + 10 * number)
    return page(TOP, MENU, own[0], *inner, own[1], END, prose=(*own, *prose), headings=headings)


def test_furniture_has_its_place() -> None:
    """Lines with the same line before or after them recur; the article's own do not."""
    found = furniture([dressed(number) for number in range(4)], Rules())
    assert found.pages == 4
    assert set(found.lines) == {TOP, MENU, END}
    assert found.lines[TOP] == (4, frozenset({EDGE}), frozenset({MENU}))
    assert found.lines[END].after == {EDGE}


def test_what_stands_anywhere_is_no_furniture() -> None:
    """A line between other lines on every page stays, however many pages have it."""
    assert PROVERB not in furniture([dressed(number, PROVERB) for number in range(20)], Rules()).lines


def test_small_sites_have_no_furniture() -> None:
    """Two pages are too few, and so is a line on less than half of them."""
    assert furniture([dressed(number) for number in range(2)], Rules()).lines == {}
    others = [page(1000 + number) for number in range(8)]
    assert furniture([*(dressed(number) for number in range(4)), *others], Rules()).lines == {}


def test_two_pages_want_both_neighbours() -> None:
    """Where two pages are to be enough, a line is in its place between both."""
    line = furniture([dressed(0), dressed(1)], Rules(least_pages=2)).lines[MENU]
    assert not line.fits(TOP, 999)
    assert furniture([dressed(0), dressed(1)], Rules(least_pages=2)).lines[TOP].fits(EDGE, MENU)


def test_a_heading_goes_with_what_follows() -> None:
    """The same line before a heading is not enough; the same line after it is."""
    above = [dressed(number, PROVERB, 500 + number, headings=(PROVERB,)) for number in range(4)]
    pages = [page(TOP, PROVERB, *entry.keys[2:], headings=(PROVERB,)) for entry in above]
    assert PROVERB not in furniture(pages, Rules()).lines
    pages = [page(TOP, PROVERB, MENU, 500 + number, headings=(PROVERB,)) for number in range(4)]
    assert PROVERB in furniture(pages, Rules()).lines


def test_prose_needs_more_pages() -> None:
    """A paragraph in its place recurs on eight pages, not on seven."""
    pages = [page(TOP, PROVERB, *dressed(number).keys[2:], prose=(PROVERB,)) for number in range(8)]
    assert PROVERB not in furniture(pages[:7], Rules()).lines
    assert PROVERB in furniture(pages, Rules()).lines


def test_copies_count_once() -> None:
    """Pages that hold the same article are one, so what only they have does not recur."""
    copies = [page(TOP, MENU, 100, 101, 200 + number, prose=(100, 101)) for number in range(3)]
    assert len(without_copies(copies, 3)) == 1
    assert furniture(copies, Rules()).lines == {}


def test_a_notice_makes_no_copies() -> None:
    """Prose on most pages of a site does not make them copies of each other."""
    pages = [dressed(number, PROVERB, prose=(PROVERB,)) for number in range(6)]
    assert len(without_copies(pages, 3)) == 6


def test_labels_of_rows_are_no_furniture() -> None:
    """What stands on each page many times labels its content."""
    pages = [page(TOP, *[MENU, PROVERB] * 4, 100 + number) for number in range(4)]
    assert set(furniture(pages, Rules()).lines) == {TOP}


def test_the_same_pages_give_the_same() -> None:
    """No pages have no furniture."""
    assert furniture([], Rules()) == (0, {})
