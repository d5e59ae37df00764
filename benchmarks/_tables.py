"""Figures as Markdown tables, and as JSON with a row a line."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from cleantext.report.tables import cell
from cleantext.training.report import as_json
from cleantext.training.tables import Row


def markdown(title: str, rows: Sequence[Row]) -> str:
    """A heading and a table whose columns are the keys of the first row."""
    if not rows:
        return f"### {title}\n\n(nothing measured)\n"
    columns = list(rows[0])
    lines = [columns, ["---"] * len(columns), *([cell(row.get(column)) for column in columns] for row in rows)]
    return f"### {title}\n\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def started(settings: dict[str, Any], path: Path | None) -> dict[str, Any]:
    """The report in the file, so that what is skipped stays; a new one where the file was measured on something else."""
    if path is None or not path.exists():
        return settings
    report: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return report if settings.items() <= report.items() else settings


def write_report(path: Path, report: Mapping[str, Any]) -> None:
    """Write the report; lists of rows get a line a row, so that two reports can be compared line by line."""
    path.write_text(as_json(report), encoding="utf-8")
