from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from cleantext.errors import ConfigError
from cleantext.signals.tagger.model import Model, joined
from cleantext.training.examples import Examples
from cleantext.training.parts import BOILERPLATE_SAMPLE, _sample, fit_parts, score, token_counts

pytest.importorskip("lightgbm")

WORD_ODDS = "word_odds_high"


def silent(done: int, total: int | None, what: str) -> None:
    """Progress that nobody watches."""


def without_gold(page: Examples, known: int) -> Examples:
    """A page of which only some content blocks and some others are known."""
    content, rest = np.flatnonzero(page.labels)[:known], np.flatnonzero(~page.labels)[:known]
    trust = np.zeros(len(page.labels))
    trust[[*content, *rest]] = 1
    labels = np.zeros(len(page.labels), dtype=bool)
    labels[content] = True
    return replace(page, gold="", labels=labels, trust=trust)


@pytest.mark.usefixtures("quick")
def test_a_model_of_the_parts_tells_content(html_pages: list[Examples]) -> None:
    """It scores the content of a page of another site above the rest."""
    odds = token_counts(html_pages).table({html_pages[0].site})
    others = [page for page in html_pages if page.site != html_pages[0].site]
    model = Model.from_arrays(joined(fit_parts(others, odds, 1, silent)))
    scores = score(html_pages[0], model)
    assert scores[html_pages[0].labels].min() > 0.5 > scores[~html_pages[0].labels].max()


@pytest.mark.usefixtures("quick")
def test_the_same_pages_and_seed_give_the_same_parts(text_pages: list[Examples]) -> None:
    """Array for array; another seed gives others."""
    odds = token_counts(text_pages).table()
    first, again, other = (joined(fit_parts(text_pages, odds, seed, silent)) for seed in (1, 1, 2))
    assert first.keys() == again.keys()
    assert all(np.array_equal(first[name], again[name]) for name in first)
    assert not np.array_equal(first["network/input_weight"], other["network/input_weight"])


def test_tokens_are_counted_of_pages_with_gold(html_pages: list[Examples]) -> None:
    """Pages of which only segments are known would say too little of too much."""
    counts = token_counts([without_gold(page, 1) for page in html_pages])
    assert not counts.words.seen
    assert token_counts(html_pages).words.seen.keys() == {page.site for page in html_pages}


@pytest.mark.usefixtures("quick")
def test_pages_without_gold_are_labelled_by_a_first_model(html_pages: list[Examples]) -> None:
    """They count: the parts are others than without them, and progress tells of the first trees."""
    told: set[str] = set()
    full, rest = html_pages[:12], [without_gold(page, 1) for page in html_pages[12:]]
    odds = token_counts(full).table()
    alone = fit_parts(full, odds, 1, silent)
    both = fit_parts([*full, *rest], odds, 1, lambda done, total, what: told.add(what))
    assert told == {"first trees", "trees", "epochs of the networks"}
    assert not np.array_equal(alone["network"]["input_weight"], both["network"]["input_weight"])


def test_boilerplate_is_sampled(html_pages: list[Examples]) -> None:
    """All content and every block of a segment is taken, of other boilerplate a part, the same one every time."""
    chosen = [_sample(page) for page in html_pages]
    assert all(own[page.labels].all() for own, page in zip(chosen, html_pages, strict=True))
    taken = np.concatenate([own[~page.labels] for own, page in zip(chosen, html_pages, strict=True)])
    assert taken.mean() == pytest.approx(BOILERPLATE_SAMPLE, abs=0.15)
    assert all((own == _sample(page)).all() for own, page in zip(chosen, html_pages, strict=True))
    weak = without_gold(html_pages[0], 2)
    assert _sample(weak).tolist() == weak.known.tolist()


@pytest.mark.parametrize("which", ["content", "boilerplate"])
def test_nothing_to_learn(html_pages: list[Examples], which: str) -> None:
    """Where no block, or every block, is content, there is nothing to tell apart."""
    every = [replace(page, labels=np.full(len(page.labels), which == "boilerplate")) for page in html_pages]
    with pytest.raises(ConfigError, match=f"none of the 192 blocks is {which}"):
        fit_parts(every, token_counts(every).table(), 1, silent)
