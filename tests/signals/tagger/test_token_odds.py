from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.document import Block, Document, InputKind
from cleantext.signals.tagger.token_odds import (
    LEVELS,
    NO_HEADING,
    ODDS_FEATURES,
    ODDS_WATCHED,
    Odds,
    TokenOdds,
    odds_features,
)
from cleantext.signals.tagger.tokens import page_tokens

ROOT = ("html", "body")
NO_ODDS = TokenOdds({}, {})
PATHS = st.lists(st.sampled_from(["html", "body", "div.a", "p", "ul#menu", "li"]), max_size=6).map(tuple)
TABLES = st.dictionaries(
    st.text(min_size=1).filter(lambda token: "\n" not in token and token.isprintable()),
    st.floats(-9, 9, width=16),
)


def rows(odds: Odds, *blocks: Block, kind: InputKind = "html") -> list[dict[str, float]]:
    """The rows of a page, by the names of their columns."""
    table = odds_features(Document("x", None, kind, blocks).signal(page_tokens), odds)
    assert table.dtype == np.float32
    return [dict(zip(ODDS_FEATURES[kind], row, strict=True)) for row in table.tolist()]


@pytest.mark.parametrize("kind", ["html", "text"])
def test_names_are_unique(kind: InputKind) -> None:
    """No two columns share a name, and what is watched is among them."""
    assert len(set(ODDS_FEATURES[kind])) == len(ODDS_FEATURES[kind])
    assert set(ODDS_WATCHED[kind]) < set(ODDS_FEATURES[kind])


def test_statistics_of_words() -> None:
    """Mean, sum by the root of the number, lowest and highest odds; words that are not known count as 0."""
    odds = TokenOdds({}, {"boats": 2.0, "share": -1.0, "^1boats": 3.0})
    (row,) = rows(odds, Block(0, "Boats share all harbours"))
    assert [row[f"word_odds_{name}"] for name in ("mean", "sum", "low", "high")] == [0.25, 0.5, -1.0, 2.0]
    assert [row[f"edge_odds_{name}"] for name in ("mean", "sum", "low", "high")] == [0.75, 1.5, 0.0, 3.0]


def test_statistics_of_steps() -> None:
    """The innermost element, the three around it, and the rest are told apart."""
    odds = TokenOdds({"<p": 1.0, "<div": -1.0, "<main": 2.0, "<html": 9.0}, {})
    (row,) = rows(odds, Block(0, "Boats", path=(*ROOT, "main", "main", "div", "ul", "div", "p")))
    assert (row["step_odds_mean"], row["step_odds_high"]) == (1.0, 1.0)
    assert row["near_odds_mean"] == pytest.approx(-2 / 3)
    assert row["near_odds_sum"] == pytest.approx(-2 / math.sqrt(3))
    assert (row["near_odds_low"], row["near_odds_high"]) == (-1.0, 0.0)
    assert (row["outer_odds_mean"], row["outer_odds_low"], row["outer_odds_high"]) == (2.0, 0.0, 2.0)


def test_score_and_its_means() -> None:
    """The score is of all that speaks for content; containers have the mean of their blocks, by words."""
    odds = TokenOdds({}, {"boats": 2.0})
    first, second = rows(
        odds,
        Block(0, "Boats", path=(*ROOT, "div", "p")),
        Block(1, "Log in here", path=(*ROOT, "div", "a")),
    )
    assert first["token_score"] == pytest.approx(1 / (1 + math.exp(-1)))
    assert second["token_score"] == 0.5
    assert first["token_score_0_up"] == first["token_score"]
    mean = (2 * first["token_score"] + 4 * 0.5) / 6
    for level in LEVELS[1:]:
        assert first[f"token_score_{level}_up"] == pytest.approx(mean)


def test_last_heading() -> None:
    """A block knows the words of the last heading before it, not those of itself."""
    odds = TokenOdds({}, {"tides": 1.5, "related": -2.0})
    table = rows(
        odds,
        Block(0, "Tides", kind="heading"),
        Block(1, "High water"),
        Block(2, "Related", kind="heading"),
        Block(3, "Low water"),
        kind="text",
    )
    assert [row["heading_word_odds_sum"] for row in table] == [NO_HEADING, 1.5, 1.5, -2.0]


