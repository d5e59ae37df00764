from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.document import Block, Document, InputKind, RawPage
from cleantext.errors import ConfigError
from cleantext.segment import segment
from cleantext.signals.tagger.content_score import ContentLeaves, ContentScore, FeatureRows, content_score
from cleantext.signals.tagger.feature_rows import feature_names
from cleantext.signals.tagger.model import model_of

PROSE = (
    "The boats came back to the harbour in the evening, and the pilots said that the weather had been kind all day.",
    "It was the first time since the winter that all of them had been out, and most had sold their catch by nightfall.",
    "The harbour office expects a good summer, since the new pier will be open and the fuel is no dearer than last year.",
)
PAGES = {
    "text": "\n\n".join(["Home", "News", "Login", *PROSE, "Privacy policy", "Contact us"]),
    "html": "<nav><ul><li><a>Home</a></li><li><a>News</a></li><li><a>Login</a></li></ul></nav><main><article>"
    + "".join(f"<p>{part}</p>" for part in PROSE)
    + "</article></main><footer><p><a>Privacy policy</a></p><p><a>Contact us</a></p></footer>",
}
KINDS = pytest.mark.parametrize("kind", ["html", "text"])


def document(kind: InputKind) -> Document:
    """The page of a kind of input."""
    return segment(RawPage("x", PAGES[kind], media_type="text/html" if kind == "html" else "text/plain"))


@KINDS
def test_prose_scores_above_chrome(kind: InputKind) -> None:
    """On a plain page each paragraph scores above each line of chrome."""
    page = document(kind)
    scores = content_score(page)
    texts = {block.id: block.text for block in page.blocks}
    prose = [score for id_, score in scores.items() if texts[id_] in PROSE]
    chrome = [score for id_, score in scores.items() if texts[id_] not in PROSE]
    assert len(prose) == 3
    assert min(prose) > max(chrome)


@KINDS
def test_the_signal_is_of_the_whole(kind: InputKind) -> None:
    """A score does not move when other blocks go."""
    page = document(kind)
    before = dict(page.signal(content_score))
    assert page.without(frozenset({0, 1})).signal(content_score) == before
    assert set(before) == {block.id for block in page.blocks}


@KINDS
def test_the_score_is_that_of_the_model(kind: InputKind) -> None:
    """A row of features a block, the leaves it comes to, and the probability of the model for it."""
    page, model = document(kind), model_of(kind, "")
    rows = page.signal(FeatureRows())
    assert rows.shape == (8, len(feature_names(kind)))
    assert page.signal(ContentLeaves()).shape == (8, len(model.trees.roots))
    assert list(page.signal(content_score).values()) == model.scores(rows).tolist()


def test_no_blocks() -> None:
    """A page without blocks has no scores."""
    assert content_score(Document("x", None, "html", ())) == {}


@given(st.lists(st.text(min_size=1, max_size=40), min_size=1, max_size=10), st.sampled_from(["html", "text"]))
def test_scores_are_probabilities(texts: list[str], kind: InputKind) -> None:
    """Any blocks score between 0 and 1, the same each time."""
    page = Document("x", None, kind, tuple(Block(number, text) for number, text in enumerate(texts)))
    scores = content_score(page)
    assert all(0.0 <= score <= 1.0 for score in scores.values())
    assert content_score(page.with_blocks(page.blocks)) == scores


def test_another_model(tmp_path: Path) -> None:
    """A model file that does not fit is a ConfigError; scores by other models are signals of their own."""
    with pytest.raises(ConfigError, match=r"none\.npz"):
        document("text").signal(ContentScore(str(tmp_path / "none.npz")))
    assert ContentScore() == content_score
    assert ContentScore("x") != content_score
