"""Pages from JSON Lines: one object a line, read as a stream."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, Final

from cleantext.document import MediaType, RawPage
from cleantext.readers.compression import ERRORS
from cleantext.readers.options import ReadOptions
from cleantext.readers.unreadable import Unreadable, failed, reason_of

EXTENSIONS: Final = frozenset({".jsonl", ".ndjson"})
HTML_FIELDS: Final = ("html", "raw_html")
TEXT_FIELDS: Final = ("text", "content", "body", "raw")

_FIELD_TYPES: Final[Mapping[str, MediaType | None]] = {
    **dict.fromkeys(HTML_FIELDS, "text/html"),
    "text": "text/plain",  # the other names are used for HTML as well: their content is sniffed
}


def read_rows(stream: BinaryIO, name: str, origin: str, options: ReadOptions) -> Iterator[RawPage | Unreadable]:
    """The pages of a stream. ``name`` begins the ids of rows that have none, ``origin`` the places in messages.

    A line that gives no page is reported with its number (from 1); blank lines are passed over. Bytes that are no
    UTF-8 become lone surrogates, which segmenting replaces and counts.
    """
    number = 0
    try:
        for number, line in _lines(stream, options.max_bytes):
            place = f"{origin}:{number}"
            if line is None:
                yield failed(f"{name}:{number}", place, f"line is longer than {options.max_bytes} bytes")
            elif line.strip():
                yield _page(line, f"{name}:{number}", place, options)
    except ERRORS as error:
        yield failed(f"{name}:{number + 1}", f"{origin}:{number + 1}", reason_of(error))


def parsed(line: bytes) -> Any:
    """The JSON value of a line. Raises ValueError where it holds none."""
    try:
        return json.loads(line.decode("utf-8", "surrogateescape").lstrip("\ufeff"))
    except RecursionError:
        raise ValueError("nested too deeply") from None


def _lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines, None for one that is longer than ``limit``."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        too_long = len(line) > limit and not line.endswith(b"\n")
        yield number, None if too_long else line
        while too_long and line and not line.endswith(b"\n"):
            line = stream.readline(limit + 1)


def _page(line: bytes, numbered: str, origin: str, options: ReadOptions) -> RawPage | Unreadable:
    try:
        row = parsed(line)
    except ValueError as error:
        return failed(numbered, origin, f"invalid JSON: {error}")
    if not isinstance(row, dict):
        return failed(numbered, origin, f"a JSON {_type_name(row)}, not an object")
    identifier, url = row.get(options.id_field), row.get(options.url_field)
    known = isinstance(identifier, (str, int)) and not isinstance(identifier, bool) and identifier != ""
    name = str(identifier) if known else numbered
    field = _field(row, options)
    if field is None:
        return failed(name, origin, f"no field {_wanted(options)}")
    if not isinstance(row[field], str):
        return failed(name, origin, f"field {field!r} is a JSON {_type_name(row[field])}, not a string")
    return RawPage(name, row[field], url if isinstance(url, str) else None, _media_type(field, options), origin)


def _candidates(options: ReadOptions) -> tuple[str, ...]:
    """The fields to look for, in order. Naming one kind of field leaves out the usual names of both."""
    named = tuple(field for field in (options.html_field, options.text_field) if field is not None)
    return named or (*HTML_FIELDS, *TEXT_FIELDS)


def _field(row: Mapping[str, Any], options: ReadOptions) -> str | None:
    present = [field for field in _candidates(options) if field in row]
    filled = [field for field in present if row[field]]
    return next(iter(filled or present), None)


def _wanted(options: ReadOptions) -> str:
    return " or ".join(map(repr, _candidates(options)))


def _media_type(field: str, options: ReadOptions) -> MediaType | None:
    if field == options.html_field:
        return "text/html"
    return "text/plain" if field == options.text_field else _FIELD_TYPES.get(field)


def _type_name(value: object) -> str:
    if value is None:
        return "null"
    names = {bool: "boolean", int: "number", float: "number", str: "string", list: "array", dict: "object"}
    return names[type(value)]
