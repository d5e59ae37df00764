from __future__ import annotations

from typing import Any

import pytest

from cleantext.readers.arrow_rows import rows_of

arrow = pytest.importorskip("pyarrow", reason="the extra 'parquet' is not installed")


def batch(**columns: Any) -> Any:
    """A batch of columns."""
    return arrow.RecordBatch.from_pydict(columns)


def unchecked(*values: bytes) -> Any:
    """A column that is called text, and whose bytes nobody has looked at."""
    return arrow.StringArray.from_buffers(len(values), *arrow.array(values, arrow.binary()).buffers()[1:])


def test_rows_are_those_of_the_library() -> None:
    """Where it has them."""
    assert rows_of(batch(a=[1, None], b=["x", "y"])) == [{"a": 1, "b": "x"}, {"a": None, "b": "y"}]


def test_bytes_that_are_no_utf8_are_kept_for_segmenting() -> None:
    """As those of JSON lines; the other values are as they were."""
    rows = rows_of(batch(a=unchecked(b"caf\xe9", b"tea"), b=[1, 2]))
    assert rows == [{"a": "caf\udce9", "b": 1}, {"a": "tea", "b": 2}]


@pytest.mark.parametrize(
    ("kind", "number", "told"),
    [
        (arrow.timestamp("ns"), 1_700_000_000_000_000_001, "2023-11-14 22:13:20.000000001"),
        (arrow.timestamp("s"), 2**60, f"<value out of range: {2**60}>"),
        (arrow.duration("s"), 2**60, str(2**60)),
    ],
    ids=["nanoseconds", "far away", "long"],
)
def test_times_that_python_does_not_hold_are_text(kind: Any, number: int, told: str) -> None:
    """As Arrow writes them, or as their number."""
    (row,) = rows_of(batch(t=arrow.array([number], kind), a=["x"]))
    assert str(row["t"]) == told
    assert row["a"] == "x"
