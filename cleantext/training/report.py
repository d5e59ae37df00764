"""The figures of an evaluation for machines: one JSON object, a row a line, so that two can be compared line by line."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from cleantext import __version__
from cleantext.document import InputKind
from cleantext.training.corpus import Corpus
from cleantext.training.evaluation import Evaluated, Table
from cleantext.training.tables import Row


def report(
    engines: Mapping[InputKind, Evaluated], corpora: Sequence[Corpus], sample: int | None, tables: Sequence[Table]
) -> bytes:
    """The object: what was measured with, on what, and the rows of all tables."""
    entries: dict[str, Any] = {
        "version": __version__,
        "sample": sample,
        "models": [_model(kind, engine) for kind, engine in engines.items()],
        "corpora": [{"name": corpus.name, "digest": corpus.digest()} for corpus in corpora],
        "figures": [_figures(table, row) for table in tables for row in table.rows],
    }
    return as_json(entries).encode("utf-8", "backslashreplace")  # a lone surrogate is written as JSON writes it


def as_json(entries: Mapping[str, Any]) -> str:
    """An object; lists in it get a line an entry, and figures five decimals."""
    lines = []
    for name, value in entries.items():
        text = json.dumps(value, ensure_ascii=False)
        if isinstance(value, list):
            rows = ",\n  ".join(json.dumps(rounded(row), ensure_ascii=False) for row in value)
            text = f"[\n  {rows}\n ]" if value else "[]"
        lines.append(f" {json.dumps(name)}: {text}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def rounded(row: Row) -> Row:
    """The row with figures to five decimals."""
    return {name: round(value, 5) if isinstance(value, float) else value for name, value in row.items()}


def _model(kind: InputKind, engine: Evaluated) -> Row:
    digests = [str(model.arrays["digest"]) for model in engine.models]
    return {"kind": kind, "path": str(engine.path), "digests": digests}


def _figures(table: Table, row: Row) -> Row:
    return {"table": table.kind, "corpus": table.corpus, "flavour": table.flavour, "seen": table.seen, **row}
