"""What some pages are trained on without, so that a model learns to do without what not all pages have.

A part of the pages loses the odds of its words, as if these were in a language or on a subject of which no word is known;
another part of the HTML pages loses its address.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

import numpy as np

from cleantext.document import InputKind
from cleantext.signals.tagger.context import Matrix
from cleantext.signals.tagger.feature_rows import feature_names, feature_rows
from cleantext.signals.tagger.token_odds import Odds, Values, odds_features
from cleantext.training.examples import Examples
from cleantext.training.selection import fold_of
from cleantext.training.token_odds import CountedOdds

Masked = Literal["words", "address"]

MASKED_PART: Final = (3, 20)
"""How many pages in how many are masked."""


@dataclass(frozen=True)
class WordlessOdds:
    """Odds of which no word is known."""

    odds: Odds

    def steps(self, tokens: Sequence[str]) -> Values:
        """As before."""
        return self.odds.steps(tokens)

    def words(self, tokens: Sequence[str]) -> Values:
        """Zero for each."""
        return np.zeros(len(tokens))


def training_rows(page: Examples, odds: CountedOdds) -> Matrix:
    """The features of a page, (blocks, features), by odds of which its own site is no part; masked where the page is."""
    own: Odds = odds.without(page.site)
    if is_masked("words", page):
        own = WordlessOdds(own)
    rows = feature_rows(page.kind, page.rows, odds_features(page.tokens, own))
    if is_masked("address", page):
        rows[:, _of_address(page.kind)] = 0.0
    return rows


def is_masked(what: Masked, page: Examples) -> bool:
    """Whether a page is trained on without its ``words`` or its ``address``, as a fixed choice of pages is."""
    part, whole = MASKED_PART
    return fold_of(f"without {what} {page.id}", whole) < part


@cache
def _of_address(kind: InputKind) -> list[int]:
    """The columns that tell of the address of a page; none of plain text."""
    return [column for column, name in enumerate(feature_names(kind)) if name == "has_url" or name.startswith("url_")]
