"""The parts of a model, fitted on pages one after the other: odds of tokens, trees, network."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from cleantext.document import InputKind
from cleantext.errors import ConfigError
from cleantext.signals.tagger.context import Matrix
from cleantext.signals.tagger.feature_rows import feature_names, feature_rows
from cleantext.signals.tagger.model import Model
from cleantext.signals.tagger.model_file import Arrays
from cleantext.signals.tagger.token_odds import odds_features
from cleantext.training.boosting import TREES, fit, tree_arrays
from cleantext.training.examples import Examples
from cleantext.training.masking import training_rows
from cleantext.training.network import NetworkPage, NetworkSettings, averaged, fit_network
from cleantext.training.token_odds import CountedOdds, OddsCounts
from cleantext.training.weak_labels import guessed_labels

Progress = Callable[[int, int | None, str], None]
"""Is told how much is done, of how much where that is known, and what."""

FIRST_TREES: Final = 100
"""Trees of the model that labels pages of which only segments are known."""

BOILERPLATE_SAMPLE: Final = 0.4
"""The share of the blocks of boilerplate that trees are fitted on; these count for all. There are many, and alike."""

NETWORKS: Final[dict[InputKind, NetworkSettings]] = {
    "html": NetworkSettings(epochs=8),
    "text": NetworkSettings(epochs=5),
}
"""Fewer epochs for plain text, of which each page is there in several flavours."""

MEMBERS: Final = 2
"""Networks that are averaged, each from a seed of its own: more steady than one, at a millisecond a page."""


def token_counts(pages: Iterable[Examples]) -> OddsCounts:
    """The tokens of all pages whose gold text is known."""
    counts = OddsCounts()
    for page in pages:
        if page.complete:
            counts.add(page.site, page.tokens, page.labels, page.trust)
    return counts


def fit_parts(pages: Sequence[Examples], odds: CountedOdds, seed: int, progress: Progress) -> Mapping[str, Arrays]:
    """The parts of a model of pages, by name. ``odds`` are those of the sites of the pages.

    The same pages, odds and seed give the same parts. Raises ConfigError where there is nothing to learn, or LightGBM is
    not installed.
    """
    _check(pages)
    rows = [training_rows(page, odds) for page in pages]
    pages = _with_guesses(pages, rows, seed, progress)
    trees = _fit_trees(pages, rows, seed, TREES, lambda tree: progress(tree, TREES, "trees"))
    kind = pages[0].kind
    network_pages = [_network_page(page, own) for page, own in zip(pages, rows, strict=True)]
    network = _fit_networks(network_pages, NETWORKS[kind], seed, progress)
    return {"odds": odds.to_arrays(), "trees": tree_arrays(trees, feature_names(kind)), "network": network}


def score(page: Examples, model: Model) -> NDArray[np.float64]:
    """The content scores, (blocks,), that a model gives to a page that it was not fitted on."""
    return model.scores(feature_rows(page.kind, page.rows, odds_features(page.tokens, model.odds)))


def _check(pages: Sequence[Examples]) -> None:
    labels = np.concatenate([np.zeros(0, dtype=bool), *(page.labels[page.known] for page in pages)])
    if labels.all() or not labels.any():
        which = "boilerplate" if labels.any() else "content"
        raise ConfigError(f"nothing to learn from: none of the {len(labels):,} blocks is {which}")


def _with_guesses(
    pages: Sequence[Examples], rows: Sequence[Matrix], seed: int, progress: Progress
) -> Sequence[Examples]:
    """The pages, those of which only segments are known with the labels that a model of the others is sure of."""
    complete = [number for number, page in enumerate(pages) if page.complete]
    if not complete or len(complete) == len(pages):
        return pages
    known, own = [pages[number] for number in complete], [rows[number] for number in complete]
    first = _fit_trees(known, own, seed, FIRST_TREES, lambda tree: progress(tree, FIRST_TREES, "first trees"))
    return [
        page if page.complete else _with_guess(page, first.predict(own)) for page, own in zip(pages, rows, strict=True)
    ]


def _with_guess(page: Examples, scores: NDArray[np.float64]) -> Examples:
    labels, trust = guessed_labels(page.labels, page.trust, scores)
    return replace(page, labels=labels, trust=trust)


def _fit_trees(
    pages: Sequence[Examples], rows: Sequence[Matrix], seed: int, trees: int, progress: Callable[[int], None]
) -> Any:
    """Trees of all content, and of a sample of the boilerplate that stands for the rest."""
    chosen = [_sample(page) for page in pages]
    weights = [page.weights * np.where(page.labels | _is_segment(page), 1.0, 1 / BOILERPLATE_SAMPLE) for page in pages]
    return fit(
        np.vstack([own[some] for own, some in zip(rows, chosen, strict=True)]),
        np.concatenate([page.labels[some] for page, some in zip(pages, chosen, strict=True)]),
        np.concatenate([own[some] for own, some in zip(weights, chosen, strict=True)]),
        seed,
        progress,
        trees,
    )


def _sample(page: Examples) -> NDArray[np.bool_]:
    """Which blocks of a page trees are fitted on; (blocks,). Drawn by its id: the same ones every time."""
    seed = hashlib.sha256(f"{page.source} {page.id}".encode()).digest()[:8]
    drawn = np.random.default_rng(int.from_bytes(seed, "little")).random(len(page.labels)) < BOILERPLATE_SAMPLE
    chosen: NDArray[np.bool_] = page.known & (page.labels | _is_segment(page) | drawn)
    return chosen


def _is_segment(page: Examples) -> NDArray[np.bool_]:
    """The blocks that hold a segment; (blocks,). There are few, and none is left out."""
    held: NDArray[np.bool_] = (page.trust == 1) & (not page.complete)
    return held


def _fit_networks(pages: Sequence[NetworkPage], settings: NetworkSettings, seed: int, progress: Progress) -> Arrays:
    def told(member: int) -> Callable[[int], None]:
        before = member * settings.epochs
        return lambda epoch: progress(before + epoch, MEMBERS * settings.epochs, "epochs of the networks")

    return averaged([fit_network(pages, seed + member, told(member), settings) for member in range(MEMBERS)])


def _network_page(page: Examples, rows: Matrix) -> NetworkPage:
    words = page.tokens.word_counts
    return NetworkPage(rows.astype(np.float16), page.labels, page.weights, words, page.complete)
