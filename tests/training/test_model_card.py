"""The model card says what the models say; that its figures are those of the benchmarks, `tests/benchmarks` hold."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

from cleantext.document import InputKind
from cleantext.signals.tagger.model_file import FORMAT, ModelFile

DATA = Path(str(files("cleantext.signals.tagger") / "data"))
CARD = (DATA / "MODEL_CARD.md").read_text(encoding="utf-8")
PART_NAMES = ("odds", "trees", "network", "confidence", "article")


def cells(row: str) -> list[str]:
    """The cells of the row of the table of data that begins with a word."""
    lines = CARD.split("### What each model was fitted on\n")[1].splitlines()
    line = next(line for line in lines if line.startswith(f"| {row} |"))
    return [cell.strip() for cell in line.strip("|").split("|")[1:]]


def test_the_format_is_that_of_the_files() -> None:
    """The version stands in the card, and every array that the files hold, and no others."""
    arrays = {name for kind in ("html", "text") for name in ModelFile.read(DATA / f"content_score.{kind}.npz").arrays}
    told = set(re.findall(rf"`((?:{'|'.join(PART_NAMES)})/\w+)`", CARD))
    assert f"Version {FORMAT}:" in CARD
    assert told == {name for name in arrays if "/" in name}
    assert all(f"| `{name}` |" in CARD for name in arrays if "/" not in name)


@pytest.mark.parametrize(("kind", "column"), [("html", 0), ("text", 1)])
def test_the_data_are_those_of_the_models(kind: InputKind, column: int) -> None:
    """Corpora, sizes and seed stand in the card as in the files."""
    about = ModelFile.read(DATA / f"content_score.{kind}.npz").about
    assert (about["kind"], about["seed"]) == (kind, 1)
    sizes = {corpus["name"]: corpus["documents"] for corpus in about["corpora"]}
    sizes |= {"all: documents": about["documents"], "all: blocks": about["blocks"]}
    assert {name: cells(name)[column] for name in sizes} == {name: f"{size:,}" for name, size in sizes.items()}
