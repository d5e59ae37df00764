"""The model card says what the models and the benchmarks say."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest

from cleantext.document import InputKind
from cleantext.report.tables import cell
from cleantext.signals.tagger.model_file import FORMAT, ModelFile

DATA = Path(str(files("cleantext.signals.tagger") / "data"))
CARD = (DATA / "MODEL_CARD.md").read_text(encoding="utf-8")
RESULTS = Path(__file__).parents[2] / "benchmarks" / "results" / "quality.json"


@pytest.mark.parametrize("kind", ["html", "text"])
def test_the_data_are_those_of_the_models(kind: InputKind) -> None:
    """Corpora, sizes and seed stand in the card as in the files; every array of the files is told."""
    model = ModelFile.read(DATA / f"content_score.{kind}.npz")
    assert (model.about["kind"], model.about["seed"]) == (kind, 1)
    for corpus in model.about["corpora"]:
        assert f"| {corpus['name']} | {corpus['documents']:,} |" in CARD or kind == "text"
    assert f"{model.about['documents']:,} documents" in CARD or kind == "html"
    assert f"{model.about['blocks']:,} blocks" in CARD
    assert f"Version {FORMAT}:" in CARD
    assert all(f"`{name}`" in CARD for name in model.arrays)


@pytest.mark.skipif(not RESULTS.is_file(), reason="the results of the benchmarks are not here")
def test_the_figures_are_those_of_the_benchmarks() -> None:
    """Each row of the tables is one of the results, by models that had not seen the site."""
    results = json.loads(RESULTS.read_text(encoding="utf-8"))
    rows = {
        *((row["corpus"], row["pages"], row["n"], row["word F1"], row["segments F1"]) for row in results["html"]),
        *((row["corpus"], row["flavour"], *(row[name] for name in ("n", "wordT F1", "line F1", "noise", "lost")))
          for row in results["text"] if row["pages"] == "article"),
        *((row["corpus"], row["pages"], row["n"], row["harm"]) for row in results["harm"]),
    }  # fmt: skip
    for corpus, what, number, *figures in rows:
        assert f"| {corpus} | {what} | {number:,} | {' | '.join(map(cell, figures))} |" in CARD
