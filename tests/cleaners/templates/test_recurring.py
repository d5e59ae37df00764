"""Which lines recur as furniture does."""

from __future__ import annotations

from array import array

from cleantext.cleaners.templates.page_lines import EDGE, Line, PageLines
from cleantext.cleaners.templates.recurring import Recurring, Rules, furniture, in_place, without_copies

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
    """One page is too few, and so is a line on less than half of them."""
    assert furniture([dressed(0)], Rules()).lines == {}
    others = [page(1000 + number) for number in range(8)]
    assert furniture([*(dressed(number) for number in range(4)), *others], Rules()).lines == {}


def test_two_pages_want_both_neighbours() -> None:
    """Where only two pages have a line, it is in its place between the same ones."""
    lines = furniture([dressed(0), dressed(1)], Rules()).lines
    assert not lines[MENU].fits(TOP, 999)
    assert lines[TOP].fits(EDGE, MENU)


def test_a_heading_goes_with_what_follows() -> None:
    """The same line before a heading is not enough; the same line after it is."""
    above = [dressed(number, PROVERB, 500 + number, headings=(PROVERB,)) for number in range(4)]
    pages = [page(TOP, PROVERB, *entry.keys[2:], headings=(PROVERB,)) for entry in above]
    assert PROVERB not in furniture(pages, Rules()).lines
    pages = [page(TOP, PROVERB, MENU, 500 + number, headings=(PROVERB,)) for number in range(4)]
    assert PROVERB in furniture(pages, Rules()).lines


def test_copies_count_once() -> None:
    """Pages that hold the same article are one, so what only they have does not recur."""
    copies = [page(TOP, MENU, 100, 101, 200 + number, prose=(100, 101)) for number in range(2)]
    assert len(without_copies(copies)) == 1
    assert furniture(copies, Rules()).lines == {}
    assert len(without_copies([*copies, dressed(3), dressed(4)])) == 3


def test_a_notice_makes_no_copies() -> None:
    """Prose on most pages of a site does not make them copies of each other."""
    pages = [dressed(number, PROVERB, prose=(PROVERB,)) for number in range(6)]
    assert len(without_copies(pages)) == 6


def test_labels_of_rows_are_no_furniture() -> None:
    """What stands on each page many times labels its content."""
    pages = [page(TOP, *[MENU, PROVERB] * 4, 100 + number) for number in range(4)]
    assert set(furniture(pages, Rules()).lines) == {TOP}


def test_the_same_pages_give_the_same() -> None:
    """No pages have no furniture."""
    assert furniture([], Rules()) == (0, {})


def test_places_are_looked_at_again() -> None:
    """Lines are in their places on the page as it was, beside what is gone, and where what stood between them is furniture."""
    known = {
        TOP: Recurring(5, frozenset({EDGE}), frozenset({MENU})),
        MENU: Recurring(5, frozenset({TOP}), frozenset()),
        END: Recurring(5, frozenset(), frozenset({EDGE})),
    }
    lines = [Line(block, key, False, False) for block, key in enumerate([TOP, 900, MENU, 901, END])]
    assert in_place(lines, frozenset(range(5)), known) == {0, 4}
    assert in_place(lines, frozenset({0, 2, 3, 4}), known) == {0, 2, 4}
    assert in_place(lines, frozenset(range(5)), {}) == frozenset()
