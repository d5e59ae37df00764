from __future__ import annotations

import pytest

from cleantext.report.tables import cell, table_lines


def test_columns_stand_below_their_names() -> None:
    """Words to the left, figures to the right, a dash for what was not measured."""
    rows = [{"pages": "all", "n": 1358, "word F1": 0.85412}, {"pages": "documentation", "n": 9, "word F1": None}]
    assert table_lines(rows) == [
        "pages             n  word F1",
        "all            1358    0.854",
        "documentation     9        –",
    ]


def test_no_rows() -> None:
    """Nothing to show is no line but an empty one."""
    assert table_lines([]) == [""]


def test_names_cannot_steer_a_terminal() -> None:
    """Controls in the name of a page type are shown as their code points."""
    assert table_lines([{"pages": "a\x1b[31m"}])[1] == "a<U+001B>[31m"


@pytest.mark.parametrize(
    ("value", "shown"), [(None, "–"), (0.5, "0.500"), (0.0, "0.000"), (0.00123, "0.0012"), (12.34, "12.3"), (7, "7")]
)
def test_figures(value: object, shown: str) -> None:
    """Three decimals for shares, four where three would show next to nothing, one for larger figures."""
    assert cell(value) == shown
