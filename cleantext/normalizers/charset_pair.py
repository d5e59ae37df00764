"""Text of one single-byte charset that was decoded as another, character by character."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

HIGH = range(0x80, 0x100)
"""The bytes that single-byte charsets disagree about."""


@dataclass(frozen=True, slots=True)
class CharsetPair:
    """The charset that a text is in, and the one that it was decoded with, as Python calls them."""

    charset: str
    read_as: str

    def misread(self, text: str) -> str:
        """The text as it looks once decoded wrongly. Raises UnicodeEncodeError where the charset lacks a letter."""
        return text.encode(self.charset).decode("latin-1").translate(_seen(self.read_as))

    @property
    def meant(self) -> Mapping[str, str]:
        """What each character beyond ASCII stands for; characters that stand for none are left out."""
        return _meant(self)


@cache
def _seen(charset: str) -> dict[int, str]:
    """By byte, the character that a charset has for it."""
    return {byte: _character(byte, charset) for byte in HIGH}


@cache
def _meant(pair: CharsetPair) -> Mapping[str, str]:
    meant: dict[str, str] = {}
    for byte in HIGH:
        try:
            character = bytes([byte]).decode(pair.charset)
        except UnicodeDecodeError:
            continue
        meant[_character(byte, pair.read_as)] = character
        if pair.read_as == "cp1252":  # read as latin-1, the bytes 80-9F are controls
            meant.setdefault(chr(byte), character)
    return MappingProxyType(meant)


def _character(byte: int, charset: str) -> str:
    """The character of a byte; a control where the charset has none, as browsers read it
    (https://encoding.spec.whatwg.org/#legacy-single-byte-encodings)."""
    try:
        return bytes([byte]).decode(charset)
    except UnicodeDecodeError:
        return chr(byte)
