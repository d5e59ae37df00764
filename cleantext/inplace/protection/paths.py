"""Paths of files that are absolute, or say where they begin: ``/usr/lib/x``, ``~/x``, ``../x``, ``C:\\x``, ``\\\\host\\x``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext.inplace.protection.regions import Span
from cleantext.inplace.protection.urls import PUNCTUATION

NAME: Final = r"[^\s/\\:*?\"<>|()\[\]{}“”„«»`,;]+"
UNIX: Final = re.compile(rf"/(?<![^\s(\"'=:~.]/){NAME}/[^\s:*?\"<>|()\[\]{{}}“”„«»`,;]+")
WINDOWS: Final = re.compile(r":\\(?<=[A-Za-z]:\\)(?<!\w\w:\\)[^\s:*?\"<>|]+")
NETWORK: Final = re.compile(rf"\\\\(?<![^\s(\"'=]\\\\){NAME}\\[^\s:*?\"<>|]+")
BEFORE: Final = re.compile(r"(?:\A|[\s(\"'=:])((?:~|\.{1,2})?)\Z")
"""What stands before the first slash: the end of other text, and a home or the folder that the path begins in."""
LONGEST_BEFORE: Final = 3


def paths(text: str) -> Iterator[Span]:
    """The stretches that are paths of at least two names, or begin with a drive."""
    for found in UNIX.finditer(text):
        before = BEFORE.search(text, max(0, found.start() - LONGEST_BEFORE), found.start())
        if before:
            yield before.start(1), _end(found)
    for found in WINDOWS.finditer(text):
        yield found.start() - 1, _end(found)
    for found in NETWORK.finditer(text):
        yield found.span()


def _end(found: re.Match[str]) -> int:
    """Before the punctuation at the end of the path."""
    return found.start() + len(found[0].rstrip(PUNCTUATION))
