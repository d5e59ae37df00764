"""Bytes to text, never fatal: what cannot be decoded becomes U+FFFD and is counted.

What is asked, in this order: the byte order mark; UTF-16 without one (every other byte is NUL); strict UTF-8; UTF-8
with a few broken bytes; the declared charset; detection; windows-1252. Valid UTF-8 goes before the declaration because
text of a legacy charset is hardly ever valid UTF-8 by chance, while declarations are often wrong.

Labels mean what the WHATWG Encoding Standard says: ``iso-8859-1`` is windows-1252, ``shift_jis`` is code page 932.
"""

from __future__ import annotations

import re
from typing import Final

from cleantext.document import Decoding
from cleantext.readers.binary import BYTE_ORDER_MARKS, utf16_without_mark

REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
FALLBACK: Final = "windows-1252"

DECLARATION_WINDOW: Final = 4096
"""Bytes at the start of a page in which a ``<meta>`` declaration counts (browsers look at 1024)."""

SAMPLE_BYTES: Final = 8192
"""Bytes that detection looks at, from shortly before the first one that is not ASCII."""

UTF8_MAJORITY: Final = 4
"""Text is UTF-8 with broken bytes when it holds this many valid sequences for each invalid one."""

DISTRUST_SHARE: Final = 0.1
"""A declared charset that fails on a larger share of the bytes above ASCII is taken for wrong."""

CANDIDATES: Final = (
    "windows-1252 windows-1250 windows-1251 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 "
    "koi8-r gb18030 big5 euc_jp cp932 cp949 iso8859-2 iso8859-5 cp874"
).split()
"""What detection chooses from: the charsets that the Encoding Standard knows and pages were written in."""

_META_CHARSET: Final = re.compile(rb"""<meta\s[^<>]{0,500}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})""", re.I)
_XML_ENCODING: Final = re.compile(rb"""^\s{0,99}<\?xml\s[^<>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})""")
_ABOVE_ASCII: Final = re.compile(rb"[\x80-\xff]")
_HIGH_BYTES: Final = bytes(range(0x80, 0x100))
_INSTEAD: Final = {"gbk": "gb18030", "replacement": FALLBACK, "x-user-defined": FALLBACK}
"""Codecs in place of those that the standard names: GBK's superset, and no decoder that shows nothing."""


def decode(data: bytes | str, declared: str | None = None) -> tuple[str, Decoding]:
    """The text of a page and how it was read.

    ``declared`` is a label from outside (an HTTP header); without one, a ``<meta>`` declaration within the first
    4096 bytes is asked. ``Decoding.replaced`` counts invalid sequences: each became one U+FFFD. Never raises.
    """
    if isinstance(data, str):
        return _without_lone_surrogates(data)
    charset = _unmistakable(data)
    if charset is not None:
        return charset
    if data.isascii() and b"\x1b" not in data:
        return data.decode("ascii"), Decoding("utf-8", "utf-8")
    label = codec_name(declared) or codec_name(declared_charset(data))
    if data.isascii():  # ISO-2022-JP writes Japanese in ASCII bytes, with escapes
        return _decoded(data, "iso2022_jp", "declared") if label == "iso2022_jp" else _decoded(data, "utf-8", "utf-8")
    try:
        return data.decode("utf-8"), Decoding("utf-8", "declared" if label == "utf-8" else "utf-8")
    except UnicodeDecodeError:
        return _not_quite_utf8(data, label)


def codec_name(label: str | None) -> str | None:
    """The Python codec of a charset label by the Encoding Standard, or None where it knows no such label."""
    from webencodings import lookup

    encoding = lookup(label) if label else None
    if encoding is None:
        return None
    name: str = encoding.codec_info.name
    return _INSTEAD.get(name, name)


def declared_charset(data: bytes) -> str | None:
    """The label in ``<meta charset>``, ``<meta http-equiv>`` or an XML declaration at the start of a page."""
    head = data[:DECLARATION_WINDOW]
    found = _META_CHARSET.search(head) or _XML_ENCODING.match(head)
    if found is None:
        return None
    label = found[1].decode("ascii", "replace")
    # a declaration that can be read byte by byte is not written in UTF-16 (the standard says the same)
    return "utf-8" if label.lower().startswith("utf-16") else label


