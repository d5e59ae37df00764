"""Articles behind the first: pages append further ones as the reader scrolls, and list others in teasers.

An article is an ``<article>``, or an element with a name that speaks for content and a heading of level 1 or 2 inside.
Siblings are those of one parent and one shape of step. Articles whose paths are equal in every id are one element and
cannot be told apart here; their headings are (``h1_before``).
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from cleantext.document import Document
from cleantext.signals.tagger.block_measures import PROSE, Table, element_sums, log_blocks, log_words
from cleantext.signals.tagger.headings import heading_levels
from cleantext.signals.tagger.shapes import element_steps, shapes
from cleantext.signals.tagger.structure import Numbers, structure

SIBLING_ARTICLE_FEATURES: Final = ("articles_before", "article_words_before")

_LOWEST_TITLE: Final = 2
"""The lowest level of heading that can be the title of an article."""


def sibling_article_features(document: Document) -> Table:
    """The `SIBLING_ARTICLE_FEATURES` of every block; shape (blocks, features).

    The number of articles before the one that holds the block, and their words of prose, both added up over all articles
    around the block.
    """
    tree = document.signal(structure)
    articles = np.flatnonzero(_is_article(document))
    step = document.signal(shapes).step
    groups = tree.parent[articles] * len(step) + step[articles]
    before = np.zeros((len(step), 2))
    measures = np.column_stack([np.ones(len(articles)), document.signal(element_sums)[articles, PROSE]])
    before[articles] = _sums_before(groups, measures)
    count, words = tree.around(before)[tree.element].T
    return np.column_stack([log_blocks(count), log_words(words)])


def _is_article(document: Document) -> NDArray[np.bool_]:
    """Whether each element is an article; (elements,)."""
    tree = document.signal(structure)
    steps, levels = document.signal(element_steps), document.signal(heading_levels)
    by_tag = np.array([step.tag == "article" for step in steps], dtype=np.bool_)
    by_name = np.array([step.marks[0] > 0 for step in steps], dtype=np.bool_)
    has_title = tree.sums((levels >= 1) & (levels <= _LOWEST_TITLE)) > 0
    found: NDArray[np.bool_] = by_tag | (by_name & has_title)
    return found


def _sums_before(groups: Numbers, values: Table) -> Table:
    """Sums of the values of the members of the same group that stand before each one."""
    order = np.argsort(groups, kind="stable")
    ordered = groups[order]
    before = np.cumsum(values[order], axis=0) - values[order]
    starts = np.searchsorted(ordered, ordered)
    sums = np.empty_like(before)
    sums[order] = before - before[starts]
    return sums
