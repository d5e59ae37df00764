"""The elements around the blocks of a page, as arrays of integers.

Elements are known by their path, so elements of the same path are one. They are numbered as a walk over the tree meets
them: the elements inside one stand right behind it, which makes sums over a subtree, and over all that surrounds an
element, the difference of two running sums.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cleantext.document import Document

Numbers = NDArray[np.intp]
Values = NDArray[np.float64] | NDArray[np.intp] | NDArray[np.bool_]
Sums = NDArray[np.float64]

PAGE: Final = 0
"""The number of the page itself, the element around all others."""


@dataclass(frozen=True, eq=False)
class Structure:
    """The elements of a page as a tree. Element 0 is the page itself; a parent stands before its children.

    ``element`` (blocks,) is the number of the innermost element of each block. Of each element, in arrays of shape
    (elements,), ``parent`` is the one around it (0 for the page), ``depth`` the number of those around it, ``beyond``
    the number after that of the last element inside it, ``first`` the place of its first block, ``steps`` its step of
    the path (``""`` for the page).
    """

    element: Numbers
    parent: Numbers
    depth: Numbers
    beyond: Numbers
    first: Numbers
    steps: tuple[str, ...]

    def up(self, levels: int) -> Numbers:
        """The element that many levels above the innermost element of each block, which is 0 levels above itself; (blocks,).

        The page where there is none.
        """
        found = self.element
        for _ in range(levels):
            found = self.parent[found]
        return found

    def sums(self, values: Values) -> Sums:
        """Sums of a number a block over all blocks inside each element; (blocks,) to (elements,).

        Values of more columns give as many: (blocks, columns) to (elements, columns).
        """
        running = _running(totals(self.element, values, len(self.parent)))
        inside: Sums = running[self.beyond] - running[:-1]
        return inside

    def around(self, values: Values) -> Sums:
        """Sums of a number an element over each element and all that it stands in; of the shape of the values."""
        ended = totals(self.beyond, values, len(self.parent) + 1)[:-1]
        whole: Sums = np.cumsum(np.subtract(values, ended), axis=0)
        return whole

    def inside(self, element: int) -> NDArray[np.bool_]:
        """Whether each block stands in an element; (blocks,)."""
        held: NDArray[np.bool_] = (self.element >= element) & (self.element < self.beyond[element])
        return held

    def chain(self, element: int) -> list[int]:
        """An element and those around it, innermost first; the page is no part of it."""
        found = []
        while element != PAGE:
            found.append(element)
            element = int(self.parent[element])
        return found


def structure(document: Document) -> Structure:
    """Signal: the elements around the blocks of a document."""
    return structure_of(block.path for block in document.blocks)


def structure_of(paths: Iterable[tuple[str, ...]]) -> Structure:
    """The elements around blocks of these paths."""
    element, parent, first, steps = _walk(paths)
    count = len(parent)
    depth = [0] * count
    for number in range(1, count):
        depth[number] = depth[parent[number]] + 1
    place, size = _preorder(parent)
    places = np.array(place, dtype=np.intp)
    order = np.empty(count, dtype=np.intp)
    order[places] = np.arange(count)
    return Structure(
        element=places[np.array(element, dtype=np.intp)],
        parent=places[np.array(parent, dtype=np.intp)[order]],
        depth=np.array(depth, dtype=np.intp)[order],
        beyond=np.arange(count) + np.array(size, dtype=np.intp)[order],
        first=np.array(first, dtype=np.intp)[order],
        steps=tuple(map(steps.__getitem__, order.tolist())),
    )


def totals(groups: Numbers, values: Values, count: int) -> Sums:
    """Sums of values over groups numbered from 0; (members,) or (members, columns) to (count,) or (count, columns)."""
    if values.ndim == 1:
        return np.bincount(groups, values, count).astype(np.float64, copy=False)
    columns = values.shape[1]
    cells = (groups[:, None] * columns + np.arange(columns)).ravel()
    return np.bincount(cells, values.ravel(), count * columns).astype(np.float64, copy=False).reshape(count, columns)


def _walk(paths: Iterable[tuple[str, ...]]) -> tuple[list[int], list[int], list[int], list[str]]:
    """The element of each block, and of each element its parent, first block and step, numbered as first met."""
    children: list[dict[str, int]] = [{}]
    element, parent, first, steps = [], [PAGE], [0], [""]
    known: dict[tuple[str, ...], int] = {}
    for block, path in enumerate(paths):
        number = known.get(path)
        if number is None:
            number = PAGE
            for step in path:
                inner = children[number].get(step)
                if inner is None:
                    inner = children[number][step] = len(parent)
                    children.append({})
                    parent.append(number)
                    first.append(block)
                    steps.append(step)
                number = inner
            known[path] = number
        element.append(number)
    return element, parent, first, steps


def _preorder(parent: list[int]) -> tuple[list[int], list[int]]:
    """The place of each element where those inside it stand right behind it, and how many it is with those inside."""
    size = [1] * len(parent)
    for number in range(len(parent) - 1, 0, -1):
        size[parent[number]] += size[number]
    place, free = [0] * len(parent), [1] * len(parent)
    for number in range(1, len(parent)):
        around = parent[number]
        place[number] = free[around]
        free[around] += size[number]
        free[number] = place[number] + 1
    return place, size


def _running(values: Sums) -> Sums:
    running = np.zeros((len(values) + 1, *values.shape[1:]))
    np.cumsum(values, axis=0, out=running[1:])
    return running
