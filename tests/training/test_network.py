from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from cleantext.signals.tagger.network import Network
from cleantext.training.network import Learner, NetworkPage, NetworkSettings, averaged, fit_network, targets_of

SMALL = NetworkSettings(channels=12, convolutions=1, epochs=40)
NO_DROPOUT = {"input_dropout": 0.0, "dropout": 0.0, "output_dropout": 0.0}


def page_of(blocks: int, seed: int) -> NetworkPage:
    """A page of random features; content are the blocks that follow one whose first feature is positive."""
    random = np.random.default_rng(seed)
    rows = random.normal(size=(blocks, 3)).astype(np.float16)
    labels = np.concatenate([[False], rows[:-1, 0] > 0])
    return NetworkPage(rows, labels, np.ones(blocks), random.integers(1, 40, blocks))


PAGES = [page_of(40, seed) for seed in range(60)]


def right(arrays: dict[str, np.ndarray], pages: list[NetworkPage]) -> float:
    """The share of blocks whose log-odds have the sign of their label."""
    network = Network.from_arrays(arrays)
    hits = [(network.log_odds(page.rows.astype(np.float32)) > 0) == page.labels for page in pages]
    return float(np.concatenate(hits).mean())


def test_learns_from_neighbours() -> None:
    """A rule that needs the block before is learnt with convolutions, and cannot be without."""
    unseen = [page_of(40, seed) for seed in range(100, 110)]
    assert right(fit_network(PAGES, 1, settings=SMALL), unseen) > 0.9
    assert right(fit_network(PAGES, 1, settings=replace(SMALL, convolutions=0)), unseen) < 0.65


def test_gradient() -> None:
    """The gradient by every parameter is that of finite differences, on pages of one block and more."""
    pages = [page_of(5, 1), page_of(1, 2), page_of(12, 3)]
    settings = NetworkSettings(channels=4, convolutions=2, **NO_DROPOUT)
    learner = Learner(3, settings, np.random.default_rng(5), np.float64)
    rows, targets = np.vstack([page.rows for page in pages]).astype(np.float64), targets_of(pages)
    learner.loss(rows, targets)
    gradient, step = learner.gradient.copy(), 1e-6
    for at in range(len(gradient)):
        found = []
        for sign in (1, -1):
            learner.vector[at] += sign * step
            found.append(learner.loss(rows, targets))
            learner.vector[at] -= sign * step
        assert gradient[at] == pytest.approx((found[0] - found[1]) / (2 * step), abs=1e-6)


def test_same_seed_same_arrays() -> None:
    """The same pages and seed give the same arrays; another seed gives others."""
    first, again, other = (fit_network(PAGES[:12], seed, settings=replace(SMALL, epochs=2)) for seed in (1, 1, 2))
    assert all(first[name].tobytes() == again[name].tobytes() for name in first)
    assert first["input_weight"].tobytes() != other["input_weight"].tobytes()


def test_the_arrays_give_what_the_learner_gives() -> None:
    """Arrays of the learner give the log-odds of the learner, page by page as for all pages together."""
    pages = [page_of(7, 1), page_of(1, 2), page_of(30, 3)]
    arrays = fit_network(pages, 1, settings=replace(SMALL, convolutions=3, epochs=1))
    learner = Learner(3, replace(SMALL, convolutions=3, **NO_DROPOUT), np.random.default_rng(0))
    for name, values in learner.parameters.items():
        values[...] = arrays[name][0].reshape(values.shape)
    standard = [
        (np.clip(page.rows, arrays["low"], arrays["high"]) - arrays["mean"]) / arrays["scale"] for page in pages
    ]
    together = learner.log_odds(np.vstack(standard), targets_of(pages).page)
    learned = [Network.from_arrays(arrays).log_odds(page.rows.astype(np.float32)) for page in pages]
    np.testing.assert_allclose(np.concatenate(learned), together, atol=1e-4)


def test_progress() -> None:
    """Who waits is told each epoch."""
    epochs: list[int] = []
    fit_network(PAGES[:6], 1, epochs.append, replace(SMALL, epochs=3))
    assert epochs == [1, 2, 3]


def test_pages_without_labels() -> None:
    """Pages of which nothing is known have no part; where there is no other, that is told."""
    unknown = replace(page_of(9, 4), weights=np.zeros(9))
    few = replace(SMALL, epochs=1)
    without, with_unknown = fit_network(PAGES[:6], 1, settings=few), fit_network([*PAGES[:6], unknown], 1, settings=few)
    assert all(without[name].tobytes() == with_unknown[name].tobytes() for name in without)
    with pytest.raises(ValueError, match="no page has a known label"):
        fit_network([unknown], 1)


def test_averaged() -> None:
    """Networks of several seeds become one of several members, with the mean of their log-odds."""
    networks = [fit_network(PAGES[:12], seed, settings=replace(SMALL, epochs=1)) for seed in (1, 2)]
    rows = PAGES[20].rows.astype(np.float32)
    mean = np.mean([Network.from_arrays(arrays).log_odds(rows) for arrays in networks], axis=0)
    np.testing.assert_allclose(Network.from_arrays(averaged(networks)).log_odds(rows), mean, atol=1e-5)


def test_averaged_of_other_pages() -> None:
    """Networks that were fitted on other pages cannot be averaged."""
    networks = [fit_network(pages, 1, settings=replace(SMALL, epochs=1)) for pages in (PAGES[:6], PAGES[6:12])]
    with pytest.raises(ValueError, match="different pages"):
        averaged(networks)
