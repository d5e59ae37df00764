"""The fixed phrases of web pages: "Skip to content", "Share this article", "All rights reserved", in many languages.

The phrases live in ``data/phrases/<language>.toml``, one table a category (`CATEGORIES`), one phrase a line, under four
keys:

``exact``     the whole block is the phrase. Never a line that an article could hold.
``prefix``    the block opens with the phrase (up to a word boundary; a colon or dash at the end of the phrase counts);
              only the first `LONG` characters are looked at.
``contains``  a block of at most `SHORT` characters holds the phrase anywhere, between word boundaries.
``weak``      the whole block is the phrase, but an article might hold it too (a subheading "News", a list item
              "Contact"): it says something only in the company of others or outside the body. Labels are written with
              a capital where the script has them, and stand free: ``name`` and ``"Name"`` are words of a sentence or
              of code.

Blocks and phrases are compared in a normal form (`normal_form`): casefolded, the Turkish i's made one letter, white
space collapsed, straight apostrophes, runs of digits as ``#``, punctuation and symbols at the edges stripped. A block
made of nothing but known ``exact`` and ``weak`` phrases in a row ("Log in Register", "CommentsShare") matches as
``glued``.

All languages are matched together: the chrome of a foreign page is often English. The files are read once, when
first asked for.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Final, Literal, NamedTuple

from cleantext.document import Document

Kind = Literal["exact", "prefix", "contains", "weak", "glued"]
KINDS: Final = ("exact", "prefix", "contains", "weak")

CATEGORIES: Final = (
    "site_chrome",
    "link_list",
    "comment_widget",
    "share",
    "newsletter",
    "consent",
    "advertisement",
    "media",
    "footer",
    "byline",
    "tags",
)

SHORT: Final = 160
"""Longest block, in characters, in which a ``contains`` phrase or a row of glued phrases is looked for."""
LONG: Final = 200
"""How much of a longer block is looked at for a ``prefix`` phrase."""
REMEMBERED: Final = 4096
"""Lines whose matches are remembered: a page holds its menus several times, and so do other pages of its site."""

_KEY = 3  # prefixes are looked up by their first letters
_LONGEST_GLUED = 6  # words in the longest phrase that may stand in a glued row

_DIGITS = re.compile(r"\d+")
_CODE_MARKS = frozenset("\"'`<=(){}[],;/\\-_$@#%&")
_MARKS = (
    " \t\n!\"$%&'()*+,-./:;<=>?@[\\]^_`{|}~«»‘’“”„–—…•·›‹"  # the common ones among those that are no part of a word
)
_CAMEL = re.compile(r"[A-ZÀ-Þ](?<=[a-zà-ÿ].)")  # the capital first: few letters are, so the search runs fast
_ALIKE = (("’", "'"), ("‘", "'"), ("ʼ", "'"), ("´", "'"), ("`", "'"), ("_", " "), ("ı", "i"), ("i\u0307", "i"))
"""Variants that compare alike. The last is what casefolding makes of İ."""
_ALIKE_IN_ASCII = tuple(pair for pair in _ALIKE if pair[0].isascii())


class PhraseMatch(NamedTuple):
    """A known phrase found in a block: its category, how it matched, and the phrase in normal form."""

    category: str
    kind: Kind
    phrase: str


@dataclass(frozen=True, slots=True)
class PhraseBook:
    """All phrases of all languages, arranged for look-up.

    ``whole`` maps a normal form to its matches; ``prefixes`` the first letters of a phrase to its matches, longest
    first; ``words`` the first word of a ``contains`` phrase likewise. ``starts`` holds the first words of ``whole``,
    ``heads`` the phrases of ``prefixes``, by the same letters, for a test of them all at once.
    """

    whole: dict[str, tuple[PhraseMatch, ...]] = field(default_factory=dict)
    prefixes: dict[str, tuple[PhraseMatch, ...]] = field(default_factory=dict)
    words: dict[str, tuple[PhraseMatch, ...]] = field(default_factory=dict)
    starts: set[str] = field(default_factory=set)
    heads: dict[str, tuple[str, ...]] = field(default_factory=dict)


def normal_form(text: str) -> str:
    """The text as phrases compare: see the module docstring. Idempotent."""
    return _strip_edges(" ".join(_fold(text).split()))


def _fold(text: str) -> str:
    variants = _ALIKE_IN_ASCII if text.isascii() else _ALIKE
    text = text.casefold()
    for variant, plain in variants:  # several times as fast as str.translate
        text = text.replace(variant, plain)
    return _DIGITS.sub("#", text)


def _strip_edges(text: str) -> str:
    text = text.strip(_MARKS)
    if not text or (text[0].isalnum() and text[-1].isalnum()):  # nearly always: rarer marks take the loops
        return text
    return _strip_left(text[: _end(text)])


def _strip_left(text: str) -> str:
    start = 0
    while start < len(text) and not _is_word(text[start]):
        start += 1
    return text[start:]


def _end(text: str) -> int:
    end = len(text)
    while end > 0 and not _is_word(text[end - 1]):
        end -= 1
    return end


def _is_word(character: str) -> bool:
    return character.isalnum() or character in "#©"


@cache
def phrase_book() -> PhraseBook:
    """The phrases of all data files, read when first asked for."""
    book = PhraseBook()
    for match in _read_all():
        if match.kind == "prefix":
            _insert(book.prefixes, match.phrase[:_KEY], match)
        elif match.kind == "contains":
            _insert(book.words, match.phrase.split(" ", 1)[0], match)
        else:
            _insert(book.whole, match.phrase, match)
            book.starts.add(match.phrase.split(" ", 1)[0])
    for table in (book.prefixes, book.words):
        for key, matches in table.items():
            table[key] = tuple(sorted(matches, key=lambda match: -len(match.phrase)))
    book.heads.update((key, tuple(match.phrase for match in matches)) for key, matches in book.prefixes.items())
    return book


def _insert(table: dict[str, tuple[PhraseMatch, ...]], key: str, match: PhraseMatch) -> None:
    known = table.get(key)
    if known is None:
        table[key] = (match,)
    elif match not in known:
        table[key] = (*known, match)


def _read_all() -> Iterator[PhraseMatch]:
    for file in sorted((files("cleantext.signals") / "data" / "phrases").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            yield from _read(file.read_text(encoding="utf-8"), file.name)


def _read(source: str, name: str) -> Iterator[PhraseMatch]:
    for category, table in _toml(source).items():
        if category not in CATEGORIES or not set(table) <= set(KINDS):
            raise ValueError(f"{name}: [{category}] {sorted(table)}: unknown category or key")
        for kind, phrases in table.items():
            strip = _strip_prefix if kind == "prefix" else _strip_edges
            for phrase in _fold(phrases).splitlines():
                if normal := strip(phrase):
                    yield PhraseMatch(category, kind, normal)


def _strip_prefix(phrase: str) -> str:
    """A prefix keeps the colon or dash at its end, which tells "Related:" from "Related work"."""
    return _strip_left(phrase.rstrip())


def _toml(source: str) -> dict[str, Any]:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    loaded: dict[str, Any] = tomllib.loads(source)
    return loaded


def phrase_categories(document: Document) -> Mapping[int, tuple[PhraseMatch, ...]]:
    """The phrases that the blocks of a document match, by block id; blocks without a match are left out."""
    return {block.id: matches for block in document.blocks if (matches := match_text(block.text))}


def match_text(text: str) -> tuple[PhraseMatch, ...]:
    """The phrases that a text matches: exact and weak first, then prefix, contains, glued. Empty for none."""
    return _matches_of_line(text) if len(text) <= SHORT else _opening(normal_form(text[: LONG + 1]))


@lru_cache(maxsize=REMEMBERED)
def _matches_of_line(text: str) -> tuple[PhraseMatch, ...]:
    normal = normal_form(text)
    if not normal:
        return ()
    book = phrase_book()
    whole = book.whole.get(normal, ())
    words = [word if word.isalnum() else _strip_edges(word) for word in normal.split(" ")]
    inside = () if book.words.keys().isdisjoint(words) else tuple(_inside(book, normal, words))
    glued = () if whole else _glued(book, text, words)
    if (whole or glued) and not _is_label(text):
        whole, glued = tuple(match for match in whole if match.kind != "weak"), ()
    return (*whole, *_opening(normal), *inside, *glued)


def _is_label(text: str) -> bool:
    text = text.strip()
    first = text[0] if text[0].isalnum() else next((character for character in text if character.isalnum()), "")
    return not first.islower() and _CODE_MARKS.isdisjoint((text[0], text[-1]))


def _opening(normal: str) -> tuple[PhraseMatch, ...]:
    book = phrase_book()
    key = normal[:_KEY]
    if not normal.startswith(book.heads.get(key, ())):
        return ()
    return tuple(
        match
        for match in book.prefixes[key]
        if normal.startswith(match.phrase) and _at_boundary(normal, len(match.phrase))
    )


def _at_boundary(text: str, end: int) -> bool:
    """Whether no Latin, Cyrillic ... word runs across ``end``; scripts written without spaces have no boundaries."""
    if end >= len(text) or end == 0:
        return True
    return not (text[end].isalnum() and text[end - 1].isalnum()) or text[end - 1] >= "\u2e80"


def _inside(book: PhraseBook, normal: str, words: list[str]) -> Iterator[PhraseMatch]:
    """The phrases within a text; ``words`` are its own, less the marks at their edges."""
    start = 0
    for word, bare in zip(normal.split(" "), words, strict=True):
        if bare in book.words:
            at = start + word.index(bare)
            for match in book.words[bare]:
                if normal.startswith(match.phrase, at) and _at_boundary(normal, at + len(match.phrase)):
                    yield match
        start += len(word) + 1


def _glued(book: PhraseBook, text: str, words: list[str]) -> tuple[PhraseMatch, ...]:
    """The row of known phrases that a block consists of, at least two; empty when a word is left over.

    ``words`` are those of the text where none run together.
    """
    if _CAMEL.search(text):
        words = list(map(_strip_edges, _fold(_CAMEL.sub(" \\g<0>", text)).split()))
    words = list(filter(None, words))
    if words[0] not in book.starts:
        return ()
    row: list[PhraseMatch] = []
    at = 0
    while at < len(words):
        for end in range(min(at + _LONGEST_GLUED, len(words)), at, -1):
            phrase = " ".join(words[at:end])
            if phrase in book.whole:
                row.extend(PhraseMatch(match.category, "glued", phrase) for match in book.whole[phrase][:1])
                at = end
                break
        else:
            return ()
    return tuple(row) if len(row) > 1 else ()
