"""What speaks most against a block: the features that take most from its content score.

Told by the trees, which make half of the score: what a feature changes on the way down a tree is exactly known, while a
network weighs all features together. Both are fitted on the same pages to say the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cleantext.document import Document, InputKind
from cleantext.signals.tagger.content_score import ContentLeaves, FeatureRows
from cleantext.signals.tagger.contributions import Contributions, Indices, Reals
from cleantext.signals.tagger.feature_rows import feature_names
from cleantext.signals.tagger.model import model_of
from cleantext.signals.tagger.page_facts import PAGE_FACTS

MOST: Final = 3
"""Features that are named for a block, at most."""

Objection = tuple[str, float]
"""The name of a feature and its value."""

_OF_PAGE: Final = frozenset({"blocks", "word_coverage_page", "edge_coverage_page", *PAGE_FACTS})
_OF_PAGE_PARTS: Final = ("[page]", "[head]", "[tail]")


def objections(document: Document, model: str, places: Sequence[int]) -> Iterator[tuple[Objection, ...]]:
    """What speaks against some blocks: for each at most `MOST` features that lower its score, the strongest first.

    ``places`` are those of the blocks in ``document.whole``; ``model`` is as in
    `cleantext.signals.tagger.content_score.ContentScore`. Features of the page as a whole lower scores too, but those of all
    its blocks alike: they are not named.
    """
    if not places:
        return
    contributions = _contributions(document.kind, model)
    added = contributions.of_leaves(document.signal(ContentLeaves(model))[places])
    lowest, is_lower = _lowest(added)
    names = np.array(contributions.names, dtype=object)[lowest]
    columns = _columns(document.kind)[lowest]
    values = document.signal(FeatureRows(model))[np.array(places)[:, None], columns]
    for named, valued, count in zip(names.tolist(), values.tolist(), is_lower.sum(axis=1).tolist(), strict=True):
        yield tuple(zip(named[:count], valued[:count], strict=True))


def is_of_page(feature: str) -> bool:
    """Whether a feature has the same value for all blocks of a page."""
    return feature in _OF_PAGE or feature.endswith(_OF_PAGE_PARTS)


def _lowest(added: Reals) -> tuple[Indices, NDArray[np.bool_]]:
    """The columns of the `MOST` lowest numbers of each row, rising, and whether these are below 0."""
    left = added.copy()
    rows = np.arange(len(left))
    lowest = np.empty((len(left), MOST), dtype=np.intp)
    for rank in range(MOST):
        lowest[:, rank] = left.argmin(axis=1)
        left[rows, lowest[:, rank]] = np.inf
    return lowest, added[rows[:, None], lowest] < 0


@cache
def _columns(kind: InputKind) -> Indices:
    """The columns of a row that speak of a block."""
    return np.array([column for column, name in enumerate(feature_names(kind)) if not is_of_page(name)])


@cache
def _contributions(kind: InputKind, model: str) -> Contributions:
    names = feature_names(kind)
    return Contributions.of(model_of(kind, model).trees, [names[column] for column in _columns(kind)])
