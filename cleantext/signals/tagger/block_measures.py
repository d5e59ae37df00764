"""What is added up over the blocks of an element, of a path, of a page: one row of numbers a block."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cleantext.document import Document
from cleantext.signals.tagger.structure import Values, structure
from cleantext.signals.tagger.text_features import TEXT_FEATURES, text_features
from cleantext.signals.words import word_counts

Table = NDArray[np.float64]

BLOCKS, WORDS, LETTERS, LINKS, PROSE, ENDS, HEADINGS = range(7)
"""The columns: 1; words; characters; characters in links; words where the block is prose; whether it ends a sentence;
whether it is a heading."""

PROSE_WORDS: Final = 12
"""Words from which a block counts as prose, if less than half of it is links."""

MOST_PAGE_BLOCKS: Final = 150
MOST_PAGE_WORDS: Final = 3000
"""Size up to which the size of a page, or of a group of blocks, counts. Larger training pages are so few that trees know them
by their size alone, and would take every long page for one of them: without these limits an article of 17,000 words
lost most of its text."""

_LOGARITHMS: Final = np.array([math.log1p(size) for size in range(max(MOST_PAGE_BLOCKS, MOST_PAGE_WORDS) + 1)])
"""By `math.log1p`: NumPy's differs from it in the last place on some machines."""


def block_measures(document: Document) -> Table:
    """Signal: the measures of every block, in block order; shape (blocks, 7)."""
    blocks = document.blocks
    table = np.empty((len(blocks), 7))
    table[:, BLOCKS] = 1
    table[:, WORDS] = document.signal(word_counts)
    table[:, LETTERS] = [max(1, len(block.text)) for block in blocks]
    table[:, LINKS] = [block.link_chars for block in blocks]
    is_prose = (table[:, WORDS] >= PROSE_WORDS) & (2 * table[:, LINKS] < table[:, LETTERS])
    table[:, PROSE] = table[:, WORDS] * is_prose
    table[:, ENDS] = document.signal(text_features)[:, TEXT_FEATURES.index("ends_sentence")]
    table[:, HEADINGS] = [block.kind == "heading" for block in blocks]
    return table


def element_sums(document: Document) -> Table:
    """Signal: the sums of the measures over the blocks inside each element of the page; shape (elements, 7)."""
    return document.signal(structure).sums(document.signal(block_measures))


def log_blocks(count: Values) -> Table:
    """The logarithm of 1 + a number of blocks, which counts up to `MOST_PAGE_BLOCKS`."""
    return _LOGARITHMS[np.minimum(count, MOST_PAGE_BLOCKS).astype(np.intp)]


def log_words(count: Values) -> Table:
    """The logarithm of 1 + a number of words, which counts up to `MOST_PAGE_WORDS`."""
    return _LOGARITHMS[np.minimum(count, MOST_PAGE_WORDS).astype(np.intp)]


def share(part: Values, whole: Values | float) -> Table:
    """Part of a whole, 0 where there is nothing to have a part of."""
    parts: Table = np.divide(part, np.maximum(1, whole))
    return parts
