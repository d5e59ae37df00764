"""The lines of a plain text, as far as its title is looked for among them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final
from urllib.parse import unquote

from cleantext.document import Block, Document
from cleantext.extractors.title_form import is_furniture, signs
from cleantext.extractors.title_tag import has_tail, shortened
from cleantext.extractors.wording import is_prose, word_count, words
from cleantext.signals.phrases import phrase_categories

FEWEST_WORDS: Final = 2
MOST_WORDS: Final = 34
MOST_CHARS: Final = 240
MOST_LINES: Final = 1500
"""Lines of a text that are looked at."""

PARAGRAPHS_ABOVE: Final = 5
"""Paragraphs that may stand above a title: notices on cookies, teasers."""

TOP: Final = 3
"""Lines at the top that may be the title tag, with its marks."""

FARTHEST: Final = 40
"""Lines above a paragraph within which its title may stand."""

PROSE_WORDS: Final = 12
PARAGRAPHS: Final = 40
PARAGRAPH_CHARS: Final = 1000
LEAD: Final = 3
"""Words of a paragraph at least; paragraphs below a line whose words may take it up, all that are read, with so many
characters each, and those of the beginning."""

NEAR: Final = 5
"""Lines below and above within which a byline or a date belongs to a line."""

_SLUG_WORD: Final = re.compile(r"[^\W_]{3,40}")


@dataclass(frozen=True)
class Lines:
    """The lines of a plain text, as far as titles are looked for, with what is known of each."""

    document: Document

    @cached_property
    def shown(self) -> Sequence[Block]:
        """The visible blocks."""
        return [block for block in self.document.blocks if not block.hidden][:MOST_LINES]

    @cached_property
    def prose(self) -> Sequence[int]:
        """The places of the lines that read as paragraphs."""
        known = self.document.signal(phrase_categories)
        return [
            at for at, block in enumerate(self.shown) if block.id not in known and is_prose(block.text, PROSE_WORDS)
        ]

    @cached_property
    def stems(self) -> Sequence[frozenset[str]]:
        """The stems of the paragraphs that a title may stand above."""
        return [stems(self.shown[at].text[:PARAGRAPH_CHARS]) for at in self.prose[: PARAGRAPHS_ABOVE + PARAGRAPHS]]

    @cached_property
    def copies(self) -> Counter[tuple[str, ...]]:
        """How often the words of a line stand on the page."""
        return Counter(words(block.text) for block in self.shown if len(block.text) <= MOST_CHARS)

    @cached_property
    def with_tail(self) -> frozenset[tuple[str, ...]]:
        """The words of lines like ``Headline - Section | Site`` less their tails."""
        lines = (block.text for block in self.shown if len(block.text) <= MOST_CHARS)
        return frozenset(words(text) for line in lines if has_tail(line) for text in shortened(line)[1:])

    @cached_property
    def signs(self) -> Sequence[int]:
        """The places of bylines and dates, down to below the last line that may be a title."""
        return [at for at, block in enumerate(self.shown[: self._end + NEAR]) if signs(block.text)]

    @cached_property
    def known(self) -> Sequence[int]:
        """The places of phrases that pages repeat: "Skip to content"."""
        known = self.document.signal(phrase_categories)
        return [at for at, block in enumerate(self.shown) if block.id in known]

    @cached_property
    def slug(self) -> frozenset[str]:
        """The stems of the words of the longest part of the address, less numbers."""
        path = unquote((self.document.url or "").partition("://")[2].partition("/")[2]).partition("?")[0]
        parts = [[word for word in _SLUG_WORD.findall(part) if not word.isdigit()] for part in path[:500].split("/")]
        return frozenset(word.casefold()[:4] for word in max(parts, key=len))

    @cached_property
    def _end(self) -> int:
        return self.prose[min(PARAGRAPHS_ABOVE, len(self.prose) - 1)] if self.prose else 0

    @cached_property
    def titular(self) -> Sequence[int]:
        """The places of the lines that may be a title, by their length and what follows them."""
        known = self.document.signal(phrase_categories)
        return [
            at
            for at, block in enumerate(self.shown[: self._end])
            if len(block.text) <= MOST_CHARS
            and block.id not in known
            and block.id not in self.document.furniture
            and FEWEST_WORDS <= word_count(block.text) <= MOST_WORDS
            and self.below(at) <= FARTHEST
            and (at < TOP or not is_furniture(block.text))
        ]

    @cached_property
    def _taken_up(self) -> dict[int, tuple[frozenset[str], frozenset[str]]]:
        return {}

    def taken_up(self, first: int) -> tuple[frozenset[str], frozenset[str]]:
        """The stems of the few paragraphs, and of the many, from the one with that number on."""
        if first not in self._taken_up:
            lead: frozenset[str] = frozenset().union(*self.stems[first : first + LEAD])
            self._taken_up[first] = lead, lead.union(*self.stems[first + LEAD : first + PARAGRAPHS])
        return self._taken_up[first]

    def below(self, at: int) -> int:
        """How many lines below a line the next paragraph stands."""
        place = bisect_right(self.prose, at)
        return self.prose[place] - at if place < len(self.prose) else FARTHEST + 1


def stems(text: str) -> frozenset[str]:
    """Beginnings of the longer words; of scripts that do not space words, pairs of characters."""
    found: set[str] = set()
    for word in set(words(text)):
        if word[0] >= "\u3040" and word.isalpha():
            found.update(word[i : i + 2] for i in range(len(word) - 1))
        elif len(word) > 3 or word.isdigit():
            found.add(word[:4])
    return frozenset(found)
