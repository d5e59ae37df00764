from __future__ import annotations

import numpy as np
import pytest

from cleantext.document import Document, InputKind, RawPage
from cleantext.segment import segment
from cleantext.signals.tagger.feature_rows import (
    MOST_BLOCKS,
    STATIC_FEATURES,
    WATCHED,
    feature_names,
    feature_rows,
    static_rows,
)
from cleantext.signals.tagger.token_odds import ODDS_FEATURES, ODDS_WATCHED

KINDS = pytest.mark.parametrize("kind", ["html", "text"])
LINES = ("Home", "The heron stood in the reeds until the boats had gone.", "It flew off at noon.", "Contact")


def document(kind: InputKind) -> Document:
    """A page of four blocks."""
    text = "".join(f"<p>{line}</p>" for line in LINES) if kind == "html" else "\n\n".join(LINES)
    return segment(RawPage("x", text, media_type="text/html" if kind == "html" else "text/plain"))


def odds(kind: InputKind) -> np.ndarray:
    """Odds of four blocks, each number another."""
    return np.arange(4.0 * len(ODDS_FEATURES[kind]), dtype=np.float32).reshape(4, -1)


@KINDS
def test_rows_fit_their_names(kind: InputKind) -> None:
    """A column a name, each name once, and the features that neighbours are asked for exist."""
    rows = feature_rows(kind, static_rows(document(kind)), odds(kind))
    names = feature_names(kind)
    assert rows.shape == (4, len(names))
    assert rows.dtype == np.float32
    assert len(set(names)) == len(names)
    assert set(WATCHED[kind]) <= set(STATIC_FEATURES[kind])


@KINDS
def test_a_block_sees_itself_and_its_neighbours(kind: InputKind) -> None:
    """Its own features and odds as they were given, and those that are watched of the block before."""
    static, own = static_rows(document(kind)), odds(kind)
    rows = dict(zip(feature_names(kind), feature_rows(kind, static, own).T, strict=True))
    words, watched = STATIC_FEATURES[kind].index("words"), ODDS_WATCHED[kind][0]
    column = ODDS_FEATURES[kind].index(watched)
    assert rows["words"].tolist() == static[:, words].tolist()
    assert rows["words[-1]"].tolist() == [-1, *static[:3, words].tolist()]
    assert rows[f"{watched}[+5]"].tolist() == [-9] * 4
    assert rows[f"{watched}[-1]"].tolist() == [-9, *own[:3, column].tolist()]
    assert rows[f"{watched}[page]"].tolist() == [own[:, column].mean()] * 4


@KINDS
def test_no_blocks(kind: InputKind) -> None:
    """A page without blocks has no rows, of as many columns as any other."""
    empty = Document("x", None, kind, ())
    rows = feature_rows(kind, static_rows(empty), odds(kind)[:0])
    assert rows.shape == (0, len(feature_names(kind)))


def test_long_pages_of_html_look_no_longer_than_others() -> None:
    """Beyond the size that training pages have, size does not count; of plain text, there are long training pages."""
    for kind in MOST_BLOCKS:
        static = np.zeros((400, len(STATIC_FEATURES[kind])), dtype=np.float32)
        own = np.zeros((400, len(ODDS_FEATURES[kind])), dtype=np.float32)
        sizes = [
            feature_rows(kind, static[:count], own[:count])[0, feature_names(kind).index("blocks")]
            for count in (200, 400)
        ]
        assert (sizes[0] == sizes[1]) == (kind == "html")
