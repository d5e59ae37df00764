"""Figures as Markdown tables, and as JSON with a row a line."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from _evaluate import Row


def markdown(title: str, rows: Sequence[Row]) -> str:
    """A heading and a table whose columns are the keys of the first row."""
    if not rows:
        return f"### {title}\n\n(nothing measured)\n"
    columns = list(rows[0])
    lines = [columns, ["---"] * len(columns), *([cell(row.get(column)) for column in columns] for row in rows)]
    return f"### {title}\n\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def cell(value: object) -> str:
    """Three decimals for shares, one for larger figures, a dash for what was not measured."""
    if value is None:
        return "–"
    if isinstance(value, float):
        return f"{value:.4f}" if 0 < value < 0.01 else f"{value:.3f}" if value <= 1 else f"{value:.1f}"
    return str(value)


def write_report(path: Path, report: Mapping[str, Any]) -> None:
    """Write the report; lists of rows get a line a row, so that two reports can be compared line by line."""
    entries = []
    for name, value in report.items():
        if isinstance(value, list):
            rows = ",\n  ".join(json.dumps(rounded(row), ensure_ascii=False) for row in value)
            text = f"[\n  {rows}\n ]" if value else "[]"
        else:
            text = json.dumps(value, ensure_ascii=False)
        entries.append(f" {json.dumps(name)}: {text}")
    path.write_text("{\n" + ",\n".join(entries) + "\n}\n", encoding="utf-8")


def rounded(row: Row) -> Row:
    """The row with figures to five decimals."""
    return {name: round(value, 5) if isinstance(value, float) else value for name, value in row.items()}
