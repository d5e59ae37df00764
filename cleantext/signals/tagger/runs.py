"""Blocks in a row: runs of one shape, equal siblings, and length by the measure of the page."""

from __future__ import annotations

from typing import Final

import numpy as np

from cleantext.document import Document
from cleantext.signals.tagger.block_measures import WORDS, Table, block_measures, log_blocks, log_words
from cleantext.signals.tagger.shapes import renumbered, shapes
from cleantext.signals.tagger.structure import structure

RUN_FEATURES: Final = (
    "equal_siblings",
    "run_length",
    "run_place",
    "same_as_previous",
    "same_as_next",
    "relative_words",
)


def run_features(document: Document) -> Table:
    """The `RUN_FEATURES` of every block; shape (blocks, features).

    A run is of blocks in a row whose paths have one shape. Siblings are equal that stand in one element and whose last
    steps have one shape. ``relative_words`` is the logarithm of the words by its mean on the page.
    """
    tree, alike = document.signal(structure), document.signal(shapes)
    path = alike.path[tree.element]
    same = path[1:] == path[:-1]
    begins = np.concatenate([[True], ~same])
    starts = np.flatnonzero(begins)
    run = np.cumsum(begins) - 1
    lengths = np.diff(starts, append=len(path))
    siblings, count = renumbered((alike.step + len(alike.step) * tree.parent)[tree.element])
    words = log_words(document.signal(block_measures)[:, WORDS])
    columns = [
        log_blocks(np.bincount(siblings, minlength=count)[siblings]),
        log_blocks(lengths[run]),
        log_blocks(np.arange(len(path)) - starts[run]),
        np.concatenate([[False], same]),
        np.concatenate([same, [False]]),
        words / max(1e-9, float(words.mean())),
    ]
    return np.column_stack(columns)
