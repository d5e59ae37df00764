"""What the markup around a block tells: landmarks, class names, what else hangs at the same path, the container.

Statistics over the paths of a page follow the idea of Web2Text (Vogels et al., 2018) and of the template detection
literature: blocks of one kind on one page share their path.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cleantext.document import Block, Document
from cleantext.signals.tagger.path_steps import NO_MARKS, Step, landmark_flags, path_step, tag_of
from cleantext.signals.words import block_words

MARKUP_FEATURES: Final = (
    "link_share",
    "link_count",
    "depth",
    "hidden",
    "in_main",
    "in_article",
    "in_chrome",
    "in_aside",
    "in_form",
    "in_list",
    "in_table",
    "in_paragraph",
    "good_name",
    "bad_name",
    "good_near",
    "bad_near",
    "comment_name",
    "path_words",
    "path_share",
    "path_links",
    "path_blocks",
    "parent_share",
    "parent_links",
    "parent_prose",
    "grandparent_share",
    "grandparent_links",
    "grandparent_prose",
    "prose_root",
    "page_article",
    "page_blocks",
    "page_words",
    "page_links",
    "heading_level",
)

_OUTERMOST: Final = 2
"""Steps of a path whose names say nothing: those of ``<html>`` and ``<body>``."""
_PROSE_WORDS: Final = 12

MOST_PAGE_BLOCKS: Final = 150
MOST_PAGE_WORDS: Final = 3000
"""Size up to which the size of a page, or of a group of blocks, counts. Larger training pages are so few that trees know them
by their size alone, and would take every long page for one of them: without these limits an article of 17,000 words
lost most of its text."""


class _Totals:
    """Sums over a group of blocks."""

    __slots__ = ("blocks", "letters", "links", "prose", "words")

    def __init__(self) -> None:
        self.blocks = self.words = self.letters = self.links = self.prose = 0

    def add(self, block: Block, words: int) -> None:
        """Count one block in."""
        letters = len(block.text)
        self.blocks += 1
        self.words += words
        self.letters += letters
        self.links += block.link_chars
        if words >= _PROSE_WORDS and 2 * block.link_chars < letters:
            self.prose += words

    def add_all(self, other: _Totals) -> None:
        """Count all blocks of another group in."""
        self.blocks += other.blocks
        self.words += other.words
        self.letters += other.letters
        self.links += other.links
        self.prose += other.prose

    @property
    def link_share(self) -> float:
        return self.links / max(1, self.letters)


class _Element:
    """An element of the page, known by its path: sums over the blocks inside it, and what the names on its path say.

    Elements of the same path are one. The page itself is the element without a parent. ``near`` are the marks of the
    element and of the two around it; ``shape`` is a number that elements share whose paths have the same shapes.
    """

    __slots__ = ("bad", "comment", "depth", "good", "inside", "landmarks", "near", "number", "parent", "shape")

    def __init__(self, number: int, parent: _Element | None = None, step: Step | None = None, shape: int = 0) -> None:
        self.number = number
        self.parent = parent
        self.shape = shape
        self.inside = _Totals()
        if parent is None or step is None:
            self.depth = self.landmarks = self.good = self.bad = self.comment = 0
            self.near = (NO_MARKS, NO_MARKS, NO_MARKS)
            return
        self.depth = parent.depth + 1
        self.landmarks = parent.landmarks | step.landmarks
        marks = good, bad, comment = step.marks if self.depth > _OUTERMOST else NO_MARKS
        self.near = (marks, parent.near[0], parent.near[1])
        self.good, self.bad, self.comment = parent.good + good, parent.bad + bad, parent.comment | comment

    def names(self) -> tuple[float, ...]:
        """The columns from ``good_name`` to ``comment_name``."""
        one, two, three = self.near
        good_near, bad_near = one[0] + two[0] + three[0], one[1] + two[1] + three[1]
        return float(self.good), float(self.bad), float(good_near), float(bad_near), float(self.comment)


class _Page:
    """The elements of a page as a tree, with the sums of each, and of all that share a shape."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.top = _Element(0)
        self.elements = [self.top]
        self.children: dict[tuple[int, str], _Element] = {}
        self.innermost: dict[tuple[str, ...], _Element] = {}
        self.shapes: dict[tuple[int, str], int] = {}
        self.same_shape: defaultdict[int, _Totals] = defaultdict(_Totals)
        for block, words in zip(document.blocks, document.signal(block_words), strict=True):
            element = self.innermost.get(block.path)
            if element is None:
                element = self.innermost[block.path] = self._element(block.path)
            element.inside.add(block, len(words))
        for element in self.innermost.values():  # as yet each holds its own blocks only
            self.same_shape[element.shape].add_all(element.inside)
        for element in reversed(self.elements):  # a parent stands before its children
            if element.parent is not None:
                element.parent.inside.add_all(element.inside)

    def _element(self, path: Iterable[str]) -> _Element:
        element = self.top
        for token in path:
            child = self.children.get((element.number, token))
            if child is None:
                step = path_step(token)
                shape = self.shapes.setdefault((element.shape, step.shape), len(self.shapes) + 1)
                child = _Element(len(self.elements), element, step, shape)
                self.children[element.number, token] = child
                self.elements.append(child)
            element = child
        return element

    def path_rows(self) -> dict[tuple[str, ...], tuple[float, ...]]:
        """By path the columns from ``in_main`` to ``page_links``, in which blocks of one path do not differ."""
        root = self._prose_root()
        page_row = _page_row(self.document, self.top.inside)
        return {path: (*self._row(element, root), *page_row) for path, element in self.innermost.items()}

    def _row(self, element: _Element, root: _Element) -> tuple[float, ...]:
        parent = element.parent or self.top
        return (
            *landmark_flags(element.landmarks),
            *element.names(),
            *self._shape_row(element),
            *self._container_row(parent),
            *self._container_row(parent.parent or self.top),
            float(_is_within(element, root)),
        )

    def _prose_root(self) -> _Element:
        """The deepest element that holds most of the page's prose; the page where there is none."""
        most = 0.6 * self.top.inside.prose
        holding = (element for element in self.elements if element.inside.prose > most)
        return max(holding, key=lambda element: element.depth, default=self.top)

    def _shape_row(self, element: _Element) -> tuple[float, ...]:
        same = self.same_shape[element.shape]
        return (
            math.log1p(same.words / same.blocks),
            same.words / max(1, self.top.inside.words),
            same.link_share,
            math.log1p(min(same.blocks, MOST_PAGE_BLOCKS)),
        )

    def _container_row(self, element: _Element) -> tuple[float, ...]:
        inside = element.inside
        return inside.words / max(1, self.top.inside.words), inside.link_share, inside.prose / max(1, inside.words)


