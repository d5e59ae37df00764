"""Which element holds the content, by three guesses, and where each block stands to it.

The *candidate* is the top candidate of Arc90's Readability (2009): paragraphs give points to the elements around them,
which links take away. The *densest* element has much of the page's prose and little else. The *root* of the prose is the
deepest element that holds most of it.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from cleantext.document import Document
from cleantext.signals.tagger.block_measures import (
    HEADINGS,
    LETTERS,
    LINKS,
    PROSE,
    WORDS,
    Table,
    block_measures,
    element_sums,
    share,
)
from cleantext.signals.tagger.structure import PAGE, Structure, structure, totals

MAIN_FEATURES: Final = (
    "candidate_inside",
    "candidate_common",
    "candidate_place",
    "candidate_depth",
    "densest_inside",
    "densest_common",
    "densest_place",
    "prose_root",
)

_DIVISORS: Final = (1.0, 1.5, 2.5, 4.0)
"""By what the points of a block are divided for its parent, its grandparent and so on."""
_POINT_WORDS: Final = 33
"""Words of a paragraph for one point more."""
_MOST_POINTS: Final = 3.0
_DEPTH_BONUS: Final = 0.002
"""Of two elements that hold the same, the inner one is the densest."""
_MOST_PROSE: Final = 0.6


def main_features(document: Document) -> Table:
    """The `MAIN_FEATURES` of every block; shape (blocks, features).

    Of an element: whether the block is inside; the share of the element's path that is the block's, too; the place, from
    0 at the first block inside to 1 at the last, -1 and 2 far before and behind. ``candidate_depth`` is the number of
    steps of the block's path that are not the candidate's.
    """
    tree = document.signal(structure)
    sums = document.signal(element_sums)
    prose = sums[:, PROSE]
    candidate = _relation(tree, _candidate(tree, document.signal(block_measures), sums))
    densest = share(prose, prose[PAGE]) * share(prose, sums[:, WORDS]) + _DEPTH_BONUS * tree.depth
    root = int(np.argmax(np.where(prose > _MOST_PROSE * prose[PAGE], tree.depth, -1)))
    return np.column_stack([candidate, _relation(tree, _best(densest))[:, :3], tree.inside(root)])


def _candidate(tree: Structure, measures: Table, sums: Table) -> int:
    """The element to which Readability's points fall."""
    words = measures[:, PROSE] * (measures[:, HEADINGS] == 0)
    points = np.where(words > 0, 1 + np.minimum(_MOST_POINTS, words / _POINT_WORDS), 0)
    points *= 1 - measures[:, LINKS] / measures[:, LETTERS]
    scores = np.zeros(len(tree.parent))
    around = tree.element
    for divisor in _DIVISORS:
        around = tree.parent[around]
        scores += totals(around, points / divisor, len(scores))
    return _best(scores * (1 - share(sums[:, LINKS], sums[:, LETTERS])))


def _best(scores: Table) -> int:
    """The element of the highest score, of equals the outermost; the page only where there is no other."""
    return 1 + int(np.argmax(scores[1:])) if len(scores) > 1 else PAGE


def _relation(tree: Structure, element: int) -> Table:
    """Of each block: inside or not, common share of the path, place, own steps; shape (blocks, 4)."""
    chain = tree.chain(element)
    steps = np.zeros(len(tree.parent))
    for around in chain:
        steps[around : tree.beyond[around]] += 1
    common = steps[tree.element]
    inside = tree.inside(element)
    blocks = np.flatnonzero(inside)
    first, last = blocks[0], blocks[-1]
    place = np.clip((np.arange(len(common)) - first) / max(1, last - first), -1, 2)
    return np.column_stack([inside, common / max(1, len(chain)), place, tree.depth[tree.element] - common])
