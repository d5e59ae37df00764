from __future__ import annotations

import io
import json
from pathlib import Path

import numpy as np
import pytest

from cleantext.document import InputKind
from cleantext.errors import ConfigError, DocumentError
from cleantext.signals.tagger.content_score import ContentScore
from cleantext.signals.tagger.model import Model
from cleantext.signals.tagger.model_file import ModelFile
from cleantext.training.corpus import Corpus
from cleantext.training.fingerprints import is_among
from cleantext.training.fitting import Fitting
from cleantext.training.parts import score

pytest.importorskip("lightgbm")
pytestmark = pytest.mark.usefixtures("quick")

KINDS = pytest.mark.parametrize("kind", ["html", "text"])


def written(model: ModelFile) -> bytes:
    """The bytes of a model file."""
    stream = io.BytesIO()
    model.write(stream)
    return stream.getvalue()


@KINDS
def test_the_same_corpus_gives_the_same_file(kind: InputKind, corpus: Path) -> None:
    """Byte for byte, wherever the corpus lies; another seed gives another file."""
    first = written(Fitting.read(kind, [Corpus(corpus)]).model(2))
    moved = corpus.parent.rename(corpus.parent.with_name("elsewhere")) / corpus.name
    again = Fitting.read(kind, [Corpus(moved)])
    assert written(again.model(2)) == first
    assert written(Fitting(kind, again.data, seed=2).model(2)) != first


@KINDS
def test_the_file_says_what_it_was_fitted_on(kind: InputKind, corpus: Path) -> None:
    """Kind, seed, sizes, and each corpus with its digest; the gold texts by fingerprint."""
    fitting = Fitting.read(kind, [Corpus(corpus)], seed=3)
    model = fitting.model(2)
    told = {"name": "harbour", "documents": len(fitting.pages), "digest": Corpus(corpus).digest()}
    assert model.about["corpora"] == [told]
    assert (model.about["kind"], model.about["seed"], model.about["documents"]) == (kind, 3, len(fitting.pages))
    assert model.about["blocks"] == sum(int(page.known.sum()) for page in fitting.pages)
    assert all(is_among(page.text or "", model.arrays["seen"]) for page in Corpus(corpus).pages())


@KINDS
def test_a_model_learns_its_corpus(kind: InputKind, corpus: Path, tmp_path: Path) -> None:
    """What was written can be loaded by path, and tells the content of its pages from the rest."""
    fitting = Fitting.read(kind, [Corpus(corpus)])
    path = tmp_path / "m.npz"
    path.write_bytes(written(fitting.model(2)))
    ContentScore(str(path)).check(kind)
    model = Model.load(path, kind)
    right = [((score(page, model) > 0.5) == page.labels)[page.known] for page in fitting.pages]
    assert np.concatenate(right).mean() > 0.95


def test_each_fold_has_not_seen_its_sites(corpus: Path) -> None:
    """A model a fold; every page is unknown to exactly one of them."""
    models = dict(Fitting.read("html", [Corpus(corpus)]).folds(2))
    assert list(models) == ["content_score.html.fold0.npz", "content_score.html.fold1.npz"]
    assert [model.about["left_out"] for model in models.values()] == [{"fold": 0, "of": 2}, {"fold": 1, "of": 2}]
    for page in Corpus(corpus).pages():
        assert sum(is_among(page.text or "", model.arrays["seen"]) for model in models.values()) == 1


@KINDS
def test_models_are_calibrated_on_pages_that_they_have_not_seen(kind: InputKind, corpus: Path) -> None:
    """That of all pages by the models of the folds, those by each other; a fold is fitted once for both."""
    told: list[str] = []
    data = Fitting.read(kind, [Corpus(corpus)]).data
    fitting = Fitting(kind, data, progress=lambda done, total, what: told.append(what))
    folds, final = dict(fitting.folds(2)), fitting.model(2)
    assert {what for what in told if "fold 1 of 2" in what} == {
        "trees of fold 1 of 2",
        "epochs of the networks of fold 1 of 2",
    }
    assert told.count("trees of fold 1 of 2") == told.count("trees")
    for model in (*folds.values(), final):
        assert "confidence/expected" in model.arrays
    alone = dict(Fitting(kind, data).folds(2))
    assert {name: written(model) for name, model in folds.items()} == {
        name: written(model) for name, model in alone.items()
    }


def test_too_few_sites_to_calibrate(corpus: Path) -> None:
    """A model all the same, which says nothing of confidence."""
    model = Fitting.read("html", [Corpus(corpus)]).model(40)
    assert not [name for name in model.arrays if name.startswith("confidence/")]


def test_a_sample(corpus: Path) -> None:
    """Some of the pages, the same ones for both kinds, a text for each of their dumps."""
    html, text = (Fitting.read(kind, [Corpus(corpus)], size=5).pages for kind in ("html", "text"))
    assert len(html) == 5
    assert {page.id for page in text} == {page.id for page in html}
    assert len(text) == 15


def test_too_few_sites_for_the_folds(corpus: Path) -> None:
    """A fold without sites would be a model that has seen all: an error, before anything is fitted."""
    with pytest.raises(ConfigError, match=r"fold \d+ of 40 is empty: the pages are of 4 sites; use fewer folds"):
        next(Fitting.read("html", [Corpus(corpus)]).folds(40))


@KINDS
def test_nothing_to_train_on(kind: InputKind, corpus: Path) -> None:
    """Pages that cannot be read, or have no gold text, are told one by one; where none is left it is an error."""
    rows = [json.loads(line) for line in (corpus / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    (corpus / "gold.jsonl").write_text("".join(json.dumps({"id": row["id"]}) + "\n" for row in rows[:8]))
    for path in (corpus.parent / "text-dev").iterdir():
        path.unlink()
    with pytest.raises(ConfigError, match="harbour: nothing to train on: not one row has a"):
        Fitting.read(kind, [Corpus(corpus)])


def test_pages_that_cannot_be_read(corpus: Path) -> None:
    """They are told, and when no page is left it is an error."""
    for path in (corpus / "pages").iterdir():
        path.write_bytes(b"no gzip")
    skipped: list[DocumentError] = []
    with pytest.raises(ConfigError, match="not one row has a readable page with a gold text"):
        Fitting.read("html", [Corpus(corpus)], skip=skipped.append)
    assert len(skipped) == len(Corpus(corpus).pages())


def test_a_corpus_without_boilerplate(corpus: Path) -> None:
    """There is nothing to tell content from."""
    for path in (corpus.parent / "text-dev").iterdir():
        path.unlink()
    with pytest.raises(ConfigError, match="nothing to learn from: none of the 64 blocks is boilerplate"):
        Fitting.read("text", [Corpus(corpus)]).model(40)


def test_progress_is_told(corpus: Path) -> None:
    """Documents of the corpus, then trees, then the epochs of all networks in one count."""
    told: list[tuple[int, int | None, str]] = []
    Fitting.read("html", [Corpus(corpus)], progress=lambda *step: told.append(step)).model(2)
    assert told[0] == (1, None, "documents of harbour")
    assert (40, 40, "trees") in told
    assert told[-1] == (8, 8, "epochs of the networks")
