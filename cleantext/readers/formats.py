"""Formats by name and by extension, and the way from an open file to its pages."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import PurePath
from typing import Any, BinaryIO, Final

from cleantext.document import MediaType, RawPage, Rejected
from cleantext.errors import ConfigError
from cleantext.readers import delimited, jsonl, parquet, tar, warc
from cleantext.readers.binary import looks_binary
from cleantext.readers.compression import inner_name, unpacked
from cleantext.readers.options import InputFormat, ReadOptions
from cleantext.readers.unreadable import Unreadable, failed

MEDIA_TYPES: Final[dict[str, MediaType]] = {
    **dict.fromkeys((".txt", ".text"), "text/plain"),
    **dict.fromkeys((".html", ".htm", ".xhtml"), "text/html"),
}
FORMATS: Final[dict[str, InputFormat]] = {
    **dict.fromkeys(jsonl.EXTENSIONS, "jsonl"),
    **dict.fromkeys(delimited.CSV_EXTENSIONS, "csv"),
    **dict.fromkeys(delimited.TSV_EXTENSIONS, "tsv"),
    **dict.fromkeys(parquet.EXTENSIONS, "parquet"),
    **dict.fromkeys(warc.EXTENSIONS, "warc"),
    **dict.fromkeys(tar.EXTENSIONS | tar.SHORT_EXTENSIONS, "tar"),
}
"""The formats of many pages by extension; files of any other hold one document."""

_ROWS: Final = {"jsonl": jsonl.read_rows, "csv": delimited.read_csv, "tsv": delimited.read_tsv}


def format_of(name: str, options: ReadOptions) -> InputFormat:
    """The format that the options or the extension of a name state, inside that of a compression; never ``auto``."""
    if options.input_format != "auto":
        return options.input_format
    return FORMATS.get(PurePath(inner_name(PurePath(name).name)).suffix.lower(), "document")


def check_library(form: InputFormat) -> None:
    """Raise ConfigError where the library that reads a format is not installed."""
    if form == "parquet":
        parquet.check_library()
    elif form == "warc":
        warc.check_library()


def read_stream(
    stream: io.BufferedReader[Any], form: InputFormat, identifier: str, origin: str, options: ReadOptions
) -> Iterator[RawPage | Unreadable]:
    """The pages of an open file. ``identifier`` is that of a document, and begins those of rows, records and members.

    A format whose library is not installed is reported. Raises one of `cleantext.readers.compression.ERRORS` where the file
    as a whole cannot be read.
    """
    try:
        check_library(form)
    except ConfigError as error:
        yield failed(identifier or origin, origin, str(error))
        return
    if form == "parquet":
        yield from parquet.read_parquet(stream, identifier, origin, options)
    elif form == "warc":
        yield from warc.read_warc(stream, identifier, origin, options)
    else:
        with unpacked(stream) as content:
            if form in _ROWS:
                yield from _ROWS[form](content, identifier, origin, options)
            elif form == "tar":
                prefix = f"{identifier}/" if identifier else ""
                yield from tar.read_tar(content, prefix, origin, partial(_read_member, options=options))
            else:
                yield read_document(content, identifier, origin, options)


def _read_member(
    stream: io.BufferedReader[Any], identifier: str, origin: str, options: ReadOptions
) -> Iterator[RawPage | Unreadable]:
    inside = options if options.input_format != "tar" else replace(options, input_format="auto")
    return read_stream(stream, format_of(origin, inside), identifier, origin, inside)


def read_document(stream: BinaryIO, identifier: str, origin: str, options: ReadOptions) -> RawPage | Unreadable:
    """The whole of a stream as one page. The extension in ``origin`` says what it is, else its content will."""
    data = stream.read(options.max_bytes + 1)
    if len(data) > options.max_bytes:
        return failed(identifier, origin, f"larger than {options.max_bytes} bytes")
    if looks_binary(data):
        return Unreadable(identifier, origin, Rejected("binary", "the content is no text"))
    return RawPage(identifier, data, None, media_type_of(origin), origin)


def media_type_of(name: str) -> MediaType | None:
    """The media type that the extension states, inside that of a compression; None for any other."""
    return MEDIA_TYPES.get(PurePath(inner_name(PurePath(name).name)).suffix.lower())
