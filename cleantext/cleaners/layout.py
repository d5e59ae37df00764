"""Where on the page a block stands: above, within or below the running text, alone or in a row of chrome."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, NamedTuple

from cleantext.document import Block, Document, Found
from cleantext.extractors.wording import PROSE_WORDS, continues_sentence, ends_sentence, word_count, words
from cleantext.signals.phrases import PhraseMatch, phrase_categories

ROW: Final = 3
"""Known phrases in a row from which on they are chrome wherever they stand."""

LONGEST_HEADLINE: Final = 25
"""Words in the longest line that still looks like a headline."""

MOSTLY_LINKS: Final = 0.8
"""Share of the characters of a block in links from which on it is nothing but links."""


class Look(NamedTuple):
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
    blocks = document.blocks
    known = document.signal(phrase_categories)
    continued = [document.kind == "text" and continues_sentence(block.text) for block in blocks]
    below = zip(blocks, (*continued[1:], False), (*continued[2:], False, False), strict=False)
    return {block.id: _look(block, block.id in known, first or second) for block, first, second in below}


def _look(block: Block, known: bool, runs_on: bool) -> Look:
    text = block.text
    links = min(block.link_chars / len(text), 1.0) if text else 0.0
    count, closed = word_count(text), ends_sentence(text)
    prose = closed and count >= PROSE_WORDS and not known and not block.hidden and links < MOSTLY_LINKS
    question = closed and text.rstrip().endswith(("?", "!", "？", "！"))
    return Look(count, closed and not question, prose, links, runs_on)


class _Page(NamedTuple):
    """What the layouts of a page share, whatever is left of it.

    ``running_text`` holds the ids of the blocks that look like it, in page order; ``by_category`` by the category of phrases
    the blocks that match some, each with these matches; ``in_rows`` the ids of blocks that stand in a row of chrome.
    """

    matches: Mapping[int, tuple[PhraseMatch, ...]]
    looks: Mapping[int, Look]
    running_text: Sequence[int]
    by_category: Mapping[str, Mapping[int, Sequence[PhraseMatch]]]
    in_rows: frozenset[int]


def _page(document: Document) -> _Page:
    """A signal."""
    matches = document.signal(phrase_categories)
    seen = document.signal(looks)
    by_category: dict[str, dict[int, list[PhraseMatch]]] = {}
    for id_, found in matches.items():
        for match in found:
            by_category.setdefault(match.category, {}).setdefault(id_, []).append(match)
    running_text = [id_ for id_, look in seen.items() if look.prose]
    positions = {block.id: at for at, block in enumerate(document.blocks)}
    return _Page(matches, seen, running_text, by_category, _rows(positions, matches))


def _rows(positions: Mapping[int, int], matches: Iterable[int]) -> frozenset[int]:
    """The ids of blocks that stand in a row of at least `ROW` blocks of known phrases.

    ``positions`` are those of the blocks that are left, ``matches`` the blocks that match phrases, in page order.
    """
    rows: set[int] = set()
    row: list[int] = []
    for id_ in filter(positions.__contains__, matches):
        if row and positions[id_] != positions[row[-1]] + 1:
            rows.update(row if len(row) >= ROW else ())
            row = []
        row.append(id_)
    return frozenset(rows.union(row if len(row) >= ROW else ()))


@dataclass(frozen=True)
class Layout:
    """The blocks that are left, with what is known of each, and where the running text is.

    It does not hold the document, which holds its layout: each would keep the other in memory.
    """

    blocks: tuple[Block, ...]
    headline: Found[str] | None
    page: _Page

    @classmethod
    def of(cls, document: Document) -> Layout:
        """The layout of what is left of a document, made once for all who ask for it."""
        return document.view(cls._made)

    @classmethod
    def _made(cls, document: Document) -> Layout:
        return cls(document.blocks, document.metadata.headline, document.signal(_page))

    def without(self, removed: Collection[int]) -> Layout:
        """The layout less some blocks."""
        return replace(self, blocks=tuple(block for block in self.blocks if block.id not in removed))

    @cached_property
    def matches(self) -> Mapping[int, tuple[PhraseMatch, ...]]:
        """The known phrases of each block that has some, by block id."""
        return self.page.matches

    @cached_property
    def looks(self) -> Mapping[int, Look]:
        """The look of each block, by block id."""
        return self.page.looks

    @cached_property
    def positions(self) -> Mapping[int, int]:
        """The position of each block that is left, by block id."""
        return {block.id: at for at, block in enumerate(self.blocks)}

    @cached_property
    def body(self) -> range:
        """The positions from the first to the last block of running text; empty where there is none."""
        positions = self.positions
        left = [positions[id_] for id_ in self.page.running_text if id_ in positions]
        return range(left[0], left[-1] + 1) if left else range(0)

    @cached_property
    def around(self) -> Sequence[int]:
        """The positions above and below the running text; none where there is none."""
        body = self.body
        return (*range(body.start), *range(body.stop, len(self.blocks))) if body else ()

    @cached_property
    def known(self) -> Mapping[str, Sequence[tuple[int, Sequence[PhraseMatch]]]]:
        """By category the positions of the blocks that match its phrases, each with these matches."""
        positions = self.positions
        return {
            category: [(positions[id_], matches) for id_, matches in found.items() if id_ in positions]
            for category, found in self.page.by_category.items()
        }

    @cached_property
    def in_rows(self) -> frozenset[int]:
        """The ids of blocks that stand in a row of at least `ROW` blocks of known phrases."""
        return _rows(self.positions, self.matches)

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
        return block.id in self.in_rows or block.id in self.page.in_rows

    @cached_property
    def headline_at(self) -> int | None:
        """The position of the headline among the blocks that are left."""
        found = self.headline
        if found is None:
            return None
        if found.block is not None and found.block in self.positions:
            return self.positions[found.block]
        above = range(self.body.start) if self.body else range(len(self.blocks))
        return next((at for at in above if self.reads_as_headline(self.blocks[at])), None)

    def headline_between(self, block: Block, later: Block) -> bool:
        """Whether the headline stands between two blocks of the page, even where it was lifted."""
        found = self.headline
        return found is not None and found.block is not None and block.id < found.block < later.id

    def is_headline(self, block: Block) -> bool:
        """Whether a block is, or repeats, the headline of the article."""
        found = self.headline
        return found is not None and (found.block == block.id or self.reads_as_headline(block))

    def reads_as_headline(self, block: Block) -> bool:
        """Whether a block has the words of the headline; false where there is no headline."""
        wanted, text = self._headline_words, block.text
        if wanted is None or len(text) < self._headline_size or self._headline_start not in text.casefold():
            return False
        return words(text) == wanted

    @cached_property
    def _headline_size(self) -> float:
        """Characters that a text with the words of the headline has at least: case-folding makes up to three of one."""
        return sum(map(len, self._headline_words or ())) / 3

    @cached_property
    def _headline_start(self) -> str:
        """The first word of the headline, without which a text cannot have its words: to look for it takes less time."""
        return next(iter(self._headline_words or ()), "")

    @cached_property
    def _headline_words(self) -> tuple[str, ...] | None:
        found = self.headline
        return None if found is None else words(found.value)
