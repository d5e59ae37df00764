"""Whether a page is one of an article."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from cleantext import RawPage
from cleantext.document import Document, InputKind
from cleantext.errors import ConfigError
from cleantext.segment import segment
from cleantext.signals.tagger.article_page import ArticlePage, article_page_features, article_page_row
from cleantext.signals.tagger.cut import block_scores
from cleantext.signals.tagger.feature_rows import static_rows
from cleantext.signals.tagger.model_file import ModelFile
from cleantext.signals.tagger.page_facts import PAGE_FACTS, page_facts
from cleantext.signals.tagger.selection_features import SELECTION_FEATURES, selection_features
from cleantext.signals.tagger.text_features import TEXT_FEATURES, text_features
from cleantext.signals.words import word_counts

STORY = "The boats came back to the harbour in the evening, and the pilots said that the weather had been kind all day."
KINDS = pytest.mark.parametrize("kind", ["html", "text"])


def document(kind: InputKind) -> Document:
    """A page of a menu and a story."""
    page = {"text": f"Home\n\n{STORY}\n\n{STORY}", "html": f"<p><a href=x>Home</a></p><p>{STORY}</p><p>{STORY}</p>"}
    return segment(RawPage("x", page[kind], media_type="text/html" if kind == "html" else "text/plain"))


@KINDS
def test_the_row(kind: InputKind) -> None:
    """The means of the text, what the scores look like, and of HTML the facts of the page, under their names."""
    page = document(kind)
    scores, words = block_scores(page, ""), page.signal(word_counts)
    row = article_page_row(kind, page.signal(static_rows), scores, words)
    names = article_page_features(kind)
    assert row.shape == (len(names),)
    assert row.dtype == np.float32
    assert len(set(names)) == len(names)
    means, selection = len(TEXT_FEATURES), len(SELECTION_FEATURES)
    np.testing.assert_allclose(row[:means], page.signal(text_features).mean(axis=0), rtol=1e-5)
    links = np.array([kind == "html", 0, 0], dtype=np.float32)
    np.testing.assert_array_equal(row[means : means + selection], selection_features(scores, words, links))
    facts = page.signal(page_facts) if kind == "html" else []
    np.testing.assert_array_equal(row[means + selection :], facts)
    assert names[means + selection :] == (PAGE_FACTS if kind == "html" else ())


@KINDS
def test_the_probability(kind: InputKind, article_models: dict[InputKind, str]) -> None:
    """The trees of the model judge the page, whatever is left of it; a page without blocks is no article."""
    judge = ArticlePage(article_models[kind])
    page = document(kind)
    assert page.signal(judge) == pytest.approx(0.953, abs=0.001)
    assert page.without(frozenset({1, 2})).signal(judge) == page.signal(judge)
    assert document(kind).with_blocks(page.blocks[:1]).signal(judge) == pytest.approx(0.047, abs=0.001)
    assert page.with_blocks(()).signal(judge) == 0


def test_models_that_cannot_tell(tmp_path: Path, article_models: dict[InputKind, str]) -> None:
    """A model without the part, with that of other features, or that is not there is a ConfigError that names the file."""
    arrays = ModelFile.read(Path(article_models["text"])).arrays
    without = {name: array for name, array in arrays.items() if not name.startswith("article/")}
    others = {**arrays, "article/names": arrays["article/names"][::-1]}
    for name, wrong, complaint in (
        ("without", without, "does not know which"),
        ("others", others, "tells articles by other"),
    ):
        kept = {key: array for key, array in wrong.items() if key not in ("format", "about", "digest")}
        with (tmp_path / f"{name}.npz").open("wb") as stream:
            ModelFile(kept, {}).write(stream)
        with pytest.raises(ConfigError, match=rf"{name}\.npz: it {complaint}"):
            ArticlePage(str(tmp_path / f"{name}.npz")).check("text")
    with pytest.raises(ConfigError, match=r"none\.npz"):
        ArticlePage(str(tmp_path / "none.npz")).check("text")
    ArticlePage(article_models["text"]).check("text")


def test_the_models_shipped() -> None:
    """The models that ship can tell articles of both kinds of input, or say that they cannot."""
    for kind in ("html", "text"):
        shipped = ModelFile.read(Path(str(files("cleantext.signals.tagger") / "data" / f"content_score.{kind}.npz")))
        if "article/names" in shipped.arrays:
            ArticlePage().check(kind)
        else:
            with pytest.raises(ConfigError, match=f"the model shipped for {kind}"):
                ArticlePage().check(kind)
