"""From a row to a page: what JSON Lines, CSV and Parquet have in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from math import isfinite
from typing import Any, Final
from uuid import UUID

from cleantext.document import MediaType, RawPage
from cleantext.readers.options import ReadOptions
from cleantext.readers.unreadable import Unreadable, failed

HTML_FIELDS: Final = ("html", "raw_html")
TEXT_FIELDS: Final = ("text", "content", "body", "raw")
DEEPEST: Final = 100
"""Values one inside the other in a column that is carried through: what goes on to handle them is recursive."""

_FIELD_TYPES: Final[Mapping[str, MediaType | None]] = {
    **dict.fromkeys(HTML_FIELDS, "text/html"),
    "text": "text/plain",  # the other names are used for HTML as well: their content is sniffed
}
_TYPE_NAMES: Final = {
    type(None): "null",
    bool: "boolean",
    int: "number",
    float: "number",
    str: "string",
    list: "array",
    dict: "object",
}


def page_of_row(row: Mapping[str, Any], numbered: str, origin: str, options: ReadOptions) -> RawPage | Unreadable:
    """The page in a row, or why there is none. ``numbered`` is its id where the row has none of its own."""
    name = identifier_of(row, options) or numbered
    try:
        carried = carried_of(row, options)
    except ValueError as error:
        return failed(name, origin, str(error))
    field = _field(row, options)
    if field is None:
        return failed(name, origin, f"no field {wanted(options)}; --text-field or --html-field names another", carried)
    data = row[field]
    if not isinstance(data, (str, bytes)):
        return failed(name, origin, f"field {field!r} is a JSON {type_name(data)}, not a string", carried)
    if len(data) > options.max_bytes:
        return failed(name, origin, f"larger than {options.max_bytes} bytes", carried)
    url = _decoded(row.get(options.url_field))
    address = url if isinstance(url, str) and url else None
    site = str(row.get(options.site_field) or "") if options.site_field else ""
    return RawPage(name, data, address, _media_type(field, options), origin, carried=carried, site=site or None)


def identifier_of(row: Mapping[str, Any], options: ReadOptions) -> str | None:
    """The id that a row has of its own: a text or a whole number, or what columns of Arrow have beside these."""
    identifier = _decoded(row.get(options.id_field))
    known = isinstance(identifier, (str, int, Decimal, UUID)) and not isinstance(identifier, bool) and identifier != ""
    return str(identifier) if known else None


def carried_of(row: Mapping[str, Any], options: ReadOptions) -> dict[str, Any]:
    """The columns to be carried through, None where the row has none. Raises ValueError where one is nested too deeply."""
    return {name: _json_value(row.get(name), DEEPEST) for name in options.keep_columns}


def candidates(options: ReadOptions) -> tuple[str, ...]:
    """The fields to look for, in order. Naming one kind of field leaves out the usual names of both."""
    named = tuple(field for field in (options.html_field, options.text_field) if field is not None)
    return named or (*HTML_FIELDS, *TEXT_FIELDS)


def needed(options: ReadOptions) -> set[str]:
    """The columns that are looked at: what else a table has need not be read."""
    named = (options.id_field, options.url_field, *options.keep_columns)
    return {*candidates(options), *named, *((options.site_field,) if options.site_field else ())}


def wanted(options: ReadOptions) -> str:
    """The fields to look for, for a message."""
    return " or ".join(map(repr, candidates(options)))


def missing_column(columns: Iterable[str], options: ReadOptions) -> str | None:
    """What a table lacks whose columns are known beforehand, with the way out; None where it has all that is needed."""
    names = list(columns)
    here = f"; the columns are {', '.join(map(repr, names))}"
    if not any(field in names for field in candidates(options)):
        return f"no column {wanted(options)}{here}; --text-field or --html-field names another"
    absent = next((name for name in options.keep_columns if name not in names), None)
    return None if absent is None else f"no column {absent!r} to be kept{here}"


def type_name(value: object) -> str:
    """The type of a value as JSON calls it."""
    return _TYPE_NAMES.get(type(value), type(value).__name__)


def _decoded(value: object) -> object:
    """Bytes as text: many a file of Parquet has strings that it does not call so."""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value


def _field(row: Mapping[str, Any], options: ReadOptions) -> str | None:
    present = [field for field in candidates(options) if field in row]
    filled = [field for field in present if row[field]]
    return next(iter(filled or present), None)


def _media_type(field: str, options: ReadOptions) -> MediaType | None:
    if field == options.html_field:
        return "text/html"
    return "text/plain" if field == options.text_field else _FIELD_TYPES.get(field)


def _json_value(value: object, levels: int) -> Any:
    """The value as JSON has it: dates and the like as text, bytes as UTF-8; null for numbers that JSON has not (NaN)."""
    if not levels:
        raise ValueError(f"a column to be kept is nested deeper than {DEEPEST} levels")
    if isinstance(value, bytes):
        return _decoded(value)
    if isinstance(value, Mapping):
        return {str(name): _json_value(inner, levels - 1) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_json_value(inner, levels - 1) for inner in value]
    if isinstance(value, float) and not isfinite(value):
        return None
    return value if type(value) in _TYPE_NAMES else str(value)
