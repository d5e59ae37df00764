from __future__ import annotations

import json
from pathlib import Path

import pytest

from cleantext import Config
from cleantext.errors import ConfigError, DocumentError
from cleantext.training.corpus import Corpus
from cleantext.training.evaluation import KINDS, Evaluated, Evaluation
from cleantext.training.report import report


@pytest.fixture(scope="module")
def shipped() -> dict[str, Evaluated]:
    """The cleaning by the models that ship."""
    return {kind: Evaluated(kind, Config()) for kind in KINDS}


def test_tables_of_a_corpus(corpus: Path, shipped: dict[str, Evaluated]) -> None:
    """HTML, each flavour of the dumps, harm; on pages that the models have not seen."""
    tables = list(Evaluation(shipped, pytest.fail).tables(Corpus(corpus)))
    assert [table.title for table in tables] == [
        "harbour: HTML pages",
        "harbour: confidence",
        "harbour: plain text, selectolax",
        "harbour: confidence, selectolax",
        "harbour: plain text, residue",
        "harbour: confidence, residue",
        "harbour: harm to gold texts",
    ]
    assert [table.seen for table in tables] == [0] * 7
    (html,) = tables[0].rows
    assert html["n"] == 16 and html["word F1"] > 0.9 and html["segments F1"] > 0.9
    assert tables[0].notes == ()


def test_a_sample_and_what_cannot_be_read(corpus: Path, shipped: dict[str, Evaluated]) -> None:
    """The same pages in every table; one that cannot be read is told and not counted."""
    for path in (corpus / "pages").iterdir():
        path.write_bytes(b"no gzip")
    skipped: list[DocumentError] = []
    tables = list(Evaluation(shipped, skipped.append, 5).tables(Corpus(corpus)))
    assert [table.kind for table in tables] == ["text", "confidence", "text", "confidence", "harm"]
    assert {row["n"] for table in tables for row in table.rows} == {5}
    assert len(skipped) == 5


def test_a_corpus_of_pages_alone(corpus: Path, shipped: dict[str, Evaluated]) -> None:
    """Without dumps there is no table of them; without gold texts no harm, and segments are all there is."""
    for path in (corpus.parent / "text-dev").iterdir():
        path.unlink()
    rows = [json.loads(line) for line in (corpus / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    (corpus / "gold.jsonl").write_text("".join(json.dumps({**row, "text": None}) + "\n" for row in rows))
    (table,) = Evaluation(shipped, pytest.fail).tables(Corpus(corpus))
    assert [(row["word F1"], row["segments F1"]) for row in table.rows] == [(None, 1.0)]


def test_models_that_cannot_be_used(tmp_path: Path) -> None:
    """A missing model is an error before any page is read."""
    with pytest.raises(ConfigError, match=r"none\.npz"):
        Evaluated("html", Config(), tmp_path / "none.npz")


def test_the_report(corpus: Path, shipped: dict[str, Evaluated]) -> None:
    """One JSON object: models and corpora with their digests, a row for each row of the tables."""
    own = Corpus(corpus)
    tables = list(Evaluation(shipped, pytest.fail, 4).tables(own))
    told = json.loads(report(shipped, [own], 4, tables))
    assert told["corpora"] == [{"name": "harbour", "digest": own.digest()}]
    assert [(model["kind"], len(model["digests"])) for model in told["models"]] == [("html", 1), ("text", 1)]
    assert [(row["table"], row["flavour"]) for row in told["figures"]] == [
        ("html", None), ("confidence", None), ("text", "selectolax"), ("confidence", "selectolax"),
        ("text", "residue"), ("confidence", "residue"), ("harm", None),
    ]  # fmt: skip
    assert told["figures"][0]["word F1"] == round(tables[0].rows[0]["word F1"], 5)
