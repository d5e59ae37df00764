from __future__ import annotations

from dataclasses import replace

from cleantext.document import Block, Document
from cleantext.signals.tagger.feature_rows import feature_names
from cleantext.signals.tagger.token_odds import NO_HEADING, ODDS_FEATURES, odds_features
from cleantext.signals.tagger.tokens import page_tokens
from cleantext.training.examples import Examples
from cleantext.training.masking import MASKED_PART, NO_ODDS, is_masked, training_rows
from cleantext.training.parts import token_counts


def both_ways(page: Examples) -> tuple[Examples, Examples]:
    """The page under an id that is masked, and under one that is not."""
    ids = [f"page{number}" for number in range(100)]
    masked, seen = (next(id for id in ids if is_masked(id) == wanted) for wanted in (True, False))
    return replace(page, id=masked), replace(page, id=seen)


def test_a_page_is_not_judged_by_its_own_site(html_pages: list[Examples]) -> None:
    """Its rows are those of odds counted without its site."""
    page = html_pages[0]
    others = [other for other in html_pages if other.site != page.site]
    rows = training_rows(page, token_counts(html_pages).table())
    assert rows.tolist() == training_rows(page, token_counts(others).table()).tolist()
    assert rows.shape == (len(page.labels), len(feature_names("html")))


def test_some_texts_are_trained_on_without_odds(text_pages: list[Examples]) -> None:
    """Of masked pages no word is known."""
    odds = token_counts(text_pages).table()
    columns = [feature_names("text").index(name) for name in ODDS_FEATURES["text"] if not name.startswith("heading")]
    masked, seen = both_ways(replace(text_pages[0], site="elsewhere.example"))
    assert not training_rows(masked, odds)[:, columns].any()
    assert training_rows(seen, odds)[:, columns].any()


def test_some_pages_are_trained_on_without_address(html_pages: list[Examples]) -> None:
    """Of masked pages the address is not known; all else is, odds among it."""
    odds = token_counts(html_pages).table()
    names = feature_names("html")
    rows, others = (training_rows(page, odds) for page in both_ways(html_pages[0]))
    differing = {name for name, same in zip(names, (rows == others).all(axis=0).tolist(), strict=True) if not same}
    assert "has_url" in differing
    assert all(name == "has_url" or name.startswith("url_") for name in differing)
    assert not rows[:, [names.index(name) for name in differing]].any()


def test_masked_pages() -> None:
    """About 15 of 100 pages are masked."""
    part, whole = MASKED_PART
    masked = sum(is_masked(f"page {number}") for number in range(2000))
    assert abs(masked / 2000 - part / whole) < 0.03


def test_no_odds() -> None:
    """By odds that know no token nothing is known of any block, and none stands under a heading."""
    tokens = Document("x", None, "text", (Block(0, "harbour"),)).signal(page_tokens)
    row = dict(zip(ODDS_FEATURES["text"], odds_features(tokens, NO_ODDS)[0].tolist(), strict=True))
    assert row == {name: NO_HEADING if name.startswith("heading") else 0.0 for name in row}
