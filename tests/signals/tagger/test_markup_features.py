from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from cleantext.document import Block, Document
from cleantext.signals.tagger.markup_features import MARKUP_FEATURES, OWN_FEATURES, markup_features

PROSE = "The boats came back to the harbour in the evening, and the pilots said that the weather had been kind all day."
STEPS = st.sampled_from(["article", "div.post", "div#a1", "h1", "h2.title", "p", "ul", "li", "nav", "div[role=main]"])
TEXTS = st.sampled_from(["Boats", "", PROSE, "Only $5?", "漁船が港に戻った。"])
BLOCKS = st.builds(
    lambda text, kind, path, linked, hidden: (text, kind, tuple(path), len(text) * linked, hidden),
    TEXTS,
    st.sampled_from(["paragraph", "heading", "item", "row"]),
    st.lists(STEPS, max_size=8),
    st.booleans(),
    st.booleans(),
)


@given(st.lists(BLOCKS, max_size=12))
def test_all_columns_of_any_page(blocks: list[tuple[str, str, tuple[str, ...], int, bool]]) -> None:
    """Whatever the paths, every block has a finite number in every column."""
    document = Document("x", None, "html", tuple(Block(n, *b[:4], hidden=b[4]) for n, b in enumerate(blocks)))
    values = markup_features(document)
    assert values.dtype == np.float32
    assert values.shape == (len(blocks), len(MARKUP_FEATURES))
    assert np.isfinite(values).all()


def test_names_are_given_once() -> None:
    """No two columns have one name."""
    assert len(set(MARKUP_FEATURES)) == len(MARKUP_FEATURES)


def test_own(rows: Callable) -> None:
    """Of the block itself: its links, its depth, whether it is hidden, whether it names a price."""
    found = rows(
        f"<p>{PROSE} <a href=/x>More</a></p><p hidden>Only $5</p><p><a href=/>Home page</a></p>",
        markup_features,
        MARKUP_FEATURES,
    )
    assert 0.0 < found[f"{PROSE} More"]["link_share"] < 0.1
    assert found["Home page"]["link_share"] == 1.0
    assert [row["hidden"] for row in found.values()] == [row["has_price"] for row in found.values()] == [0, 1, 0]
    assert len({row["depth"] for row in found.values()}) == 1
    assert MARKUP_FEATURES[: len(OWN_FEATURES)] == OWN_FEATURES


def test_long_articles_are_like_those_at_the_limits(page: Callable) -> None:
    """A paragraph in the middle of an article looks the same if the article is ten times as long."""

    def middle(paragraphs: int) -> dict[str, float]:
        story = f"<p>{PROSE}</p>" * paragraphs
        values = markup_features(page(f"<main><h1>Boats</h1>{story}</main>"))
        return dict(zip(MARKUP_FEATURES, values[len(values) // 2].tolist(), strict=True))

    short, long = middle(400), middle(4000)
    for name, value in short.items():
        assert abs(value - long[name]) < 0.01, name


def test_large_pages_take_time_in_proportion(page: Callable) -> None:
    """Five thousand paragraphs, each in many nested elements of its own, are measured in seconds."""
    document = page(
        "".join(f"<div id=a{i}>" + "<div>" * 20 + "<p>Some words.</p>" + "</div>" * 21 for i in range(5_000))
    )
    start = time.process_time()
    assert len(markup_features(document)) == 5_000
    assert time.process_time() - start < 10
