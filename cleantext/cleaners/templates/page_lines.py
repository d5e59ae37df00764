"""A page as its site sees it: a row of numbers, one a line, the same on all pages that have the line."""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import chain
from pathlib import PurePosixPath
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from cleantext.document import Block, Document
from cleantext.extractors.dates import dates_in
from cleantext.extractors.wording import is_prose, word_count

EDGE: Final = 0
"""What stands before the first line of a page and after its last one."""

HALF: Final = 256
"""Lines from the top of a page that count, and lines from its bottom: furniture is there."""

LONG_LINE: Final = 25
"""Words from which on a line is prose though no full stop ends it."""

LONGEST_DATED: Final = 160
"""Characters of the longest line of which the dates do not count. Longer ones are text, in which a date matters."""

LONGEST_SITE: Final = 1000
"""Characters of the name of a site that count. That of a host has 253 at most."""

_DIGIT: Final = re.compile(r"\d")
_CLOCK: Final = re.compile(r"(?<!\d)\d{1,2}[:.h]\d\d(?!\d)")
_LETTER: Final = re.compile(r"[^\W\d_]")
_CODE: Final = re.compile(r"[{;(=]$|^[})\]]|\w\(\)|=>|\$\w|#!?\[|^(?://|/\*|#include|import |return )")


class Line(NamedTuple):
    """One line: the id of its block, its number (`line_key`), and what it is.

    ``prose``: it reads as text, or is a quotation. ``heading``: it announces what follows.
    """

    block: int
    key: int
    prose: bool
    heading: bool


class PageLines(NamedTuple):
    """The lines of a page in their order: their numbers, and which of them are prose (1) and headings (2)."""

    keys: array[int]
    kinds: bytes

    @property
    def prose(self) -> frozenset[int]:
        """The numbers of the lines that are prose."""
        return frozenset(key for key, kind in zip(self.keys, self.kinds, strict=True) if kind & 1)

    def digest(self) -> int:
        """64 bits of the lines: pages of the same lines have the same, and it is as good as drawn at random."""
        return int.from_bytes(blake2b(little_endian(self.keys), digest_size=8).digest(), "big")


def little_endian(keys: array[int]) -> bytes:
    """The numbers as bytes, four each, the same on every machine."""
    if sys.byteorder == "little":
        return keys.tobytes()
    swapped = array("I", keys)
    swapped.byteswap()
    return swapped.tobytes()


def page_lines(document: Document) -> PageLines:
    """The lines of a page, as far as they count: see `HALF`."""
    lines = document.signal(lines_of)
    kept = lines if len(lines) <= 2 * HALF else (*lines[:HALF], *lines[-HALF:])
    keys = array("I", (line.key for line in kept))
    return PageLines(keys, bytes(line.prose + 2 * line.heading for line in kept))


def lines_of(document: Document) -> tuple[Line, ...]:
    """Every line of a page that has a letter and is not code, of which the same lines open many examples. A signal."""
    return tuple(_lines(document.blocks))


def _lines(blocks: Iterable[Block]) -> Iterator[Line]:
    for block in blocks:
        if block.kind != "pre" and _LETTER.search(block.text) and not _CODE.search(block.text):
            prose = block.kind == "quote" or is_prose(block.text) or word_count(block.text) >= LONG_LINE
            yield Line(block.id, line_key(block.text), prose, block.kind == "heading")


def line_key(text: str) -> int:
    """32 bits of a line, never `EDGE`; dates, clocks, case and white space apart.

    Two different lines have the same with a probability of 2**-32, so of a site with a hundred lines of furniture one in
    forty million others is taken for one of them.
    """
    words = " ".join(_without_dates(text).casefold().split())
    return int.from_bytes(blake2b(words.encode("utf-8", "surrogatepass"), digest_size=4).digest(), "big") or 1


def _without_dates(text: str) -> str:
    if len(text) > LONGEST_DATED or not _DIGIT.search(text):
        return text
    ends = [0, *chain.from_iterable((found.start, found.end) for found in dates_in(text, short_years=True)), len(text)]
    rest = " ".join(text[start:end] for start, end in zip(ends[::2], ends[1::2], strict=True))
    return _CLOCK.sub(" ", rest)


def site_of(document: Document) -> str:
    """The site of a page: as its reader was told, else a host, else ``FOLDER/`` where the page does not tell its address."""
    host = document.site or _host(document.url) or _host(document.facts.canonical)
    return (host or f"{PurePosixPath(document.id).parent.as_posix()}/")[:LONGEST_SITE]


def _host(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:  # brackets that hold no address
        return ""
