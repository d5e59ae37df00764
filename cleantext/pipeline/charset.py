"""The codec of a charset that a user names for files that are repaired in place."""

from __future__ import annotations

import codecs
from difflib import get_close_matches
from typing import Final

from cleantext.errors import ConfigError

WITHOUT_MARK: Final = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}
"""Codecs that write a byte order mark, and the same without: a file keeps the mark that it has, and gets none."""

WIDE: Final = frozenset({"utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"})
"""Charsets of two or four bytes a unit: the only ones of ours in which an ASCII byte may not be an ASCII character."""

ESCAPES: Final = frozenset({"idna", "unicode-escape", "raw-unicode-escape"})
"""Ways to write text in ASCII, which Python has among its charsets."""

_ASCII: Final = bytes(range(128))


def codec_of(label: str) -> str:
    """The Python codec of a charset.

    Labels mean what the WHATWG Encoding Standard says (``iso-8859-1`` is windows-1252), others what Python says (``cp437``).
    Raises ConfigError for one that is unknown, and for one in which the bytes of ASCII may stand for other characters
    (UTF-7, HZ, ISO-2022, EBCDIC): read as anything else, such a file looks like sound ASCII.
    """
    python = _python(label)
    name = _standard(label) or _standard(python or "") or python
    if name is None:
        raise ConfigError(f"unknown charset {label!r}{_did_you_mean(label)}")
    if name not in WIDE and not _extends_ascii(name):
        raise ConfigError(f"files in {label} are not repaired in place; convert them to UTF-8 first")
    return name


def _standard(label: str) -> str | None:
    from webencodings import lookup

    from cleantext.segment.decode import codec_name

    encoding = lookup(label)
    return None if encoding is None or encoding.name in ("replacement", "x-user-defined") else codec_name(label)


def _python(label: str) -> str | None:
    try:
        name = codecs.lookup(label).name
        "".encode(name)  # raises where bytes are encoded, not text
    except (LookupError, ValueError):
        return None
    return WITHOUT_MARK.get(name, name)


def _extends_ascii(name: str) -> bool:
    if name in ESCAPES or name.startswith("iso2022"):
        return False
    try:
        return _ASCII.decode(name) == _ASCII.decode("ascii")
    except UnicodeError:
        return False


def _did_you_mean(label: str) -> str:
    from encodings.aliases import aliases

    known = {name for name in (*aliases, *aliases.values()) if _python(name)}
    close = get_close_matches(label.lower().replace("-", "_"), sorted(known), n=1, cutoff=0.7)
    return f"; did you mean {close[0].replace('_', '-')!r}?" if close else ""
