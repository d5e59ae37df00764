"""Rows of Arrow as Python values: also those that Arrow holds and Python does not.

Files have strings that are no UTF-8, since their writers did not look, and times of nanoseconds or of the year 300,000. Such
a value costs neither its row nor those beside it: bytes that are no UTF-8 become lone surrogates, which segmenting
replaces and counts, and a time becomes what Arrow writes for it, or its number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow

ERRORS = (UnicodeDecodeError, ValueError, OverflowError)
"""What the library raises of a value that Python does not hold."""


def rows_of(batch: pyarrow.RecordBatch) -> list[dict[str, Any]]:
    """The rows of a batch by the names of its columns. Raises ArrowException or one of `ERRORS` where it is damaged."""
    try:
        rows: list[dict[str, Any]] = batch.to_pylist()
    except ERRORS:
        names, columns = batch.schema.names, [_values(column) for column in batch.columns]
        return [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]
    return rows


def _values(column: pyarrow.Array) -> list[Any]:
    try:
        values: list[Any] = column.to_pylist()
    except ERRORS:
        return [_value(scalar) for scalar in column]
    return values


def _value(scalar: Any) -> Any:
    try:
        return scalar.as_py()
    except UnicodeDecodeError:
        if not hasattr(scalar, "as_buffer"):  # a list or a struct
            raise
        return scalar.as_buffer().to_pybytes().decode("utf-8", "surrogateescape")
    except (ValueError, OverflowError):
        return _told(scalar)


def _told(scalar: Any) -> str:
    """A time as Arrow writes it, which for spans it does not: as their number."""
    from pyarrow import ArrowException, int64, string

    try:
        return str(scalar.cast(string()).as_py())
    except ArrowException:
        return str(scalar.cast(int64()).as_py())
