"""Where the credit lines of a page stand: between headline and text, at its ends, and below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from cleantext.document import Block, Document
from cleantext.extractors.prose import LEAST_WORDS, prose_run, prose_words
from cleantext.extractors.wording import is_prose, word_count

Place = Literal["before", "title", "above", "head", "inside", "end", "below", "far"]

ABOVE_HEADLINE: Final = 3
ABOVE_TEXT: Final = 14
"""Lines that belong to the text: above the headline, and above the text where no block shows the headline."""

BEFORE: Final = 30
"""Lines above the text in which a credit must say that it is one: the headline may have been taken from elsewhere."""

BELOW_TEXT: Final = 6
FAR_BELOW_TEXT: Final = 25
FIRST_PARAGRAPHS: Final = 1
AT_END: Final = 3
"""Paragraphs at the head of the text, and blocks at its end, among which a credit may stand without words that say so."""

LAST_PARAGRAPHS: Final = 3
"""Paragraphs, the last ones of the text, that a credit may close; of plain text, whose captions read like paragraphs, it is
the last one alone."""

MOST_BETWEEN: Final = 3
"""Blocks between two paragraphs of a short text."""

LONGEST_NOTICE: Final = 60
"""Words of a sentence about the text's origin."""

_OUTSIDE: Final = re.compile(r"(?:nav|footer|form|figure|figcaption)(?![a-z0-9])")
"""Elements whose text is not the article's, or a picture's."""

_ASIDE: Final = re.compile(r"aside(?![a-z0-9])")
"""An element beside the text: its author's line at times, else other stories."""

_OTHER: Final = re.compile(
    r"image|img|photo|foto|picture|caption|gallery|lightbox|slideshow|teaser|preview|related|recommend|sidebar|avatar|breadcrumb"
    r"|infobox|factbox|promo|[.#_-](?:fact|card|circle|initials|tags?|most-?read)(?![a-z])",
    re.IGNORECASE,
)
"""Classes and ids of elements that hold pictures, other stories, facts or menus; looked for in the last steps of the path."""

_MARKED: Final = re.compile(
    r"(?:byline|author|autor(?!i)|source|credit|agency|agence|agenc|quelle|fuente|fonte|kaynak)", re.I
)
INNER_STEPS: Final = 3
REMEMBERED: Final = 2048
"""Elements that are remembered: the blocks of a page share most of those around them."""

_TAG: Final = re.compile(r"[a-z0-9-]{0,30}")
MARKED_STEPS: Final = 2


class Placed(NamedTuple):
    """A block, and where it stands to the text."""

    block: Block
    place: Place


class Extent(NamedTuple):
    """The ids of the text: ``first`` from which on credits are looked for, ``top`` the first line that belongs to it,
    ``start`` its first paragraph, ``end`` what follows the last one."""

    first: int
    top: int
    start: int
    end: int


def may_credit(block: Block) -> bool:
    """Whether a block may hold a credit of the article's text."""
    return not (
        block.hidden
        or block.kind in ("caption", "row", "heading", "pre")
        or _is_outside(block.path)
        or (any(map(_is_aside, block.path)) and not is_marked(block))
    )


def is_marked(block: Block) -> bool:
    """Whether the page marks the block as author or source."""
    return any(map(_marks, block.path[-MARKED_STEPS:]))


def extent(document: Document) -> Extent | None:
    """Where the text lies; None where there is none. Texts of a few sentences are those below the headline."""
    start, end = prose_run(document)
    headline = document.metadata.headline
    top = headline.block if headline else None
    if end == 0:
        start, end = _short_text(document, -1 if top is None else top)
        if end == 0:
            return None
    if top is None or top >= start:
        top = max(0, start - ABOVE_TEXT)
    top = max(0, top - ABOVE_HEADLINE)
    return Extent(max(0, min(top, start - BEFORE)), top, start, end)


def _short_text(document: Document, top: int) -> tuple[int, int]:
    """The first paragraphs below the headline, few blocks apart from each other; (0, 0) where there are none."""
    start = end = 0
    for block in document.blocks:
        if block.id <= top or block.hidden or not is_prose(block.text):
            continue
        if end and block.id > end + MOST_BETWEEN:
            break
        start, end = start if end else block.id, block.id + 1
    return start, end


def lines_beside(document: Document, text: Extent) -> Iterator[Placed]:
    """The lines from the headline to those below the text, in page order, each with its place. Below, the first heading ends
    the search: another story or the comments begin."""
    counts = document.signal(prose_words)
    below = paragraphs = 0
    heading = next((block.id for block in document.blocks if block.kind == "heading" and block.id >= text.end), None)
    for block in document.blocks:
        if block.id < text.first or not may_credit(block):
            continue
        is_paragraph = counts.get(block.id, 0) >= LEAST_WORDS
        if is_paragraph and word_count(block.text) > LONGEST_NOTICE:
            paragraphs += 1
            continue
        below += block.id >= text.end
        if below > FAR_BELOW_TEXT or (heading is not None and block.id > heading):
            return
        place = _place(block, text, below, paragraphs)
        of_text = place in ("title", "above") or block.text[:3].lower() == "(c)"
        if block.path or block.kind != "item" or of_text:  # elsewhere items of plain text are menus and tags
            yield Placed(block, place)
        paragraphs += is_paragraph


def _place(block: Block, text: Extent, below: int, paragraphs: int) -> Place:
    """The place of a block behind so many lines below the text and paragraphs."""
    if below:
        return "below" if below <= BELOW_TEXT else "far"
    if block.id < text.top:
        return "before"
    if block.id < text.start:
        return "title" if block.id < text.top + ABOVE_HEADLINE else "above"
    if block.id >= text.end - AT_END:
        return "end"
    return "head" if paragraphs <= FIRST_PARAGRAPHS else "inside"


def last_paragraphs(document: Document, text: Extent) -> list[Block]:
    """The last paragraphs of the text, in page order."""
    counts = document.signal(prose_words)
    most = LAST_PARAGRAPHS if document.kind == "html" else 1
    inside = [block for block in document.blocks if text.start <= block.id < text.end]
    last = [block for block in inside[-2 * most :] if may_credit(block)]
    return [block for block in last if counts.get(block.id, LEAST_WORDS) >= LEAST_WORDS][-most:]


def _is_outside(path: tuple[str, ...]) -> bool:
    return any(map(_is_apart, path)) or any(map(_is_other, path[-INNER_STEPS:]))


@lru_cache(maxsize=REMEMBERED)
def _is_apart(step: str) -> bool:
    return _OUTSIDE.match(step) is not None


@lru_cache(maxsize=REMEMBERED)
def _is_aside(step: str) -> bool:
    return _ASIDE.match(step) is not None


@lru_cache(maxsize=REMEMBERED)
def _is_other(step: str) -> bool:
    return _OTHER.search(step, len(_TAG.match(step)[0])) is not None  # type: ignore[index]  # matches any text


@lru_cache(maxsize=REMEMBERED)
def _marks(step: str) -> bool:
    return _MARKED.search(step) is not None
