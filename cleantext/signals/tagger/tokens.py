"""The tokens of a page: the words of its blocks, how its blocks begin and end, the names of its elements.

How likely each speaks for content is learned from other sites: see `cleantext.signals.tagger.token_odds`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cleantext.document import Document, InputKind
from cleantext.signals.tagger.structure import Structure, structure
from cleantext.signals.words import block_words, word_counts

Counts = NDArray[np.intp]

HEAD_WORDS: Final = 45
TAIL_WORDS: Final = 15
"""Words that are looked at where a block begins and where it ends."""

WHOLE_WORDS: Final = 6
"""Words up to which a block is a token as a whole."""

NAME_LENGTH: Final = 40
"""Characters of a name that count: longer ones are written by machines."""

_ROOT_TAGS: Final = frozenset({"html", "body"})
_DIGIT: Final = re.compile(r"\d")
_ASCII_DIGITS: Final = str.maketrans("123456789", "000000000")
_NUMBER: Final = re.compile(r"\d+")
_SEPARATORS: Final = re.compile(r"[#.\[\]\s]+")
_PART: Final = re.compile(r"[A-Z]?[a-z]{2,}|[A-Z]{2,}|[^\W\d_a-zA-Z]+")
_PART_LETTERS: Final = 3


@dataclass(frozen=True, eq=False)
class Tokens:
    """Tokens of several holders, one behind the other; ``counts`` (holders,) tells how many each has."""

    flat: tuple[str, ...]
    counts: Counts


@dataclass(frozen=True, eq=False)
class PageTokens:
    """The tokens of a page.

    ``words`` and ``edges`` are of each block: its distinct words; how it begins and ends, and a short one as a whole.
    ``steps`` are of each distinct step of a path; ``step`` (elements,) says which of them an element of ``tree`` is.
    ``word_counts`` and ``headings`` (blocks,) say how many words a block has, and whether it is a heading.
    """

    kind: InputKind
    words: Tokens
    edges: Tokens
    steps: Tokens
    step: Counts
    tree: Structure
    word_counts: Counts
    headings: NDArray[np.bool_]


def page_tokens(document: Document) -> PageTokens:
    """Signal: the tokens of a document. Plain text has no steps, so that all its blocks stand in the page itself."""
    blocks = document.signal(block_words)
    words = _without_numbers([_ends(words) for words in blocks])
    tree = document.signal(structure)
    steps = {step: number for number, step in enumerate(dict.fromkeys(tree.steps))}
    return PageTokens(
        kind=document.kind,
        words=_tokens([dict.fromkeys(line) for line in words]),
        edges=_tokens([edge_tokens(line) for line in words]),
        steps=_tokens([step_tokens(step) for step in steps]),
        step=np.array([steps[step] for step in tree.steps], dtype=np.intp),
        tree=tree,
        word_counts=document.signal(word_counts),
        headings=np.array([block.kind == "heading" for block in document.blocks], dtype=bool),
    )


def edge_tokens(words: Sequence[str]) -> tuple[str, ...]:
    """How words begin and end: ``^two first``, ``$two last``, ``^1first``, and ``=all`` where they are few.

    No other token begins with ``^1``, because digits are 0.
    """
    if not words:
        return ()
    first, last = words[0], words[-1]
    if len(words) == 1:
        return ("^" + first, "$" + first, "^1" + first, "=" + first)
    ends = (f"^{first} {words[1]}", f"${words[-2]} {last}", "^1" + first)
    return ends if len(words) > WHOLE_WORDS else (*ends, "=" + " ".join(words))


@lru_cache(maxsize=16384)
def step_tokens(step: str) -> tuple[str, ...]:
    """The distinct tokens of a step as in ``div#main.post-body``: ``<div``, ``main``, ``post-body``, ``~post``, ``~body``.

    Names are in lower case, numbers in them 0. ``html`` and ``body``, around everything, have none.
    """
    tag, *names = _SEPARATORS.split(step)
    if tag in _ROOT_TAGS or not step:
        return ()
    return tuple(dict.fromkeys(chain(["<" + tag.lower()], *map(_name_tokens, filter(None, names)))))


@lru_cache(maxsize=16384)
def _name_tokens(name: str) -> tuple[str, ...]:
    """The tokens of a name: names come again on elements that differ in others."""
    parts = ["~" + part.lower() for part in _PART.findall(name) if len(part) >= _PART_LETTERS]
    return (_NUMBER.sub("0", name.lower())[:NAME_LENGTH], *parts)


def _without_numbers(blocks: list[list[str]]) -> list[list[str]]:
    """The words of the blocks, each digit 0: looked for in the page at once, and words without digits stay as they are."""
    page = "\n".join(map(" ".join, blocks))
    zeros = page.translate(_ASCII_DIGITS) if page.isascii() else _DIGIT.sub("0", page)
    lines = zip(blocks, page.split("\n"), zeros.split("\n"), strict=False)  # no blocks: one empty line
    return [words if line == zero else zero.split() for words, line, zero in lines]


def _ends(words: list[str]) -> list[str]:
    return words if len(words) <= HEAD_WORDS + TAIL_WORDS else words[:HEAD_WORDS] + words[-TAIL_WORDS:]


def _tokens(holders: Sequence[Collection[str]]) -> Tokens:
    return Tokens(tuple(chain.from_iterable(holders)), np.array(list(map(len, holders)), dtype=np.intp))
