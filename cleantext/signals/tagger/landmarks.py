"""What stands around a block: landmarks (``<article>``, ``<nav>``, roles), and names that speak for or against content."""

from __future__ import annotations

from typing import Final

import numpy as np

from cleantext.document import Document
from cleantext.signals.tagger.block_measures import Table
from cleantext.signals.tagger.path_steps import LANDMARKS
from cleantext.signals.tagger.shapes import element_steps
from cleantext.signals.tagger.structure import structure

LANDMARK_FEATURES: Final = (*LANDMARKS, "good_name", "bad_name", "good_near", "bad_near", "comment_name")

_OUTERMOST: Final = 2
"""Steps of a path whose names say nothing: those of ``<html>`` and ``<body>``."""


def landmark_features(document: Document) -> Table:
    """The `LANDMARK_FEATURES` of every block; shape (blocks, features).

    Names count on all elements around a block; ``near`` are those of the innermost three.
    """
    tree = document.signal(structure)
    steps = document.signal(element_steps)
    bits = np.array([step.landmarks for step in steps], dtype=np.intp)
    landmarks = bits[:, None] >> np.arange(len(LANDMARKS)) & 1
    marks = np.array([step.marks for step in steps], dtype=np.intp)
    marks[tree.depth <= _OUTERMOST] = 0
    around = tree.around(np.hstack([landmarks, marks]))
    good, bad, comment = around[:, -3:].T
    around_parent = marks[tree.parent] + marks[tree.parent[tree.parent]]
    near = (marks + around_parent)[:, :2]
    rows: Table = np.column_stack([around[:, :-3] > 0, good, bad, near, comment > 0])[tree.element]
    return rows
