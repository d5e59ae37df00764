from __future__ import annotations

import math
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.document import Block, Document
from cleantext.signals.tagger.token_odds import TokenOdds, odds_features
from cleantext.signals.tagger.tokens import PageTokens, page_tokens
from cleantext.training.token_odds import (
    LEAST_SITES,
    PRIOR,
    PRIOR_SITES,
    WHOLE,
    CountedOdds,
    OddsCounts,
    interned,
)

WORDS = ("harbour", "tide", "share", "menu")
STEPS = ("div.post", "ul#menu", "p")


class Row(NamedTuple):
    """A block with its label, and how far that counts."""

    text: str
    step: str = "p"
    content: bool = True
    weight: float = 1.0


ROWS = st.builds(
    Row,
    st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join),
    st.sampled_from(STEPS),
    st.booleans(),
    st.sampled_from([0.0, 0.5, 1.0]),
)
PAGES = st.lists(st.tuples(st.sampled_from("abcdefg"), st.lists(ROWS, min_size=1, max_size=4)), max_size=14)


def tokens_of(*rows: Row) -> PageTokens:
    """The tokens of a page of these blocks."""
    blocks = (Block(number, row.text, path=("html", "body", row.step)) for number, row in enumerate(rows))
    return Document("x", None, "html", tuple(blocks)).signal(page_tokens)


def counted(pages: list[tuple[str, list[Row]]]) -> OddsCounts:
    """The counts of pages, each of a site."""
    counts = OddsCounts()
    for site, rows in pages:
        counts.add(site, tokens_of(*rows), [row.content for row in rows], [row.weight for row in rows])
    return counts


def tables(odds: CountedOdds) -> tuple[dict[str, float], dict[str, float]]:
    """The odds of all tokens that can occur here, looked up one by one."""
    whole = tokens_of(*(Row(word, step) for word in WORDS for step in STEPS))
    words, steps = whole.words.flat + whole.edges.flat, whole.steps.flat
    return (
        dict(zip(words, odds.words(words).tolist(), strict=True)),
        dict(zip(steps, odds.steps(steps).tolist(), strict=True)),
    )


def test_odds_of_a_word() -> None:
    """Log-odds are of the sums of shares over sites, with the prior; pages of one site count as one."""
    content, other = [Row("harbour"), Row("tide tide", content=False)], [Row("harbour", content=False), Row("tide")]
    counts = counted([("a", content), ("a", content), ("b", content), ("c", content), ("d", other)])
    prior = PRIOR / (1 - PRIOR)
    expected = math.log((3 + PRIOR_SITES * PRIOR) / (1 + PRIOR_SITES * (1 - PRIOR)) / prior)
    assert counts.table().words(["harbour", "unseen"]) == pytest.approx([expected, 0], rel=1e-3)


def test_too_few_sites() -> None:
    """A token of fewer sites than are asked for is unknown, also where the own site would make up the number."""
    pages = [(site, [Row("harbour", "div.post")]) for site in "abc"[: LEAST_SITES["words"]]]
    odds = counted(pages).table()
    assert odds.words(["harbour"])[0] > 0
    assert odds.without("a").words(["harbour"]).tolist() == [0]
    assert odds.without("a").steps(["post"])[0] > 0
    assert odds.without("a").without("b").steps(["post"]).tolist() == [0]


def test_unknown_labels_do_not_count() -> None:
    """A block of weight 0 teaches nothing; a page of such blocks only is no page."""
    pages = [(site, [Row("harbour"), Row("tide", weight=0)]) for site in "abcd"]
    odds = counted(pages).table()
    assert odds.words(["tide"]).tolist() == [0]
    assert odds.words(["harbour"])[0] > 0
    assert counted([(site, [Row("tide", weight=0)]) for site in "abcd"]).table().fixed().word_odds == {}


def test_a_step_counts_once_for_a_block() -> None:
    """Steps count for all blocks inside, and nested elements of one name do not count twice."""
    counts = OddsCounts()
    for site in "ab":
        blocks = (
            Block(0, "one", path=("html", "body", "div", "div", "p")),
            Block(1, "two", path=("html", "body", "div", "li")),
        )
        tokens = Document("x", None, "html", blocks).signal(page_tokens)
        counts.add(site, tokens, [True, False], [1, 1])
    number, (token, share) = counts.steps.number, counts.steps.shares("a")
    shares = dict(zip(token.tolist(), (share / WHOLE).tolist(), strict=True))
    assert {name: shares[number[name]] for name in ("<div", "<p", "<li")} == {"<div": 0.5, "<p": 1.0, "<li": 0.0}


def test_pages_may_be_empty() -> None:
    """A page without blocks and counts without pages give tables that know nothing."""
    counts = OddsCounts()
    assert counts.table().words(["tide"]).tolist() == [0]
    counts.add("a", tokens_of(), [], [])
    assert counts.table().without("a").fixed().word_odds == {}


@given(PAGES, st.sampled_from("abcdefg"), st.sampled_from("abcdefg"))
def test_a_site_taken_out_leaves_no_trace(pages: list[tuple[str, list[Row]]], one: str, other: str) -> None:
    """The table without a site is exactly the one of the other sites alone, whichever way it is left out."""
    rest = tables(counted([page for page in pages if page[0] not in (one, other)]).table())
    counts = counted(pages)
    assert tables(counts.table({one}).without(other)) == rest
    assert tables(counts.table({one, other})) == rest
    assert tables(counts.table().without(one).without(other).without(one)) == rest


@given(PAGES)
def test_the_order_of_pages_is_all_the_same(pages: list[tuple[str, list[Row]]]) -> None:
    """The same pages in another order of sites give the same arrays."""
    ordered = sorted(pages, key=lambda page: page[0])
    first, second = (counted(some).table().to_arrays() for some in (pages, ordered))
    assert {name: array.tobytes() for name, array in first.items()} == {
        name: array.tobytes() for name, array in second.items()
    }


@given(PAGES, st.lists(ROWS, min_size=1, max_size=4))
def test_the_table_that_is_kept_says_the_same(pages: list[tuple[str, list[Row]]], rows: list[Row]) -> None:
    """Features by the arrays of a model are those by the counts."""
    odds, tokens = counted(pages).table(), tokens_of(*rows)
    kept = TokenOdds.from_arrays(odds.to_arrays())
    assert odds_features(tokens, kept).tobytes() == odds_features(tokens, odds).tobytes()


def test_interned_tokens_are_the_same() -> None:
    """Strings are shared among pages, and say the same."""
    tokens = tokens_of(Row("harbour tide", "div.post"))
    shared, again = interned(tokens), interned(tokens_of(Row("harbour tide", "div.post")))
    assert (shared.words.flat, shared.edges.flat) == (tokens.words.flat, tokens.edges.flat)
    assert all(one is other for one, other in zip(shared.edges.flat, again.edges.flat, strict=True))
