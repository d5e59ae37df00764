"""How much the tokens of a block speak for content: log-odds learned from other sites, and features made of them.

A token is a word, the beginning or end of a block, or a name in the markup: see `cleantext.signals.tagger.tokens`. What
each says is added up as a naive Bayes classifier does, and left to a later model to weigh.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any, Final, Protocol

import numpy as np
from numpy.typing import NDArray

from cleantext.document import InputKind
from cleantext.signals.tagger.context import NONE_BEFORE, Matrix, last_before
from cleantext.signals.tagger.model_file import Arrays
from cleantext.signals.tagger.structure import Structure
from cleantext.signals.tagger.tokens import Counts, PageTokens, Tokens
from cleantext.signals.tagger.trees import sigmoid

Values = NDArray[np.float64]

MEAN, SUM, LOW, HIGH = range(4)
_STATISTICS: Final = ("mean", "sum", "low", "high")
_WORD_GROUPS: Final = ("word_odds", "edge_odds")
_STEP_GROUPS: Final = ("step_odds", "near_odds", "outer_odds")
_WORD_COLUMNS: Final = tuple(f"{group}_{statistic}" for group in _WORD_GROUPS for statistic in _STATISTICS)
_STEP_COLUMNS: Final = tuple(f"{group}_{statistic}" for group in _STEP_GROUPS for statistic in _STATISTICS)

NEAR: Final = 3
"""Elements around the innermost that are near; all beyond are outer ones."""

LEVELS: Final = (0, 1, 2, 3, 5)
"""Levels above the innermost element of a block of which the mean score is told."""

NO_HEADING: Final = -9.0
"""Stands for odds of the last heading where there is none: below any sum of odds that is met."""

_HEADING: Final = ("word_odds_mean", "word_odds_sum", "word_odds_high", "edge_odds_mean", "edge_odds_sum")
_COVERAGE: Final = ("word_coverage", "edge_coverage", "word_coverage_page", "edge_coverage_page")
_HEADING_COLUMNS: Final = tuple(f"heading_{name}" for name in _HEADING)

ODDS_FEATURES: Final[dict[InputKind, tuple[str, ...]]] = {
    "html": (
        *_WORD_COLUMNS,
        *_HEADING_COLUMNS,
        *_STEP_COLUMNS,
        "token_score",
        *(f"token_score_{level}_up" for level in LEVELS),
    ),
    "text": (*_WORD_COLUMNS, *_HEADING_COLUMNS, *_COVERAGE),
}
"""Mean, sum by the root of the number, lowest and highest odds of the words, of the edges, and in HTML of the innermost
element, of those near it, of those outside; those of the last heading before. In HTML a score of all, and its means over
the containers of the block. In text the share of tokens that are known, of the block and of the page."""

ODDS_WATCHED: Final[dict[InputKind, tuple[str, ...]]] = {
    "html": ("step_odds_mean", "near_odds_mean", "word_odds_sum", "edge_odds_sum"),
    "text": ("word_odds_mean", "word_odds_sum", "edge_odds_mean", "edge_odds_sum"),
}
"""Features of which a block also sees its neighbours' values; those of HTML make up the score."""


class Odds(Protocol):
    """What tells the log-odds of tokens, 0 for one that it does not know; (tokens,)."""

    def steps(self, tokens: Sequence[str]) -> Values:
        """Of tokens of the steps of paths."""

    def words(self, tokens: Sequence[str]) -> Values:
        """Of words and edges."""


@dataclass(frozen=True, eq=False)
class TokenOdds:
    """The log-odds of tokens, of the steps of paths and of words, that a model was fitted with.

    Made of four arrays: the tokens of each table as UTF-8, joined by line feeds (``step_tokens``, ``word_tokens``,
    uint8), and their odds (``step_odds``, ``word_odds``, float16).
    """

    step_odds: Mapping[str, float]
    word_odds: Mapping[str, float]

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> TokenOdds:
        """Raises ValueError or KeyError where the arrays are not those of `to_arrays`."""
        return cls(_table(arrays, "step"), _table(arrays, "word"))

    def to_arrays(self) -> Arrays:
        """The arrays that the tables are read from."""
        return {**_arrays("step", self.step_odds), **_arrays("word", self.word_odds)}

    def steps(self, tokens: Sequence[str]) -> Values:
        """The log-odds of tokens of steps; (tokens,)."""
        return _looked_up(self.step_odds, tokens)

    def words(self, tokens: Sequence[str]) -> Values:
        """The log-odds of words and edges; (tokens,)."""
        return _looked_up(self.word_odds, tokens)


def _looked_up(table: Mapping[str, float], tokens: Sequence[str]) -> Values:
    """By way of a list: `numpy.fromiter` takes longer, though it makes none."""
    return np.array(list(map(table.get, tokens, repeat(0.0))), np.float64)


