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
FROM_HERE: Final = re.compile(r"(?:~|\.{1,2})?\Z")
LONGEST_START: Final = 2


def paths(text: str) -> Iterator[Span]:
    """The stretches that are paths of at least two names, or begin with a drive."""
    for found in UNIX.finditer(text):
        before = FROM_HERE.search(text, max(0, found.start() - LONGEST_START), found.start())
        yield before.start() if before else found.start(), _end(found)
    for found in WINDOWS.finditer(text):
        yield found.start() - 1, _end(found)
    for found in NETWORK.finditer(text):
        yield found.span()


def _end(found: re.Match[str]) -> int:
    """Before the punctuation at the end of the path."""
    return found.start() + len(found[0].rstrip(PUNCTUATION))
