from __future__ import annotations

from collections.abc import Callable

import numpy as np

from cleantext.signals.tagger.block_measures import (
    BLOCKS,
    ENDS,
    HEADINGS,
    LETTERS,
    LINKS,
    MOST_PAGE_BLOCKS,
    MOST_PAGE_WORDS,
    PROSE,
    WORDS,
    block_measures,
    element_sums,
    log_blocks,
    log_words,
    share,
)
from cleantext.signals.tagger.structure import PAGE

TEXT = "The boats came back to the harbour in the evening, and the pilots said so."


def test_measures(page: Callable) -> None:
    """Words, letters, letters in links, words of prose, ends of sentences and headings are counted, for the page as well."""
    document = page(f"<h2>Evening</h2><p>{TEXT}</p><p><a href=/x>{TEXT}</a></p>")
    heading, text, link = document.signal(block_measures)
    size, words = len(TEXT), 15
    expected = {BLOCKS: (1, 1, 1), WORDS: (1, words, words), LETTERS: (7, size, size), LINKS: (0, 0, size)}
    expected |= {PROSE: (0, words, 0), ENDS: (0, 1, 1), HEADINGS: (1, 0, 0)}
    for column, values in expected.items():
        assert (heading[column], text[column], link[column]) == values
        assert document.signal(element_sums)[PAGE, column] == sum(values)


def test_sizes_have_a_limit() -> None:
    """Groups larger than the limits count as of that size."""
    assert log_blocks(np.array([MOST_PAGE_BLOCKS, 10_000])).tolist() == [np.log1p(MOST_PAGE_BLOCKS)] * 2
    assert log_words(np.array([MOST_PAGE_WORDS, 10_000])).tolist() == [np.log1p(MOST_PAGE_WORDS)] * 2


def test_share_of_nothing() -> None:
    """A share of nothing is nothing."""
    assert share(np.array([1.0, 0.0]), np.array([4.0, 0.0])).tolist() == [0.25, 0.0]
