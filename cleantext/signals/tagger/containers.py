"""The elements around a block: how large each is, how much of it is links, prose, headings, and where the block stands in it."""

from __future__ import annotations

from typing import Final

import numpy as np

from cleantext.document import Document
from cleantext.signals.tagger.block_measures import (
    BLOCKS,
    HEADINGS,
    LETTERS,
    LINKS,
    PROSE,
    WORDS,
    Table,
    element_sums,
    log_blocks,
    log_words,
    share,
)
from cleantext.signals.tagger.structure import PAGE, structure

CONTAINERS: Final = ("element", "parent", "grandparent", "up3", "up4", "up5")
"""The innermost element of a block, and the five around it."""

CONTAINER_FEATURES: Final = tuple(
    f"{container}_{name}"
    for container in CONTAINERS
    for name in ("blocks", "words", "share", "links", "prose", "headings", "place")
)


def container_features(document: Document) -> Table:
    """The `CONTAINER_FEATURES` of every block; shape (blocks, features)."""
    tree = document.signal(structure)
    sums = document.signal(element_sums)
    words, blocks = sums[:, WORDS], sums[:, BLOCKS]
    elements = np.column_stack(
        [
            log_blocks(blocks),
            log_words(words),
            share(words, words[PAGE]),
            share(sums[:, LINKS], sums[:, LETTERS]),
            share(sums[:, PROSE], words),
            share(sums[:, HEADINGS], blocks),
        ]
    )
    place = np.arange(len(tree.element))
    parts = []
    around = tree.element
    for _ in CONTAINERS:
        parts.append(elements[around])
        parts.append(((place - tree.first[around]) / blocks[around])[:, None])
        around = tree.parent[around]
    return np.hstack(parts)
