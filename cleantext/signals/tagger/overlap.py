"""How much of a block stands in what the page says of itself: the description, the title, the text in JSON-LD."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, repeat
from typing import Final

import numpy as np

from cleantext.document import Document
from cleantext.signals.tagger.block_measures import Table, share
from cleantext.signals.tagger.self_description import (
    description_words,
    json_ld_words,
    shared_title_words,
    title_words,
)
from cleantext.signals.tagger.structure import Numbers
from cleantext.signals.words import block_words

OVERLAP_FEATURES: Final = (
    "description_share",
    "description_cover",
    "title_share",
    "title_cover",
    "is_shared_title",
    "json_ld_share",
)

_GRAM: Final = 3
"""Words in a row that are looked for: fewer are met by chance."""
_UNKNOWN: Final = -1


def overlap_features(document: Document) -> Table:
    """The `OVERLAP_FEATURES` of every block; shape (blocks, features).

    ``share`` is the share of the block that stands in the other text, ``cover`` the share of the other text that stands
    in the block: of three words in a row, of single words for the title.
    """
    words = document.signal(block_words)
    shared_title = document.signal(shared_title_words)
    texts = [document.signal(text) for text in (description_words, title_words, json_ld_words)]
    description, title, json_ld = _overlaps(words, texts, (_GRAM, 1, _GRAM))
    is_title = np.array([bool(shared_title) and block == shared_title for block in words])
    return np.column_stack([description, title, is_title, json_ld[:, 0]])


def _overlaps(blocks: Sequence[Sequence[str]], texts: Sequence[Sequence[str]], sizes: Sequence[int]) -> list[Table]:
    """Of each text, in runs of its size: shares of each block, and of the text that it has; shape (blocks, 2) each."""
    numbers = {word: number for number, word in enumerate(dict.fromkeys(chain.from_iterable(texts)))}
    lengths = np.fromiter(map(len, blocks), np.intp, len(blocks))
    block = np.repeat(np.arange(len(blocks)), lengths)
    if not numbers:
        return [np.zeros((len(blocks), 2)) for _ in texts]
    words = np.fromiter(map(numbers.get, chain.from_iterable(blocks), repeat(_UNKNOWN)), np.intp, len(block))
    found = []
    for text, size in zip(texts, sizes, strict=True):
        known = np.unique(_runs(np.array([numbers[word] for word in text], dtype=np.intp), size, len(numbers)))
        runs = _runs(words, size, len(numbers))
        may = np.flatnonzero((runs >= 0) & (block[: len(runs)] == block[len(block) - len(runs) :]))
        found.append(_shares(block[may], np.searchsorted(known, runs[may]), runs[may], known, lengths - size + 1))
    return found


def _shares(block: Numbers, at: Numbers, runs: Numbers, known: Numbers, counts: Numbers) -> Table:
    """Of runs in these blocks: which the text has, and what that is of the runs of each block and of the text."""
    if not len(known):
        return np.zeros((len(counts), 2))
    hits = known[np.minimum(at, len(known) - 1)] == runs
    block, at = block[hits], at[hits]
    times = np.bincount(block, minlength=len(counts))
    different = np.bincount(np.unique(block * len(known) + at) // len(known), minlength=len(counts))
    return np.column_stack([share(times, counts), share(different, len(known))])


def _runs(words: Numbers, size: int, base: int) -> Numbers:
    """A number for each run of so many words, the same for the same words; below zero where one is unknown."""
    count = max(0, len(words) - size + 1)
    runs = np.zeros(count, dtype=np.intp)
    unknown = np.zeros(count, dtype=np.bool_)
    for start in range(size):
        part = words[start : start + count]
        runs = runs * base + part
        unknown |= part < 0
    runs[unknown] = _UNKNOWN
    return runs