def markup_features(document: Document) -> NDArray[np.float64]:
    """Signal: the `MARKUP_FEATURES` of every block, in block order; shape (blocks, features)."""
    blocks = document.blocks
    if not blocks:
        return np.zeros((0, len(MARKUP_FEATURES)))
    by_path = _Page(document).path_rows()
    numbers = {path: number for number, path in enumerate(by_path)}
    rows = np.array(list(by_path.values()), dtype=np.float64)
    own = [
        (
            block.link_chars / max(1, len(block.text)),
            math.log1p(block.link_chars),
            len(block.path),
            block.hidden,
        )
        for block in blocks
    ]
    levels = [(_heading_level(block),) for block in blocks]
    return np.hstack([own, rows[[numbers[block.path] for block in blocks]], levels])


def _is_within(element: _Element, root: _Element) -> bool:
    while element.depth > root.depth and element.parent is not None:
        element = element.parent
    return element is root


def _page_row(document: Document, page: _Totals) -> tuple[float, ...]:
    facts = document.facts
    says_article = "article" in facts.meta.get("og:type", ()) or any("Article" in script for script in facts.json_ld)
    blocks, words = min(page.blocks, MOST_PAGE_BLOCKS), min(page.words, MOST_PAGE_WORDS)
    return float(says_article), math.log1p(blocks), math.log1p(words), page.link_share


def _heading_level(block: Block) -> float:
    if block.kind != "heading":
        return 0.0
    for token in reversed(block.path):
        tag = tag_of(token)
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            return float(tag[1])
    return 7.0
