from __future__ import annotations

import time

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from cleantext.document import RawPage
from cleantext.segment import segment
from cleantext.signals.tagger.structure import PAGE, structure, structure_of, totals

PATHS = st.lists(st.lists(st.sampled_from(["div", "p", "ul.a", "li"]), max_size=5).map(tuple), max_size=20)


@given(PATHS)
def test_the_paths_are_in_the_tree(paths: list[tuple[str, ...]]) -> None:
    """The steps on the way up from a block are those of its path, and end at the page; parents stand before children."""
    tree = structure_of(paths)
    for levels in range(8):
        above = tree.up(levels)
        for path, number in zip(paths, above.tolist(), strict=True):
            expected = path[len(path) - 1 - levels] if levels < len(path) else ""
            assert tree.steps[number] == expected
            assert tree.depth[number] == max(0, len(path) - levels)
    assert tree.parent[PAGE] == PAGE
    assert all(tree.parent[number] < number for number in range(1, len(tree.parent)))
    assert len({(tree.parent[number], step) for number, step in enumerate(tree.steps)}) == len(tree.steps)


@given(PATHS)
def test_sums_are_of_the_blocks_inside(paths: list[tuple[str, ...]]) -> None:
    """Sums of ones count the blocks inside each element; sums of columns are those of each column."""
    tree = structure_of(paths)
    ones, places = np.ones(len(paths)), np.arange(len(paths))
    chains = [_around(tree.parent.tolist(), number) for number in tree.element.tolist()]
    counts = [sum(number in chain for chain in chains) for number in range(len(tree.parent))]
    assert tree.sums(ones).tolist() == counts
    both = tree.sums(np.column_stack([ones, places]))
    assert both.tolist() == np.column_stack([tree.sums(ones), tree.sums(places)]).tolist()
    for number in range(len(tree.parent)):
        assert tree.inside(number).tolist() == [number in chain for chain in chains]
        if paths:
            assert tree.first[number] == next(block for block, chain in enumerate(chains) if number in chain)


@given(PATHS)
def test_around_sums_over_what_an_element_stands_in(paths: list[tuple[str, ...]]) -> None:
    """The sum of numbers of elements over each element and all around it."""
    tree = structure_of(paths)
    values = np.arange(len(tree.parent)) ** 2
    chains = [_around(tree.parent.tolist(), number) for number in range(len(tree.parent))]
    assert tree.around(values).tolist() == [sum(number**2 for number in chain) for chain in chains]
    assert tree.around(np.column_stack([values, values])).tolist() == [[s, s] for s in tree.around(values).tolist()]
    assert all(set(tree.chain(number)) == chain - {PAGE} for number, chain in enumerate(chains))


def test_elements_of_one_path_are_one() -> None:
    """Two paragraphs of one list are in one element; a list with an id of its own is another."""
    page = "<ul id=a><li>One</li><li>Two</li></ul><ul id=b><li>Three</li></ul>"
    document = segment(RawPage("x", page, media_type="text/html"))
    one, two, three = document.signal(structure).element.tolist()
    assert one == two != three


def test_totals() -> None:
    """Values are added up by group; a group without members sums to nothing."""
    groups = np.array([2, 0, 2])
    assert totals(groups, np.array([1, 2, 3]), 4).tolist() == [2.0, 0.0, 4.0, 0.0]
    assert totals(groups, np.array([[1, 1], [2, 0], [3, 5]]), 3).tolist() == [[2.0, 0.0], [0.0, 0.0], [4.0, 6.0]]


def test_large_pages_take_time_in_proportion() -> None:
    """Five thousand blocks, each in twenty elements of its own, are numbered in seconds."""
    paths = [("body", f"div#a{block}", *["div"] * 20, "p") for block in range(5_000)]
    start = time.process_time()
    tree = structure_of(paths)
    assert tree.sums(np.ones(5_000))[PAGE] == 5_000
    assert time.process_time() - start < 5


def _around(parent: list[int], number: int) -> set[int]:
    found = {number}
    while number != PAGE:
        number = parent[number]
        found.add(number)
    return found