def _without_lone_surrogates(text: str) -> tuple[str, Decoding]:
    replaced = 0
    if not text.isascii() and _has_surrogate(text):
        before = text.count(REPLACEMENT)
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")  # mends pairs on the way
        replaced = text.count(REPLACEMENT) - before
    return text, Decoding("utf-8", "str", replaced)


def _has_surrogate(text: str) -> bool:
    """By encoding, which takes a fifth of the time of a search: no surrogate has a UTF-8 form."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def _unmistakable(data: bytes) -> tuple[str, Decoding] | None:
    for mark, charset in BYTE_ORDER_MARKS:
        if data.startswith(mark) and not (charset == "utf-32-le" and len(data) % 4):
            return _decoded(data[len(mark) :], charset, "bom")
    charset_by_nuls = utf16_without_mark(data)
    return _decoded(data, charset_by_nuls, "detected") if charset_by_nuls else None


def _decoded(data: bytes, charset: str, source: str) -> tuple[str, Decoding]:
    text = data.decode(charset, "replace")
    replaced = text.count(REPLACEMENT)
    if replaced and charset.startswith(("utf", "gb18030")):  # these can spell U+FFFD, and a page may show one
        replaced = max(0, replaced - data.count(REPLACEMENT.encode(charset)))
    return text, Decoding(charset, source, replaced)


def _not_quite_utf8(data: bytes, label: str | None) -> tuple[str, Decoding]:
    text, decoding = _decoded(data, "utf-8", "utf-8")
    ascii_bytes = len(data.translate(None, _HIGH_BYTES))
    valid = len(text) - ascii_bytes - text.count(REPLACEMENT)
    if valid and valid >= UTF8_MAJORITY * (decoding.replaced - _cut_off_at_end(data)):
        return text, decoding
    if label is not None and label not in ("utf-8", "utf-16-le", "utf-16-be"):
        declared = _decoded(data, label, "declared")
        if declared[1].replaced <= DISTRUST_SHARE * (len(data) - ascii_bytes):
            return declared
    detected = detect(data)
    return _decoded(data, detected, "detected") if detected else _decoded(data, FALLBACK, "fallback")


def _cut_off_at_end(data: bytes) -> int:
    """1 where the text ends within a multi-byte sequence, as files cut at a byte count do, else 0."""
    start = len(data) - 1
    while start > 0 and len(data) - start < 4 and 0x80 <= data[start] < 0xC0:
        start -= 1
    wanted = 4 if data[start] >= 0xF0 else 3 if data[start] >= 0xE0 else 2
    return int(0xC2 <= data[start] <= 0xF4 and len(data) - start < wanted)


def detect(data: bytes) -> str | None:
    """The charset that charset-normalizer finds in a sample of the bytes, or None. Deterministic.

    Candidates as good as the best give way to windows-1252: Western text reads nearly the same in windows-1250.
    """
    from charset_normalizer import from_bytes

    sample = _sample(data)
    matches = from_bytes(sample, cp_isolation=list(CANDIDATES)) or from_bytes(sample)
    best = matches.best()
    if best is None:
        return None
    for match in matches:
        even = match.chaos <= best.chaos + 0.001 and match.coherence >= best.coherence - 0.01
        if even and "cp1252" in match.could_be_from_charset:
            return FALLBACK
    return best.encoding


def _sample(data: bytes) -> bytes:
    """Bytes around the first one above ASCII, cut where no multi-byte character can stand: they begin above ASCII."""
    first = _ABOVE_ASCII.search(data)
    start = max(0, first.start() - SAMPLE_BYTES // 8) if first else 0
    sample = data[start : start + SAMPLE_BYTES]
    if start + SAMPLE_BYTES >= len(data):
        return sample
    cut = max(sample.rfind(b"\n"), sample.rfind(b" "))  # no charset uses these as a second byte
    return sample[:cut] if cut > SAMPLE_BYTES // 2 else sample
