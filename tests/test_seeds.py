"""Real dumps come out exactly as their gold: body, headline, dateline, credits, and every dropped line with its category.

The dumps of our own writing in ``fixtures/seeds_like`` show the same patterns and are always run; the folder of real
ones (``CLEANTEXT_SEEDS``, or ``../shared/seeds`` beside the checkout) where it exists.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from cleantext.document import Block, RawPage, Removal
from cleantext.pipeline.pipeline import Explanation, Pipeline

ROOT = Path(__file__).parent.parent
REAL = Path(os.environ.get("CLEANTEXT_SEEDS", ROOT.parent / "shared" / "seeds"))
FOLDERS = (ROOT / "fixtures" / "seeds_like", REAL)
SEEDS = [path for folder in FOLDERS for path in sorted(folder.glob("*.txt"))]

pytestmark = pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)

_PIPELINE = Pipeline()


def gold_of(path: Path) -> dict[str, Any]:
    """The gold beside a dump."""
    gold: dict[str, Any] = json.loads(path.with_suffix("").with_suffix(".gold.json").read_text(encoding="utf-8"))
    return gold


def cleaned(path: Path) -> Explanation:
    """The dump through the whole pipeline."""
    return _PIPELINE.explain(RawPage(path.name, path.read_bytes(), media_type="text/plain"))


def by_line(blocks: tuple[Block, ...]) -> dict[int, Block]:
    """Source line to block."""
    return {line: block for block in blocks for line in range(*block.lines)}


def same(text: str) -> str:
    """Text as seeds compare it: after the repairs of white space and apostrophes."""
    return " ".join(text.replace("´", "'").replace("’", "'").split())


def test_body(path: Path) -> None:
    """The body is the body lines of the gold, in order, and nothing else."""
    lines = path.read_text(encoding="utf-8").split("\n")
    article = cleaned(path).article
    assert [same(block.text) for block in article.blocks] == [same(lines[line]) for line in gold_of(path)["body"]]


def test_headline(path: Path) -> None:
    """The headline is found."""
    headline = cleaned(path).article.metadata.headline
    assert headline is not None
    assert same(headline.value) == same(gold_of(path)["headline"]["text"])


def test_dateline(path: Path) -> None:
    """The dateline is found where there is one, and none is invented."""
    gold, found = gold_of(path)["dateline"], cleaned(path).article.metadata.dateline
    assert (found is None) == (gold is None)
    if found is not None:
        assert list(found.value.places) == gold["places"]
        assert list(found.value.agencies) == gold["agencies"]


def test_credits(path: Path) -> None:
    """The credit is found where there is one, with its agencies and kind, and none is invented."""
    gold, found = gold_of(path)["credits"], cleaned(path).article.metadata.credits
    assert (found is None) == (gold is None)
    if found is not None:
        assert same(found.value.raw) == same(gold["raw"])
        assert list(found.value.agencies) == gold["agencies"]
        assert found.value.kind == gold["kind"]


def test_dropped(path: Path) -> None:
    """Each dropped line goes for a reason of the gold's category."""
    explanation = cleaned(path)
    assert explanation.document is not None
    blocks = by_line(explanation.document.blocks)
    reasons = {
        change.block: change.reason.category for change in explanation.article.changes if isinstance(change, Removal)
    }
    dropped = {line: reasons.get(blocks[int(line)].id) for line in gold_of(path)["dropped"]}
    assert dropped == gold_of(path)["dropped"]


def test_lifted(path: Path) -> None:
    """The lines of the headline and the credit are lifted into metadata, not dropped."""
    gold, explanation = gold_of(path), cleaned(path)
    assert explanation.document is not None
    blocks = by_line(explanation.document.blocks)
    lifted = {change.block for change in explanation.article.changes if change.reason.category == "metadata"}
    lines = [field["line"] for field in (gold["headline"], gold["credits"]) if field]
    assert all(blocks[line].id in lifted for line in lines)
