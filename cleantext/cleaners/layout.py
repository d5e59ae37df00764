"""Where on the page a block stands: above, within or below the running text, alone or in a row of chrome."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from cleantext.document import Block, Document
from cleantext.extractors.wording import continues_sentence, ends_sentence, is_prose, word_count, words
from cleantext.signals.phrases import PhraseMatch, phrase_categories

ROW: Final = 3
"""Known phrases in a row from which on they are chrome wherever they stand."""

LONGEST_HEADLINE: Final = 25
"""Words in the longest line that still looks like a headline."""

MOSTLY_LINKS: Final = 0.8
"""Share of the characters of a block in links from which on it is nothing but links."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a block looks: its words, whether it ends a sentence, whether it is running text, and its share of links.

    ``runs_on``: one of the two lines below it goes on with a sentence, so it is a piece of running text.
    """

    words: int
    sentence: bool
    prose: bool
    links: float
    runs_on: bool = False

    @property
    def headline_like(self) -> bool:
        """A line of some words that does not end with a full stop."""
        return 3 <= self.words <= LONGEST_HEADLINE and not self.prose and not self.sentence and not self.runs_on


def looks(document: Document) -> Mapping[int, Look]:
    """The look of every block, by block id. A signal."""
    known = document.signal(phrase_categories)
    continued = [document.kind == "text" and continues_sentence(block.text) for block in document.blocks]
    return {
        block.id: _look(block, bool(known.get(block.id)), any(continued[at + 1 : at + 3]))
        for at, block in enumerate(document.blocks)
    }


def _look(block: Block, known: bool, runs_on: bool) -> Look:
    text = block.text
    links = min(block.link_chars / len(text), 1.0) if text else 0.0
    closed = ends_sentence(text)
    prose = closed and not known and not block.hidden and links < MOSTLY_LINKS and is_prose(text)
    question = closed and text.rstrip().endswith(("?", "!", "？", "！"))
    return Look(word_count(text), closed and not question, prose, links, runs_on)


@dataclass(frozen=True)
class Layout:
    """The blocks that are left, with what is known of each, and where the running text is."""

    document: Document
    blocks: tuple[Block, ...]
    matches: Mapping[int, tuple[PhraseMatch, ...]]
    looks: Mapping[int, Look]

    @classmethod
    def of(cls, document: Document) -> Layout:
        """The layout of what is left of a document, made once for all who ask for it."""
        return document.view(cls._made)

    @classmethod
    def _made(cls, document: Document) -> Layout:
        return cls(document, document.blocks, document.signal(phrase_categories), document.signal(looks))

    def without(self, removed: Collection[int]) -> Layout:
        """The layout less some blocks."""
        left = tuple(block for block in self.blocks if block.id not in removed)
        return Layout(self.document, left, self.matches, self.looks)

    @cached_property
    def body(self) -> range:
        """The positions from the first to the last block of running text; empty where there is none."""
        blocks, looks = self.blocks, self.looks
        first = next((at for at, block in enumerate(blocks) if looks[block.id].prose), None)
        if first is None:
            return range(0)
        return range(first, next(at for at in range(len(blocks), 0, -1) if looks[blocks[at - 1].id].prose))

    @cached_property
    def around(self) -> Sequence[int]:
        """The positions above and below the running text; none where there is none."""
        body = self.body
        return (*range(body.start), *range(body.stop, len(self.blocks))) if body else ()

    @cached_property
    def known(self) -> Mapping[str, Sequence[tuple[int, list[PhraseMatch]]]]:
        """By category the positions of the blocks that match its phrases, each with these matches."""
        known: defaultdict[str, list[tuple[int, list[PhraseMatch]]]] = defaultdict(list)
        matching = [at for at, block in enumerate(self.blocks) if block.id in self.matches]
        for at in matching:
            by_category: defaultdict[str, list[PhraseMatch]] = defaultdict(list)
            for match in self.matches[self.blocks[at].id]:
                by_category[match.category].append(match)
            for category, matches in by_category.items():
                known[category].append((at, matches))
        return known

    @cached_property
    def in_rows(self) -> frozenset[int]:
        """The ids of blocks that stand in a row of at least `ROW` blocks of known phrases."""
        rows: set[int] = set()
        row: list[int] = []
        for block in self.blocks:
            if block.id in self.matches:
                row.append(block.id)
                continue
            rows.update(row if len(row) >= ROW else ())
            row = []
        return frozenset(rows.union(row if len(row) >= ROW else ()))

    def above(self, at: int) -> bool:
        """Whether a position is above the running text."""
        return bool(self.body) and at < self.body.start

    def below(self, at: int) -> bool:
        """Whether a position is below the running text."""
        return bool(self.body) and at >= self.body.stop

    def outside(self, at: int) -> bool:
        """Whether a position is above or below the running text; false where there is none."""
        return self.above(at) or self.below(at)

    def in_row(self, block: Block) -> bool:
        """Whether a block stands in a row of chrome, in what is left or on the whole page."""
        return block.id in self.in_rows or block.id in self.document.signal(_rows_of_page)

    @cached_property
    def headline_at(self) -> int | None:
        """The position of the headline among the blocks that are left."""
        found = self.document.metadata.headline
        if found is None:
            return None
        by_id = {block.id: at for at, block in enumerate(self.blocks)}
        if found.block in by_id:
            return by_id[found.block]
        above = range(self.body.start) if self.body else range(len(self.blocks))
        return next((at for at in above if self.reads_as_headline(self.blocks[at])), None)

    def headline_between(self, block: Block, later: Block) -> bool:
        """Whether the headline stands between two blocks of the page, even where it was lifted."""
        found = self.document.metadata.headline
        return found is not None and found.block is not None and block.id < found.block < later.id

    def is_headline(self, block: Block) -> bool:
        """Whether a block is, or repeats, the headline of the article."""
        found = self.document.metadata.headline
        return found is not None and (found.block == block.id or self.reads_as_headline(block))

    def reads_as_headline(self, block: Block) -> bool:
        """Whether a block has the words of the headline; false where there is no headline."""
        return self._headline_words is not None and words(block.text) == self._headline_words

    @cached_property
    def _headline_words(self) -> tuple[str, ...] | None:
        found = self.document.metadata.headline
        return None if found is None else words(found.value)


def _rows_of_page(document: Document) -> frozenset[int]:
    return Layout.of(document).in_rows
