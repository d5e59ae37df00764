"""The seeds: a few real dumps whose every line has a known fate."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import cleantext
from cleantext.training.engine import Chain
from cleantext.training.tables import Row


def seed_rows(folder: Path, chain: Chain) -> list[Row]:
    """A row for each seed: what is exactly as its gold has it. Empty where the folder is missing."""
    return [seed_row(path, chain) for path in sorted(folder.glob("*.txt"))]


def seed_row(path: Path, chain: Chain) -> Row:
    """Body, headline, dateline, credits and categories of the dropped lines of one seed against its gold."""
    gold: dict[str, Any] = json.loads(path.with_name(path.stem + ".gold.json").read_text(encoding="utf-8"))
    page = cleantext.RawPage(path.stem, path.read_bytes(), media_type="text/plain")
    explanation = chain.explain(page)
    article, found = explanation.article, explanation.article.metadata
    body = [line for block in article.blocks for line in range(*block.lines)]
    shown = {number for number, line in enumerate(_lines(path)) if line.strip()}
    dateline = found.dateline.value if found.dateline else None
    credit = found.credits.value if found.credits else None
    return {
        "seed": path.stem,
        "body": [line for line in body if line in shown] == gold["body"],
        "headline": _headline_agrees(found.headline, gold["headline"]),
        "dateline": _agrees(dateline, gold["dateline"], ("raw", "places", "date", "agencies")),
        "credits": _agrees(credit, gold["credits"], ("raw", "agencies", "kind")),
        "dropped": _share_of_categories(explanation, gold["dropped"]),
    }


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8", errors="replace").split("\n")


def _headline_agrees(found: cleantext.Found[str] | None, gold: dict[str, Any] | None) -> bool:
    if found is None or gold is None:
        return found is None and gold is None
    return _repaired(found.value) == _repaired(gold["text"])


def _agrees(found: object, gold: dict[str, Any] | None, fields: tuple[str, ...]) -> bool:
    if found is None or gold is None:
        return found is gold
    return all(_plain(getattr(found, name)) == _plain(gold[name]) for name in fields if name in gold)


def _plain(value: Any) -> Any:
    return [_repaired(entry) for entry in value] if isinstance(value, (tuple, list)) else value and _repaired(value)


def _repaired(text: str) -> str:
    """Text as after normalizing: one style of apostrophe, single spaces."""
    return " ".join(text.translate(str.maketrans("’´`", "'''")).split())


def _share_of_categories(explanation: cleantext.Explanation, gold: dict[str, str]) -> float:
    """Share of the dropped lines that were dropped for a reason of the gold's category; 1 where none is to be."""
    if not gold:
        return 1.0
    lines_of = {block.id: block.lines for block in explanation.document.blocks} if explanation.document else {}
    category = {
        line: change.reason.category
        for change in explanation.article.changes
        if isinstance(change, cleantext.Removal)
        for line in range(*lines_of[change.block])
    }
    return sum(category.get(int(line)) == wanted for line, wanted in gold.items()) / len(gold)
