"""What else hangs on a page at the same path: the blocks of alike paths, and how they run.

Statistics over the paths of a page follow the idea of Web2Text (Vogels et al., 2018) and of the template detection
literature: blocks of one kind on one page share their path. A block is held against the *others* of its path, for its
own length and links are features already.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from cleantext.document import Document
from cleantext.signals.tagger.block_measures import (
    BLOCKS,
    ENDS,
    LETTERS,
    LINKS,
    PROSE,
    WORDS,
    Table,
    block_measures,
    log_blocks,
    share,
)
from cleantext.signals.tagger.shapes import renumbered, shapes
from cleantext.signals.tagger.structure import Numbers, structure, totals

KEYS: Final = ("two_steps", "three_steps", "tags", "element")
"""By what blocks are alike: see `cleantext.signals.tagger.shapes.Shapes`; ``element``: the very same path."""

STATISTICS: Final = ("blocks", "mean_words", "links", "prose", "share", "ends", "from_first", "to_last")

PATH_FEATURES: Final = (
    "path_words",
    "path_share",
    "path_links",
    "path_blocks",
    *(f"same_{key}_{name}" for key in KEYS for name in STATISTICS),
)

_NO_OTHERS: Final = -1.0


def path_features(document: Document) -> Table:
    """The `PATH_FEATURES` of every block; shape (blocks, features). The first four count the block itself, too."""
    tree, alike = document.signal(structure), document.signal(shapes)
    measures = document.signal(block_measures)
    groups = [alike.two_steps, alike.three_steps, alike.tags, np.arange(len(tree.parent))]
    return np.hstack(
        [
            _whole_path(alike.path[tree.element], measures),
            *(_statistics(group[tree.element], measures) for group in groups),
        ]
    )


def _whole_path(groups: Numbers, measures: Table) -> Table:
    numbers, count = renumbered(groups)
    same = totals(numbers, measures, count)
    columns = [
        np.log1p(same[:, WORDS] / same[:, BLOCKS]),
        share(same[:, WORDS], measures[:, WORDS].sum()),
        share(same[:, LINKS], same[:, LETTERS]),
        log_blocks(same[:, BLOCKS]),
    ]
    return np.column_stack(columns)[numbers]


def _statistics(groups: Numbers, measures: Table) -> Table:
    """The `STATISTICS` of the groups that blocks are of."""
    numbers, count = renumbered(groups)
    same = totals(numbers, measures, count)[numbers]
    others = same - measures
    means = np.column_stack(
        [
            np.log1p(share(others[:, WORDS], others[:, BLOCKS])),
            share(others[:, LINKS], others[:, LETTERS]),
            share(others[:, PROSE], others[:, WORDS]),
            share(others[:, ENDS], others[:, BLOCKS]),
        ]
    )
    means[others[:, BLOCKS] == 0] = _NO_OTHERS
    size = len(numbers)
    place, first, last = np.arange(size), np.empty(count), np.empty(count)
    first[numbers[::-1]] = place[::-1]  # of several blocks of one group, the last that is written stays
    last[numbers] = place
    columns = [
        log_blocks(same[:, BLOCKS]),
        means[:, :3],
        share(same[:, WORDS], measures[:, WORDS].sum()),
        means[:, 3],
        (place - first[numbers]) / size,
        (last[numbers] - place) / size,
    ]
    return np.column_stack(columns)