def odds_features(tokens: PageTokens, odds: Odds) -> Matrix:
    """The `ODDS_FEATURES` of every block, in block order; shape (blocks, features).

    A page that is trained on is to be judged by odds that its own site had no part in: else every name and phrase of the
    site gives its blocks away, and the model learns to trust odds more than they deserve on sites it never saw.
    """
    word_values, edge_values = odds.words(tokens.words.flat), odds.words(tokens.edges.flat)
    words = _statistics(_totals(word_values, tokens.words.counts))
    edges = _statistics(_totals(edge_values, tokens.edges.counts))
    both = np.hstack([words, edges])
    parts = [both, _of_last_heading(both[:, [_WORD_COLUMNS.index(name) for name in _HEADING]], tokens.headings)]
    if tokens.kind == "html":
        parts.append(_step_columns(tokens, odds, both))
    else:
        coverage = [_share_known(word_values, tokens.words), _share_known(edge_values, tokens.edges)]
        parts.append(_with_page_means(np.column_stack(coverage), tokens.word_counts))
    return np.hstack(parts, dtype=np.float32, casting="same_kind")


def _step_columns(tokens: PageTokens, odds: Odds, words: Values) -> Values:
    """The columns of the steps, the score, and its means over containers."""
    tree = tokens.tree
    totals = _totals(odds.steps(tokens.steps.flat), tokens.steps.counts)[tokens.step]
    near = [totals[tree.up(level)] for level in range(1, NEAR + 1)]
    outer = _along_the_way(tree, totals)[tree.up(NEAR + 1)]
    steps = np.hstack([_statistics(group) for group in (totals[tree.element], _joined(near), outer)])
    watched = dict(zip((*_STEP_COLUMNS, *_WORD_COLUMNS), (*steps.T, *words.T), strict=True))
    score = sigmoid(sum(watched[name] for name in ODDS_WATCHED["html"]) / 2)
    weights = tokens.word_counts + 1.0
    sums = tree.sums(np.column_stack([weights * score, weights]))
    means = sums[:, 0] / np.maximum(sums[:, 1], 1)
    return np.column_stack([steps, score, *(means[tree.up(level)] for level in LEVELS)])


def _totals(values: Values, counts: Counts) -> Values:
    """Of each holder: the sum of its values, their number, the lowest, the highest, 0 being among them; (holders, 4)."""
    totals = np.zeros((len(counts), 4))
    totals[:, 1] = counts
    some = np.flatnonzero(counts)
    if len(some):
        starts = (np.cumsum(counts) - counts)[some]
        totals[some, 0] = np.add.reduceat(values, starts)
        totals[some, 2] = np.minimum(np.minimum.reduceat(values, starts), 0)
        totals[some, 3] = np.maximum(np.maximum.reduceat(values, starts), 0)
    return totals


def _joined(groups: Sequence[Values]) -> Values:
    """The totals of several groups as one."""
    stacked = np.stack(groups)
    joined: Values = stacked.sum(axis=0)
    stacked[..., 2].min(axis=0, out=joined[:, 2])
    stacked[..., 3].max(axis=0, out=joined[:, 3])
    return joined


def _along_the_way(tree: Structure, totals: Values) -> Values:
    """The totals of each element and all around it; (elements, 4)."""
    found = np.empty_like(totals)
    found[:, :2] = tree.around(totals[:, :2])
    low, high, further = totals[:, 2], totals[:, 3], tree.parent
    while further.any():  # twice as far at each turn
        low, high, further = np.minimum(low, low[further]), np.maximum(high, high[further]), further[further]
    found[:, 2], found[:, 3] = np.minimum(low, low[0]), np.maximum(high, high[0])
    return found


def _statistics(totals: Values) -> Values:
    """Mean, sum by the root of the number, lowest and highest; (holders, 4)."""
    found: Values = totals.copy()
    counts = np.maximum(totals[:, 1], 1)
    np.divide(totals[:, 0], counts, out=found[:, MEAN])
    np.divide(totals[:, 0], np.sqrt(counts), out=found[:, SUM])
    return found


def _of_last_heading(columns: Values, headings: NDArray[np.bool_]) -> Values:
    """The values at the last heading before each block."""
    last = last_before(headings)
    return np.where((last == NONE_BEFORE)[:, None], NO_HEADING, columns[last])


def _share_known(values: Values, tokens: Tokens) -> Values:
    """The share of the tokens of each holder that have odds; (holders,)."""
    return _statistics(_totals((values != 0).astype(np.float64), tokens.counts))[:, MEAN]


def _with_page_means(columns: Values, words: Counts) -> Values:
    means = (columns * words[:, None]).sum(axis=0) / max(1, int(words.sum()))
    return np.hstack([columns, np.broadcast_to(means, columns.shape)])


def _table(arrays: Mapping[str, NDArray[Any]], name: str) -> dict[str, float]:
    joined, odds = arrays[f"{name}_tokens"], arrays[f"{name}_odds"]
    if joined.ndim != 1 or joined.dtype != np.uint8 or odds.dtype != np.float16 or not np.isfinite(odds).all():
        raise ValueError(f"{name}_tokens, {name}_odds: not bytes and finite numbers")
    tokens = joined.tobytes().decode().split("\n") if len(joined) else []
    if odds.shape != (len(tokens),):
        raise ValueError(f"{name}_odds: not one for each token")
    return dict(zip(tokens, odds.tolist(), strict=True))


def _arrays(name: str, table: Mapping[str, float]) -> Arrays:
    tokens = sorted(table)
    return {
        f"{name}_tokens": np.frombuffer("\n".join(tokens).encode(), np.uint8),
        f"{name}_odds": np.array([table[token] for token in tokens], np.float16),
    }
