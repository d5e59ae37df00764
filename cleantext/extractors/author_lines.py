"""Bylines that readers see: lines around the headline, and below the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from cleantext.document import Block, Document
from cleantext.extractors.agencies import Agencies
from cleantext.extractors.east_asian_names import closing_reporters, may_name_reporter, opening_reporters
from cleantext.extractors.gazetteer import find_place
from cleantext.extractors.names import (
    Byline,
    is_joint,
    is_opening,
    is_picture_credit,
    may_be_introduced,
    read_byline,
)
from cleantext.extractors.persons import is_known_name, opens_as_name
from cleantext.extractors.prose import LEAST_WORDS, prose_run, prose_words
from cleantext.extractors.wording import is_prose, same_words, words

LINES_ABOVE: Final = 3
LINES_BELOW: Final = 40
LINES_IN_TEXT: Final = 8
LINES_AFTER_TEXT: Final = 6
BYLINE_CHARS: Final = 160
TITLE_CHARS: Final = 300
TITLE_WORDS: Final = 4
"""Words that a line shares with the title at least to be the headline again."""

NEXT_TO: Final = 2
"""Blocks between two lines of one byline, and between a bare name and the headline or the text."""

MOST_NAMES_ALONE: Final = 2
"""Lines of names alone that follow each other up to which they are a byline; more are a list of links."""

LAST_PARAGRAPHS: Final = 2
PARAGRAPH_CHARS: Final = 1000
"""Characters of a paragraph that are read for common words."""

_MARKED: Final = re.compile(
    r"[^\[]*(?:byline|(?<![a-z])author|autor(?!i)|writer(?!s?-(?:comment|list))|contributor|(?<![a-z])reporter|signature|redakteur|periodista|redactor)",
    re.IGNORECASE,
)
_APART: Final = re.compile(
    r"(?:nav|form|figure|figcaption|dialog|button|label)(?![a-z0-9])|[^\[]*(?:comment|related|recommend|popular|trending|most-?read|teaser|sidebar|caption|photo|carousel)",
    re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(r"[a-zß-ÿ]{4}\.\s?$")
"""The end of a slogan; abbreviations are shorter."""

_LETTER: Final = re.compile(r"[^\W\d_]")


class _Zone(NamedTuple):
    """Ids of blocks: that of the headline (or where it may be), that of the first paragraph, and the end of the text."""

    headline: int
    text: int
    end: int

    def is_next_to(self, block: int) -> bool:
        """Whether a block stands between the headline and the first paragraph, which may be a standfirst, or close by."""
        return self.headline <= block <= self.text + NEXT_TO


class Line(NamedTuple):
    """A byline, the last of the blocks that show it, how many those are, and what speaks for it."""

    source: str
    names: tuple[str, ...]
    block: int
    blocks: int = 1


def byline_lines(document: Document, site: str | None, table: Agencies) -> list[Line]:
    """The bylines of a page, those of adjacent blocks joined, in page order."""
    joined: list[Line] = []
    for line in _lines(document, site, table):
        last = joined[-1] if joined else None
        if last and last.source == line.source and line.block - last.block <= NEXT_TO:
            names = tuple(dict.fromkeys((*last.names, *line.names)))
            joined[-1] = Line(line.source, names, line.block, last.blocks + 1)
        else:
            joined.append(line)
    return [line for line in joined if line.blocks <= MOST_NAMES_ALONE or not line.source.startswith("name")]


def _lines(document: Document, site: str | None, table: Agencies) -> Iterator[Line]:
    zone = _zone(document)
    opening, carried = "", ""
    text = _path_of(document, zone.text)
    for block in _around(document, zone):
        if block.hidden or block.kind == "caption" or _stands_apart(block.path, text):
            continue
        line = _line(document, block, opening, zone, site, table)
        if line:
            yield line
        opening, carried = _for_next(block.text, opening, carried, line)


def _path_of(document: Document, id_: int) -> tuple[str, ...]:
    return next((block.path for block in document.blocks if block.id == id_), ())


def _stands_apart(path: tuple[str, ...], text: tuple[str, ...]) -> bool:
    """Whether a block is in an element of comments, other stories or pictures that the text is not in."""
    shared = next((at for at, (step, other) in enumerate(zip(path, text, strict=False)) if step != other), len(text))
    return any(map(_APART.match, path[shared:]))


def _for_next(text: str, opening: str, carried: str, line: Line | None) -> tuple[str, str]:
    """The opening that the next line has, and what a line "and" would carry on.

    Dumps may have each text node in a line: "By", "Jane Doe", "and", "Ann Lee".
    """
    if is_opening(text):
        return f"{text}: ", ""
    if is_joint(text):
        return carried, carried
    return "", opening or ("By: " if line and line.source.startswith("line") else "")


def _line(
    document: Document, block: Block, opening: str, zone: _Zone, site: str | None, table: Agencies
) -> Line | None:
    if may_name_reporter(block.text) and (names := _bracketed(block, zone, table)):
        return Line("bracket", tuple(names), block.id)
    return _read(document, block, opening, zone, site, table) if _may_be_byline(block.text) else None


def _may_be_byline(text: str) -> bool:
    return len(text) <= BYLINE_CHARS and _LETTER.search(text) is not None and not is_prose(text)


def _zone(document: Document) -> _Zone:
    headline = document.metadata.headline
    first, end = prose_run(document)
    shown = headline.block if headline else None
    start = max(0, first - LINES_BELOW // 2) if shown is None else _last_shown(document, shown, first)
    counts = document.signal(prose_words)
    text = next((id_ for id_, count in counts.items() if id_ > start and count >= LEAST_WORDS), max(first, start))
    return _Zone(start, min(text, start + LINES_BELOW), max(end, text + 1))


def _last_shown(document: Document, headline: int, text: int) -> int:
    """The block next above the text that shows the headline: dumps of text open with the title, far above it."""
    if document.kind == "html":
        return headline
    title = next((words(block.text) for block in document.blocks if block.id == headline), ())
    again = [
        block.id
        for block in document.blocks
        if headline < block.id < text and len(block.text) < TITLE_CHARS and _is_title(words(block.text), title)
    ]
    return max(again, default=headline)


def _is_title(line: tuple[str, ...], title: tuple[str, ...]) -> bool:
    return len(line) >= TITLE_WORDS and title[: len(line)] == line


def _around(document: Document, zone: _Zone) -> tuple[Block, ...]:
    """The blocks around the headline and the beginning of the text, and those around its end."""
    above, below = max(0, zone.headline - LINES_ABOVE), zone.end - LAST_PARAGRAPHS
    begun = min(zone.text + LINES_IN_TEXT, below)
    after = range(max(begun, below), zone.end + LINES_AFTER_TEXT)
    return tuple(block for block in document.blocks if above <= block.id < begun or block.id in after)


def _read(
    document: Document, block: Block, opening: str, zone: _Zone, site: str | None, table: Agencies
) -> Line | None:
    """The byline that a block is; ``opening`` is what the block above says, if that is "By" alone."""
    where = "near" if block.id < zone.text + LINES_IN_TEXT else "below"
    marked = any(map(_MARKED.match, block.path[-3:]))
    bare = zone.is_next_to(block.id) and block.kind != "item" and _shows_place(document)
    if not (marked or bare or opening or "," in block.text or may_be_introduced(block.text)):
        return None
    byline = read_byline(opening + block.text, site, "byline", table)
    if byline.introduced or not byline.names:
        return Line(f"line.{where}", byline.names, block.id) if byline.names else None
    if _SENTENCE_END.search(block.text):
        return None
    known = tuple(name for name in byline.names if is_known_name(name.split()))
    if marked and (known or byline.whole):
        return Line(f"class.{where}", known or byline.names, block.id)
    if byline.office and byline.whole and known and where == "near":
        return Line("name", byline.names, block.id)
    if not (bare and byline.whole and _is_bare_byline(document, block, byline)):
        return None
    if all(opens_as_name(name.split()) for name in byline.names):
        return Line("name" if block.id < zone.text else "name.later", byline.names, block.id)
    return Line("name.unknown", byline.names, block.id) if _opens_text(document, block, zone) else None


def _shows_place(document: Document) -> bool:
    """Whether the page tells where its headline is; in plain text without one, any line may be of another story."""
    headline = document.metadata.headline
    return document.kind == "html" or (headline is not None and headline.block is not None)


def _opens_text(document: Document, block: Block, zone: _Zone) -> bool:
    """Whether a block stands directly above the first paragraph, in the same element; in text, below the headline."""
    if document.kind == "text":
        return zone.headline < block.id <= zone.headline + NEXT_TO and block.id < zone.text
    return block.id == zone.text - 1 and block.path[:-1] == _path_of(document, zone.text)[:-1]


def _is_bare_byline(document: Document, block: Block, byline: Byline) -> bool:
    """Whether a line of names is a byline: it is no headline and no place, and its words are no common ones of this page."""
    headline = document.metadata.headline
    if headline and (headline.block == block.id or same_words(headline.value, block.text)):
        return False
    below = next((other.text for other in document.blocks if other.id > block.id), "")
    if is_picture_credit(below):
        return False  # whom the picture shows
    if not any(letter.isupper() or letter.islower() for letter in block.text):
        return False  # a script without cases: nothing tells a name from a section
    told = words(headline.value) if headline else ()
    if any(set(words(name)) <= set(told) for name in byline.names):
        return False  # whom the story is about
    common = document.signal(_common_words)
    return all(common.isdisjoint(words(name)) and find_place(name) is None for name in byline.names)


def _common_words(document: Document) -> frozenset[str]:
    """The words that the running text writes in lower case."""
    counts = document.signal(prose_words)
    texts = (block.text[:PARAGRAPH_CHARS] for block in document.blocks if block.id in counts)
    return frozenset(word for text in texts for word in text.split() if word.islower())


def _bracketed(block: Block, zone: _Zone, table: Agencies) -> list[str]:
    """Reporters in a bracket that opens a paragraph near the beginning, or closes one of the last."""
    if block.id < zone.text + LINES_IN_TEXT and (names := opening_reporters(block.text, table)):
        return names
    closes = zone.end - LAST_PARAGRAPHS <= block.id < zone.end + LAST_PARAGRAPHS
    return closing_reporters(block.text, table) if closes else []
