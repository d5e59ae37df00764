"""Counts of sites, bounded and in any order."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from cleantext.cleaners.templates.counts import ALL_SITES, PAGES_A_SITE, SiteCounts, site_number
from cleantext.cleaners.templates.page_lines import PageLines

Added = list[tuple[str, list[int]]]

PAGES: st.SearchStrategy[Added] = st.lists(
    st.tuples(st.sampled_from([f"{name}.example" for name in "abcdefgh"]), st.lists(st.integers(1, 9), max_size=4)),
    max_size=60,
)


def page(keys: list[int]) -> PageLines:
    """A page of lines of these numbers."""
    return PageLines(array("I", keys), bytes(len(keys)))


def counted(pages: Added, most_pages: int = 1000) -> SiteCounts:
    """The counts of pages, added one by one."""
    counts = SiteCounts(most_pages)
    for site, keys in pages:
        counts.add(site, page(keys))
    return counts


def content(counts: SiteCounts) -> tuple[int, int, dict[str, dict[int, PageLines]]]:
    """All that is in counts."""
    return counts.bound, counts.held, {site: dict(pages) for site, pages in counts.sites()}


@given(PAGES, st.randoms(use_true_random=False), st.integers(1, 20))
def test_neither_order_nor_repetition_counts(pages: Added, random: object, most: int) -> None:
    """Pages in another order, and some of them twice, give the same counts, whatever the bound of memory."""
    other = [*pages, *pages[: len(pages) // 2]]
    random.shuffle(other)  # type: ignore[attr-defined]  # it is a random.Random
    assert content(counted(pages, most)) == content(counted(other, most))


@given(PAGES, st.integers(0, 60), st.integers(1, 20))
def test_parts_merge_to_the_whole(pages: Added, cut: int, most: int) -> None:
    """Two parts merged, either into the other, are the counts of the whole."""
    whole = content(counted(pages, most))
    for first, second in ((pages[:cut], pages[cut:]), (pages[cut:], pages[:cut])):
        counts = counted(first, most)
        counts.merge(counted(second, most))
        assert content(counts) == whole


@given(PAGES, st.integers(1, 20))
def test_memory_is_bounded(pages: Added, most: int) -> None:
    """No more pages are held than allowed, and the number of those held is known."""
    counts = counted(pages, most)
    held = [len(found) for _, found in counts.sites()]
    assert sum(held) == counts.held <= most
    assert all(site_number(site) < counts.bound for site, _ in counts.sites())


def test_a_site_has_so_many_pages_and_no_more() -> None:
    """Of a site the pages of the least digests are kept."""
    counts = counted([("a.example", [number]) for number in range(1, 101)])
    digests = sorted(page([number]).digest() for number in range(1, 101))
    assert list(counts.pages("a.example")) == digests[:PAGES_A_SITE]
    assert counts.bound == ALL_SITES


def test_pages_without_lines_and_unknown_sites() -> None:
    """A page without lines is no page; a site that nobody counted has none."""
    counts = counted([("a.example", [])])
    assert len(counts) == 0
    assert counts.pages("a.example") == {}
