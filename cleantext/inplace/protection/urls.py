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

AT: Final = re.compile("@")
LOCAL_PART: Final = re.compile(r"[\w.+%-]+\Z")
LONGEST_LOCAL_PART: Final = 64
"""RFC 5321, 4.5.3.1.1."""
DOMAIN: Final = re.compile(r"[^\W_][\w-]*(?:\.[\w-]+)+")

STOPS: Final = (
    r"\s<>\"“”„«»‹›`|\\\u3001\u3002\u3008-\u3011\u3014-\u301b\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\uff61-\uff64"
)
TAIL: Final = re.compile(rf"[^{STOPS}]+")
CJK: Final = re.compile(
    "(?<=[A-Za-z0-9])[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uff66-\uff9f\U00020000-\U0003ffff]"
)
BRACKET: Final = re.compile(r"[()\[\]]")
PUNCTUATION: Final = ".,;:!?'’*_~…"


def urls(text: str) -> Iterator[Span]:
    """The stretches that are addresses; they may overlap."""
    yield from _with_scheme(text)
    for pattern in (HOSTS, DOIS):
        for found in pattern.finditer(text):
            yield found.start(), end_of_address(text, found.end())
    for found in AT.finditer(text):
        local = LOCAL_PART.search(text, max(0, found.start() - LONGEST_LOCAL_PART), found.start())
        domain = DOMAIN.match(text, found.end())
        if local and domain:
            yield local.start(), _before_cjk(text, domain.start(), domain.end())


def end_of_address(text: str, start: int) -> int:
    """Where an address that is read up to ``start`` ends."""
    tail = TAIL.match(text, start)
    if tail is None:
        return start
    end = _before_cjk(text, start, _before_bracket(text, start, tail.end()))
    while end > start and text[end - 1] in PUNCTUATION:
        end -= 1
    return end


def _with_scheme(text: str) -> Iterator[Span]:
    done = 0
    for mark in SCHEME_MARK.finditer(text):
        if mark.start() < done:
            continue
        scheme = SCHEME.search(text, max(0, mark.start() - LONGEST_SCHEME), mark.start())
        done = end_of_address(text, mark.end())
        if scheme and done > mark.end():
            yield scheme.start(), done


def _before_cjk(text: str, start: int, end: int) -> int:
    found = CJK.search(text, start, end)
    return found.start() if found else end


def _before_bracket(text: str, start: int, end: int) -> int:
    """The end, or the first bracket that closes none that stands in the address."""
    depth = 0
    for bracket in BRACKET.finditer(text, start, end):
        depth += 1 if bracket[0] in "([" else -1
        if depth < 0:
            return bracket.start()
    return end
