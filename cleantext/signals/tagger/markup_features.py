"""What the markup around a block tells: landmarks and names, containers, what else hangs at the same path, headings.

Each group of columns has a file of its own, named for what it looks at.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from cleantext.document import Document
from cleantext.signals.tagger.block_measures import LETTERS, LINKS, Table, block_measures
from cleantext.signals.tagger.containers import CONTAINER_FEATURES, container_features
from cleantext.signals.tagger.context import Matrix
from cleantext.signals.tagger.headings import HEADING_FEATURES, heading_features
from cleantext.signals.tagger.landmarks import LANDMARK_FEATURES, landmark_features
from cleantext.signals.tagger.main_container import MAIN_FEATURES, main_features
from cleantext.signals.tagger.overlap import OVERLAP_FEATURES, overlap_features
from cleantext.signals.tagger.path_statistics import PATH_FEATURES, path_features
from cleantext.signals.tagger.prices import prices
from cleantext.signals.tagger.runs import RUN_FEATURES, run_features
from cleantext.signals.tagger.sibling_articles import SIBLING_ARTICLE_FEATURES, sibling_article_features
from cleantext.signals.tagger.structure import structure

OWN_FEATURES: Final = ("link_share", "link_count", "depth", "hidden", "has_price")

MARKUP_FEATURES: Final = (
    *OWN_FEATURES,
    *LANDMARK_FEATURES,
    *PATH_FEATURES,
    *CONTAINER_FEATURES,
    *MAIN_FEATURES,
    *HEADING_FEATURES,
    *RUN_FEATURES,
    *SIBLING_ARTICLE_FEATURES,
    *OVERLAP_FEATURES,
)

_GROUPS: Final = (
    landmark_features,
    path_features,
    container_features,
    main_features,
    heading_features,
    run_features,
    sibling_article_features,
    overlap_features,
)


def markup_features(document: Document) -> Matrix:
    """Signal: the `MARKUP_FEATURES` of every block, in block order; shape (blocks, features)."""
    if not document.blocks:
        return np.zeros((0, len(MARKUP_FEATURES)), dtype=np.float32)
    return np.hstack([_own(document), *(group(document) for group in _GROUPS)], dtype=np.float32, casting="same_kind")


def _own(document: Document) -> Table:
    measures = document.signal(block_measures)
    tree = document.signal(structure)
    columns = [
        measures[:, LINKS] / measures[:, LETTERS],
        np.array([math.log1p(links) for links in measures[:, LINKS].tolist()]),
        tree.depth[tree.element],
        np.array([block.hidden for block in document.blocks]),
        document.signal(prices),
    ]
    return np.column_stack(columns)
