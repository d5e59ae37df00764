from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from cleantext.document import InputKind
from cleantext.errors import ConfigError, DocumentError
from cleantext.signals.tagger.content_score import ContentScore, feature_names
from cleantext.signals.tagger.model_file import ModelFile
from cleantext.signals.tagger.trees import Trees
from cleantext.training.corpus import Corpus
from cleantext.training.fingerprints import is_among
from cleantext.training.fitting import Fitting

pytest.importorskip("lightgbm")

KINDS = pytest.mark.parametrize("kind", ["html", "text"])


def written(model: ModelFile) -> bytes:
    """The bytes of a model file."""
    stream = io.BytesIO()
    model.write(stream)
    return stream.getvalue()


@KINDS
def test_the_same_corpus_gives_the_same_file(kind: InputKind, corpus: Path) -> None:
    """Byte for byte, wherever the corpus lies; another seed gives another file."""
    first = written(Fitting.read(kind, [Corpus(corpus)]).model())
    moved = corpus.parent.rename(corpus.parent.with_name("elsewhere")) / corpus.name
    again = Fitting.read(kind, [Corpus(moved)])
    assert written(again.model()) == first
    assert written(Fitting(kind, again.data, seed=2).model()) != first


@KINDS
def test_the_file_says_what_it_was_fitted_on(kind: InputKind, corpus: Path) -> None:
    """Kind, seed, sizes, and each corpus with its digest; the gold texts by fingerprint."""
    fitting = Fitting.read(kind, [Corpus(corpus)], seed=3)
    model = fitting.model()
    told = {"name": "harbour", "documents": len(fitting.pages), "digest": Corpus(corpus).digest()}
    assert model.about["corpora"] == [told]
    assert (model.about["kind"], model.about["seed"], model.about["documents"]) == (kind, 3, len(fitting.pages))
    assert model.about["blocks"] == sum(len(page.labels) for page in fitting.pages)
    assert all(is_among(page.text or "", model.arrays["seen"]) for page in Corpus(corpus).pages())


@KINDS
def test_a_model_learns_its_corpus(kind: InputKind, corpus: Path, tmp_path: Path) -> None:
    """What was written can be loaded by path, and tells the content of its pages from the rest."""
    fitting = Fitting.read(kind, [Corpus(corpus)])
    path = tmp_path / "m.npz"
    path.write_bytes(written(fitting.model()))
    ContentScore(str(path)).check(kind)
    trees = Trees.load(path, feature_names(kind))
    right = sum(int(((trees.predict(page.features) > 0.5) == page.labels).sum()) for page in fitting.pages)
    assert right > 0.95 * sum(len(page.labels) for page in fitting.pages)


def test_each_fold_has_not_seen_its_sites(corpus: Path) -> None:
    """A model a fold; every page is unknown to exactly one of them."""
    models = dict(Fitting.read("html", [Corpus(corpus)]).folds(2))
    assert list(models) == ["content_score.html.fold0.npz", "content_score.html.fold1.npz"]
    assert [model.about["left_out"] for model in models.values()] == [{"fold": 0, "of": 2}, {"fold": 1, "of": 2}]
    for page in Corpus(corpus).pages():
        assert sum(is_among(page.text or "", model.arrays["seen"]) for model in models.values()) == 1


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
        Fitting.read("text", [Corpus(corpus)]).model()


def test_progress_is_told(corpus: Path) -> None:
    """Documents of the corpus, then trees."""
    told: list[tuple[int, int | None, str]] = []
    Fitting.read("html", [Corpus(corpus)], progress=lambda *step: told.append(step)).model()
    assert told[0] == (1, None, "documents of harbour")
    assert told[-1] == (150, 150, "trees")
