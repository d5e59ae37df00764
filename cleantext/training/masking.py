"""What some pages are trained on without, so that a model learns to do without what not all pages have.

Plain text loses its odds, as if it were in a language or on a subject of which no word is known; HTML loses its address.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from cleantext.document import InputKind
from cleantext.signals.tagger.context import Matrix
from cleantext.signals.tagger.feature_rows import feature_names, feature_rows
from cleantext.signals.tagger.token_odds import Odds, TokenOdds, odds_features
from cleantext.training.examples import Examples
from cleantext.training.selection import fold_of
from cleantext.training.token_odds import CountedOdds

MASKED_PART: Final = (3, 20)
"""How many pages in how many are masked."""

NO_ODDS: Final = TokenOdds({}, {})
"""Odds that know no token."""


def training_rows(page: Examples, odds: CountedOdds) -> Matrix:
    """The features of a page, (blocks, features), by odds of which its own site is no part; masked where the page is."""
    masked = is_masked(page.id)
    own: Odds = NO_ODDS if masked and page.kind == "text" else odds.without(page.site)
    rows = feature_rows(page.kind, page.rows, odds_features(page.tokens, own))
    if masked:
        rows[:, _of_address(page.kind)] = 0.0
    return rows


def is_masked(id: str) -> bool:
    """Whether the page of an id is masked, as a fixed choice of pages is."""
    part, whole = MASKED_PART
    return fold_of(f"masked {id}", whole) < part


@cache
def _of_address(kind: InputKind) -> list[int]:
    """The columns that tell of the address of a page; none of plain text."""
    return [column for column, name in enumerate(feature_names(kind)) if name == "has_url" or name.startswith("url_")]
