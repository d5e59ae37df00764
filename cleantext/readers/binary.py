"""Text or binary, by the bytes alone."""

from __future__ import annotations

from typing import Final

BYTE_ORDER_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),  # before UTF-16, whose mark it begins with
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
SAMPLE_BYTES: Final = 4096

CONTROL_SHARE: Final = 0.05
"""Share of control bytes from which content is binary. Random bytes hold 10 %."""

MAGIC_NUMBERS: Final = (
    b"%PDF-",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x1f\x8b",
    b"BZh91AY&SY",
    b"\xfd7zXZ\x00",
    b"\x28\xb5\x2f\xfd",
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!\x1a\x07",
    b"\x89PNG\r\n",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"II*\x00",
    b"MM\x00*",
    b"OggS\x00",
    b"ID3\x03",
    b"ID3\x04",
    b"fLaC\x00",
    b"\x7fELF",
    b"\xca\xfe\xba\xbe",
    b"\x00asm",
    b"\xd0\xcf\x11\xe0\xa1\xb1",
    b"SQLite format 3\x00",
    b"wOFF\x00",
    b"wOF2\x00",
    b"PAR1\x15",
    b"ARROW1\x00\x00",
)
"""How documents, archives, images, sound, fonts and programs begin."""

_TEXT_CONTROLS: Final = frozenset(b"\b\t\n\v\f\r\x1a\x1b")
"""Control bytes of text: white space, overstrikes, the end mark of DOS, the escapes of ISO-2022 and terminals."""

_CONTROLS: Final = bytes(byte for byte in (*range(0x20), 0x7F) if byte not in _TEXT_CONTROLS)


def looks_binary(data: bytes) -> bool:
    """Whether bytes are no text in any charset: a known magic number, or too many control bytes at the start."""
    if data.startswith(MAGIC_NUMBERS) or _is_media_container(data):
        return True
    head = data[:SAMPLE_BYTES]
    if any(head.startswith(mark) for mark, _ in BYTE_ORDER_MARKS) or utf16_without_mark(head):
        return False
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls > CONTROL_SHARE * len(head)


def utf16_without_mark(data: bytes) -> str | None:
    """``utf-16-le`` or ``utf-16-be`` where nearly every other byte is NUL, else None.

    Only text in scripts whose code points are below 256 shows this; others need their byte order mark.
    """
    head = data[:SAMPLE_BYTES]
    if len(head) < 8 or b"\0" not in head:
        return None
    half = len(head) // 2
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and odd < 0.1 * half else None


def _is_media_container(data: bytes) -> bool:
    riff = data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI ")
    return riff or (data[:2] == b"\0\0" and data[4:8] == b"ftyp")
