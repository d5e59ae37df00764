"""Count in how far each token stands in content, site by site, and make log-odds of the counts.

A site counts once for each of its tokens, however many pages it has. Counts are whole numbers, of shares in parts of
`WHOLE`, so that taking a site out again gives exactly what the others would have given by themselves.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, repeat
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cleantext.signals.tagger.model_file import Arrays
from cleantext.signals.tagger.structure import totals
from cleantext.signals.tagger.token_odds import TokenOdds, Values
from cleantext.signals.tagger.tokens import PageTokens, Tokens, step_tokens

LEAST_SITES: Final = {"steps": 2, "words": 3}
"""Sites that a token has been seen on before it is known."""

LEAST_ODDS: Final = 0.1
"""Log-odds nearer to 0 than this are taken for 0, and the token for unknown: it says nothing, and takes room."""

PRIOR: Final = 0.3
"""The share of content that a token is expected to have before it is seen."""

PRIOR_SITES: Final = 1.5
"""How many sites the expectation counts for."""

WHOLE: Final = 1 << 16
"""The share of a token that stands in nothing but content."""

_PRIOR_ODDS: Final = math.log(PRIOR / (1 - PRIOR))

Numbers = NDArray[np.int64]
Shares = tuple[Numbers, Numbers]
"""The numbers of tokens, ascending, and their shares in content, in parts of `WHOLE`."""


def interned(tokens: PageTokens) -> PageTokens:
    """The same tokens, with equal ones of different pages as one string: much smaller where many pages are kept."""

    def one(many: Tokens) -> Tokens:
        return Tokens(tuple(map(sys.intern, many.flat)), many.counts)

    return replace(tokens, words=one(tokens.words), edges=one(tokens.edges), steps=one(tokens.steps))


class _Seen(NamedTuple):
    """What one page shows: the numbers of its tokens, the weight of the blocks that have each, and of content ones."""

    token: Numbers
    weight: Values
    content: Values


class _Totals(NamedTuple):
    """Of each token, over sites: the sum of its shares in content, in parts of `WHOLE`, and the number of sites."""

    content: Numbers
    sites: Numbers

    def less(self, shares: Iterable[Shares]) -> _Totals:
        """The totals without these sites."""
        content, sites = self.content.copy(), self.sites.copy()
        for token, share in shares:
            content[token] -= share
            sites[token] -= 1
        return _Totals(content, sites)


@dataclass(eq=False)
class TokenCounts:
    """The counts of one table of tokens, those of steps or those of words."""

    number: dict[str, int] = field(default_factory=dict)
    seen: dict[str, list[_Seen]] = field(default_factory=dict)
    _shares: dict[str, Shares] = field(default_factory=dict)

    def add(self, site: str, tokens: Sequence[str], holders: NDArray[np.intp], weight: Values, content: Values) -> None:
        """Count tokens of a page: whose each is, and of each holder the weight, all of it and that of content."""
        number = self.number
        numbers = np.fromiter((number.setdefault(token, len(number)) for token in tokens), np.int64, len(tokens))
        found, place = np.unique(numbers, return_inverse=True)
        place = place.reshape(-1)
        weights, contents = (totals(place, values[holders], len(found)) for values in (weight, content))
        some = weights > 0
        self.seen.setdefault(site, []).append(_Seen(found[some], weights[some], contents[some]))
        self._shares.pop(site, None)

    def shares(self, site: str) -> Shares:
        """The share in content of each token of a site, its pages pooled."""
        if site not in self._shares:
            pages = self.seen.get(site) or [_Seen(np.zeros(0, np.int64), np.zeros(0), np.zeros(0))]
            found, place = np.unique(np.concatenate([page.token for page in pages]), return_inverse=True)
            weight, content = (
                totals(place.reshape(-1), np.concatenate(values), len(found))
                for values in ([page.weight for page in pages], [page.content for page in pages])
            )
            self._shares[site] = found, np.rint(content / weight * WHOLE).astype(np.int64)
        return self._shares[site]

    def totals(self, excluded: Collection[str]) -> _Totals:
        """Over all sites but those excluded."""
        content, sites = np.zeros((2, len(self.number)), np.int64)
        for site in self.seen.keys() - set(excluded):
            token, share = self.shares(site)
            content[token] += share
            sites[token] += 1
        return _Totals(content, sites)


@dataclass(frozen=True, eq=False)
class _Table:
    """The log-odds of one table of tokens, computed when they are asked for."""

    counts: TokenCounts
    totals: _Totals
    least_sites: int
    own: tuple[Shares, ...] = ()

    def odds(self, tokens: Sequence[str]) -> Values:
        """The log-odds of tokens, 0 for those that are not known."""
        numbers = np.fromiter(map(self.counts.number.get, tokens, repeat(-1)), np.int64, len(tokens))
        found, place = np.unique(numbers, return_inverse=True)
        odds = np.zeros(len(found))
        known = (found >= 0) & (found < len(self.totals.sites))
        odds[known] = self._of_numbers(found[known])
        return odds[place.reshape(-1)]

    def without(self, site: str) -> _Table:
        """The table without one more site."""
        return replace(self, own=(*self.own, self.counts.shares(site)))

    def all(self) -> dict[str, float]:
        """The log-odds of all tokens that are known."""
        odds = self._of_numbers(np.arange(len(self.totals.sites)))
        return {token: value for token, value in zip(self.counts.number, odds.tolist(), strict=False) if value}

    def _of_numbers(self, numbers: Numbers) -> Values:
        """The log-odds of tokens whose numbers ascend."""
        totals = _Totals(self.totals.content[numbers], self.totals.sites[numbers])
        return _log_odds(totals.less(_among(numbers, shares) for shares in self.own), self.least_sites)


@dataclass(frozen=True, eq=False)
class CountedOdds:
    """`cleantext.signals.tagger.token_odds.Odds` made of counts, without some sites."""

    excluded: frozenset[str]
    step_table: _Table
    word_table: _Table

    def steps(self, tokens: Sequence[str]) -> Values:
        """The log-odds of tokens of steps; (tokens,)."""
        return self.step_table.odds(tokens)

    def words(self, tokens: Sequence[str]) -> Values:
        """The log-odds of words and edges; (tokens,)."""
        return self.word_table.odds(tokens)

    def without(self, site: str) -> CountedOdds:
        """The odds by which a page of a site is judged in training: those of the other sites.

        Cheap, as the odds are computed of the tokens that are asked for only.
        """
        if site in self.excluded:
            return self
        return replace(
            self,
            excluded=self.excluded | {site},
            step_table=self.step_table.without(site),
            word_table=self.word_table.without(site),
        )

    def fixed(self) -> TokenOdds:
        """The table of all known tokens, which a model is shipped with."""
        return TokenOdds(self.step_table.all(), self.word_table.all())

    def to_arrays(self) -> Arrays:
        """The arrays of the table that a model is shipped with."""
        return self.fixed().to_arrays()


@dataclass(frozen=True, eq=False)
class OddsCounts:
    """The counts of the tokens of all pages that are trained on."""

    steps: TokenCounts = field(default_factory=TokenCounts)
    words: TokenCounts = field(default_factory=TokenCounts)

    def add(self, site: str, tokens: PageTokens, labels: ArrayLike, weights: ArrayLike) -> None:
        """Count a page. ``labels`` (blocks,) is the share of content, ``weights`` (blocks,) how far each label counts.

        A label that is not known has the weight 0. Blocks count by their words, and all pages of a site the same.
        """
        weight = np.asarray(weights, np.float64) * (tokens.word_counts + 1.0)
        weight /= max(1.0, float(weight.sum()))
        content = weight * np.asarray(labels, np.float64)
        blocks = np.arange(len(weight))
        holders = np.concatenate([blocks.repeat(many.counts) for many in (tokens.words, tokens.edges)])
        self.words.add(site, tokens.words.flat + tokens.edges.flat, holders, weight, content)
        self._add_steps(site, tokens, weight, content)

    def _add_steps(self, site: str, tokens: PageTokens, weight: Values, content: Values) -> None:
        """A block has the tokens of every step of its path, each once."""
        tree = tokens.tree
        innermost, place = np.unique(tree.element, return_inverse=True)
        ways = [_way_tokens([tree.steps[number] for number in tree.chain(element)]) for element in innermost.tolist()]
        holders = np.arange(len(ways)).repeat([len(way) for way in ways])
        weights, contents = (totals(place.reshape(-1), values, len(ways)) for values in (weight, content))
        self.steps.add(site, tuple(chain.from_iterable(ways)), holders, weights, contents)

    def table(self, excluded: Collection[str] = ()) -> CountedOdds:
        """The odds by all sites but those excluded. Ask for it when all pages are counted."""
        return CountedOdds(
            frozenset(excluded),
            *(
                _Table(counts, counts.totals(excluded), LEAST_SITES[name])
                for name, counts in (("steps", self.steps), ("words", self.words))
            ),
        )


def _way_tokens(steps: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(map(step_tokens, steps))))


def _among(numbers: Numbers, shares: Shares) -> Shares:
    """Shares of those tokens that are among ascending numbers, known by their places there."""
    if not len(numbers):
        return numbers, numbers
    token, share = shares
    place = np.minimum(np.searchsorted(numbers, token), len(numbers) - 1)
    here = numbers[place] == token
    return place[here], share[here]


def _log_odds(totals: _Totals, least_sites: int) -> Values:
    """Log-odds of content, less those of the prior, as precise as a model keeps them; 0 where too little is known."""
    content = totals.content / WHOLE
    rest = totals.sites - content
    odds = np.log((content + PRIOR_SITES * PRIOR) / (rest + PRIOR_SITES * (1 - PRIOR))) - _PRIOR_ODDS
    odds[(totals.sites < least_sites) | (np.abs(odds) < LEAST_ODDS)] = 0
    return odds.astype(np.float16).astype(np.float64)
