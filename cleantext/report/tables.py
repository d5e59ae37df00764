"""Figures in columns, for the eye."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cleantext.report.visible import visible


def table_lines(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """A line of names and a line a row, figures to the right. The columns are the keys of the first row."""
    columns = list(rows[0]) if rows else []
    cells = [columns, *([visible(cell(row.get(column))) for column in columns] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    words = [isinstance(rows[0][column], str) for column in columns]
    return ["  ".join(_placed(*entry) for entry in zip(line, widths, words, strict=True)).rstrip() for line in cells]


def cell(value: object) -> str:
    """Three decimals for shares, one for larger figures, a dash for what was not measured."""
    if value is None:
        return "–"
    if isinstance(value, float):
        return f"{value:.4f}" if 0 < value < 0.01 else f"{value:.3f}" if value <= 1 else f"{value:.1f}"
    return str(value)


def _placed(text: str, width: int, is_word: bool) -> str:
    return text.ljust(width) if is_word else text.rjust(width)
