"""URLs, e-mail addresses and DOIs.

A URL may hold letters of any script (RFC 3987). It ends before white space, quotes, brackets that it did not open,
the punctuation at its end, and before Chinese, Japanese or Korean text that follows a Latin letter or digit directly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext.inplace.protection.regions import Span

SCHEME_MARK: Final = re.compile("://")
SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*\Z")
LONGEST_SCHEME: Final = 24

HOSTS: Final = re.compile(r"www\.(?<![\w.@]www\.)(?=\w)")
DOIS: Final = re.compile(r"10\.(?<![\w.]10\.)(?=\d{4,9}/\S)")

AT: Final = re.compile(r"@(?<=[\w.+%-]@)(?=[^\W_])")
LOCAL_PART: Final = re.compile(r"(?<![\w.+%-])[\w.+%-]+\Z")
LONGEST_LOCAL_PART: Final = 64
"""RFC 5321, 4.5.3.1.1."""
DOMAIN: Final = re.compile(r"[^\W_][\w-]*(?:\.[\w-]+)+")

CJK: Final = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uff66-\uff9f\U00020000-\U0003ffff"
CJK_BEHIND_LATIN: Final = re.compile(f"(?<=[A-Za-z0-9])[{CJK}]")
CJK_PUNCTUATION: Final = "\u3001\u3002\u3008-\u3011\u3014-\u301b\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\uff61-\uff64"
STOP: Final = re.compile(
    rf"[\s<>\"“”„«»‹›`|\\{CJK_PUNCTUATION}]|{CJK_BEHIND_LATIN.pattern}|(?P<opens>[(\[])|(?P<closes>[)\]])"
)
PUNCTUATION: Final = ".,;:!?'’*_~…"


def urls(text: str) -> Iterator[Span]:
    """The stretches that are addresses; they may overlap."""
    yield from _with_scheme(text)
    for pattern in (HOSTS, DOIS):
        end = 0
        for found in pattern.finditer(text):
            if found.start() >= end:
                end = _end_of_address(text, found.end())
                yield found.start(), end
    for found in AT.finditer(text):
        local = LOCAL_PART.search(text, max(0, found.start() - LONGEST_LOCAL_PART), found.start())
        domain = DOMAIN.match(text, found.end())
        if local and domain:
            cut = CJK_BEHIND_LATIN.search(text, *domain.span())
            yield local.start(), cut.start() if cut else domain.end()


def _with_scheme(text: str) -> Iterator[Span]:
    end = 0
    for mark in SCHEME_MARK.finditer(text):
        if mark.start() < end:
            continue
        scheme = SCHEME.search(text, max(0, mark.start() - LONGEST_SCHEME), mark.start())
        end = _end_of_address(text, mark.end())
        if scheme and end > mark.end():
            yield scheme.start(), end


def _end_of_address(text: str, start: int) -> int:
    """Where an address that is read up to ``start`` ends: at what cannot be in it, or a bracket that it did not open."""
    depth, end = 0, len(text)
    for stop in STOP.finditer(text, start):
        depth += 1 if stop["opens"] else -1
        if depth < 0 or not (stop["opens"] or stop["closes"]):
            end = stop.start()
            break
    while end > start and text[end - 1] in PUNCTUATION:
        end -= 1
    return end
