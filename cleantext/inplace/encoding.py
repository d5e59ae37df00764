"""Bytes of a file to text and back, without loss or not at all.

What says how a file is encoded, in this order: its byte order mark, which stays; UTF-16 that cannot be anything else (every
other byte is NUL); strict UTF-8; the charset that the user named. UTF-8 goes before that one because text of a legacy
charset is hardly ever valid UTF-8, while a name given for many files may be wrong for one. Nothing is guessed: a guess that
is wrong would "repair" sound text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from cleantext.inplace.left_alone import LeftAlone
from cleantext.pipeline.charset import WIDE
from cleantext.readers.binary import BYTE_ORDER_MARKS, looks_binary, utf16_without_mark

_LINE_BREAK: Final = re.compile(r"\r\n|\r|\n")
_ISO_2022: Final = re.compile(rb"\x1b(?:\$[@AB]|\$\([CD]|\([BIJ]|\$\)[ACG])")
"""Escapes that switch to Japanese, Korean or Chinese letters written in ASCII bytes (ECMA-35, RFC 1468, 1554, 1557, 1922)."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of a file without its byte order mark; the Python codec that it was read with; the mark, or nothing."""

    text: str
    codec: str
    mark: bytes = b""


def decoded(data: bytes, encoding: str | None = None) -> SourceText:
    """The text of a file.

    ``encoding`` is the codec of a file that has no byte order mark and is not UTF-8. Raises LeftAlone where the file is
    binary, not in that charset, or would not be the same bytes when it is encoded again.
    """
    if looks_binary(data) and not _is_wide(data, encoding):
        raise LeftAlone("is binary")
    source = _strictly(data, encoding)
    if "\0" in source.text:
        raise LeftAlone("is binary: it has NUL characters")
    if source.codec == "utf-8" and _ISO_2022.search(data):
        raise LeftAlone("is in a charset of ISO 2022, which is not repaired in place; convert it to UTF-8 first")
    if source.mark + source.text.encode(source.codec) != data:
        raise LeftAlone(f"is not the same when it is decoded from {source.codec} and encoded again")
    return source


def encoded(text: str, source: SourceText, encoding: str | None = None) -> bytes:
    """The bytes of a text in place of that of a file, in the same encoding, with the same byte order mark.

    ``encoding`` as for `decoded`. Raises LeftAlone where the charset lacks a character, or where the bytes would not be
    read as that text.
    """
    try:
        data = source.mark + text.encode(source.codec)
    except UnicodeEncodeError as error:
        character = text[error.start]
        raise LeftAlone(f"needs {character!a} (U+{ord(character):04X}), which {source.codec} does not have") from error
    again = decoded(data, encoding)
    if (again.text, again.mark) != (text, source.mark):
        raise LeftAlone(f"would be read as {again.codec}, not {source.codec}, once it is repaired")
    return data


def _strictly(data: bytes, encoding: str | None) -> SourceText:
    mark, codec = _mark(data)
    codec = codec or utf16_without_mark(data) or (encoding if _is_wide(data, encoding) else None)
    if codec is not None:
        return _decoded(data, codec, mark)
    try:
        return _decoded(data, "utf-8")
    except LeftAlone:
        if encoding is None or encoding == "utf-8":
            raise
    return _decoded(data, encoding)


def _is_wide(data: bytes, encoding: str | None) -> bool:
    """Whether bytes may be what the user says, UTF-16 or UTF-32: then the many NUL bytes do not make them binary."""
    return encoding in WIDE and b"\0" in data


def _mark(data: bytes) -> tuple[bytes, str | None]:
    for mark, codec in BYTE_ORDER_MARKS:
        if data.startswith(mark) and not (codec == "utf-32-le" and len(data) % 4):
            return mark, codec
    return b"", None


def _decoded(data: bytes, codec: str, mark: bytes = b"") -> SourceText:
    body = data[len(mark) :]
    try:
        return SourceText(body.decode(codec), codec, mark)
    except UnicodeDecodeError as error:
        line = 1 + len(_LINE_BREAK.findall(body[: error.start].decode(codec)))
        hint = "; name its charset, as in --encoding latin-1" if codec == "utf-8" and not mark else ""
        raise LeftAlone(f"is not {codec.upper()}: byte 0x{body[error.start]:02X} on line {line}{hint}") from error
