from __future__ import annotations

from dataclasses import replace

import pytest

from cleantext.signals.tagger.feature_rows import feature_names
from cleantext.signals.tagger.token_odds import ODDS_FEATURES, TokenOdds
from cleantext.training.examples import Examples
from cleantext.training.masking import MASKED_PART, Masked, WordlessOdds, is_masked, training_rows
from cleantext.training.parts import token_counts
from cleantext.training.token_odds import CountedOdds


def masked_ways(page: Examples) -> dict[tuple[bool, bool], Examples]:
    """The page under ids that are masked of nothing, of its words, of its address, or of both."""
    ways = (replace(page, id=f"page{number}") for number in range(200))
    return {(is_masked("words", way), is_masked("address", way)): way for way in ways}


def differing(page: Examples, other: Examples, odds: CountedOdds) -> set[str]:
    """The names of the features that are not the same for both."""
    same = (training_rows(page, odds) == training_rows(other, odds)).all(axis=0).tolist()
    return {name for name, is_same in zip(feature_names(page.kind), same, strict=True) if not is_same}


def test_a_page_is_not_judged_by_its_own_site(html_pages: list[Examples]) -> None:
    """Its rows are those of odds counted without its site."""
    page = html_pages[0]
    others = [other for other in html_pages if other.site != page.site]
    rows = training_rows(page, token_counts(html_pages).table())
    assert rows.tolist() == training_rows(page, token_counts(others).table()).tolist()
    assert rows.shape == (len(page.labels), len(feature_names("html")))


def test_some_texts_are_trained_on_without_odds(text_pages: list[Examples]) -> None:
    """Of dumps masked of their words no odds are known."""
    odds = token_counts(text_pages).table()
    columns = [feature_names("text").index(name) for name in ODDS_FEATURES["text"] if not name.startswith("heading")]
    ways = masked_ways(replace(text_pages[0], site="elsewhere.example"))
    assert not training_rows(ways[True, False], odds)[:, columns].any()
    assert training_rows(ways[False, False], odds)[:, columns].any()


def test_some_pages_are_trained_on_without_words(html_pages: list[Examples]) -> None:
    """Of HTML pages masked of their words the odds of words and edges are not known; those of the markup are."""
    odds = token_counts(html_pages).table()
    ways = masked_ways(replace(html_pages[0], site="elsewhere.example"))
    names = differing(ways[True, False], ways[False, False], odds)
    assert {"word_odds_sum", "edge_odds_sum"} <= names
    assert not any(name.startswith(("step_", "near_", "outer_", "url_", "has_url")) for name in names)


def test_some_pages_are_trained_on_without_address(html_pages: list[Examples]) -> None:
    """Of pages masked of their address nothing else is changed."""
    odds = token_counts(html_pages).table()
    ways = masked_ways(html_pages[0])
    names = differing(ways[False, True], ways[False, False], odds)
    assert "has_url" in names
    assert all(name == "has_url" or name.startswith("url_") for name in names)
    of_address = [feature_names("html").index(name) for name in names]
    assert not training_rows(ways[False, True], odds)[:, of_address].any()


@pytest.mark.parametrize("what", ["words", "address"])
def test_masked_pages(html_pages: list[Examples], what: Masked) -> None:
    """About 15 of 100 pages are masked."""
    part, whole = MASKED_PART
    masked = sum(is_masked(what, replace(html_pages[0], id=f"page {number}")) for number in range(2000))
    assert abs(masked / 2000 - part / whole) < 0.03


def test_words_alone_are_masked() -> None:
    """Odds without words know the steps of paths as before."""
    odds = WordlessOdds(TokenOdds({"p.lead": 2.0}, {"harbour": 1.0}))
    assert odds.steps(["p.lead", "p"]).tolist() == [2.0, 0.0]
    assert odds.words(["harbour", "pier"]).tolist() == [0.0, 0.0]