def test_coverage() -> None:
    """In text the share of known tokens is told, of the block, and of the page by words."""
    odds = TokenOdds({}, {"boats": 0.5, "=boats": -0.5})
    first, second = rows(odds, Block(0, "Boats"), Block(1, "three more words"), kind="text")
    assert (first["word_coverage"], first["edge_coverage"]) == (1.0, 0.25)
    assert (second["word_coverage"], second["edge_coverage"]) == (0.0, 0.0)
    assert first["word_coverage_page"] == second["word_coverage_page"] == 0.25
    assert first["edge_coverage_page"] == 0.0625


@pytest.mark.parametrize("kind", ["html", "text"])
def test_a_page_without_blocks(kind: InputKind) -> None:
    """No blocks, no rows."""
    tokens = Document("x", None, kind, ()).signal(page_tokens)
    assert odds_features(tokens, NO_ODDS).shape == (0, len(ODDS_FEATURES[kind]))


@given(st.lists(st.tuples(st.text(), PATHS), min_size=1, max_size=6))
def test_nothing_is_known_of_unseen_tokens(page: list[tuple[str, tuple[str, ...]]]) -> None:
    """Tokens that the table lacks have odds of 0, whatever they are, and leave the score at a half."""
    for row in rows(NO_ODDS, *(Block(number, text, path=path) for number, (text, path) in enumerate(page))):
        assert {value for name, value in row.items() if "token_score" not in name} <= {0.0, NO_HEADING}
        assert {value for name, value in row.items() if "token_score" in name} == {0.5}


@given(st.lists(st.tuples(st.text("ab ", max_size=9), PATHS), min_size=1, max_size=6))
def test_lowest_and_highest_bound_the_mean(page: list[tuple[str, tuple[str, ...]]]) -> None:
    """In each group the mean lies between the lowest and the highest odds, and the score between 0 and 1."""
    odds = TokenOdds({"<p": 1.0, "<li": -1.0, "a": 0.25, "~menu": -3.0}, {"a": 1.0, "b": -2.0, "^1a": 0.5})
    for row in rows(odds, *(Block(number, text, path=path) for number, (text, path) in enumerate(page))):
        for group in ("word", "edge", "step", "near", "outer"):
            assert row[f"{group}_odds_low"] <= row[f"{group}_odds_mean"] <= row[f"{group}_odds_high"]
        assert all(0 < value < 1 for name, value in row.items() if "token_score" in name)


@given(TABLES, TABLES)
def test_arrays_hold_the_tables(steps: dict[str, float], words: dict[str, float]) -> None:
    """What arrays were made of is read from them again."""
    odds = TokenOdds.from_arrays(TokenOdds(steps, words).to_arrays())
    assert (odds.step_odds, odds.word_odds) == (steps, words)
    assert odds.words([*words, "\n"]).tolist() == [*words.values(), 0.0]
    assert odds.steps([*steps, "\n"]).tolist() == [*steps.values(), 0.0]


@pytest.mark.parametrize(
    ("name", "array"),
    [
        ("word_tokens", np.zeros(3, np.int64)),
        ("word_tokens", np.frombuffer(b"one\ntwo\nthree", np.uint8)),
        ("word_tokens", np.frombuffer(b"\xff\ntwo", np.uint8)),
        ("word_odds", np.zeros(2, np.float64)),
        ("word_odds", np.array([1, np.nan], np.float16)),
        ("word_odds", np.zeros((2, 1), np.float16)),
    ],
)
def test_damaged_arrays_are_refused(name: str, array: np.ndarray) -> None:  # type: ignore[type-arg]
    """Arrays of other types or lengths, numbers that are none and bytes that are no text are told as such."""
    arrays = TokenOdds({}, {"one": 1.0, "two": -1.0}).to_arrays()
    with pytest.raises(ValueError):
        TokenOdds.from_arrays({**arrays, name: array})
