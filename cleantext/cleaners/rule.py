"""What the cleaners that go by rules share: look again until nothing more is found, and known phrases."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from cleantext.cleaners.base import Cleaner
from cleantext.cleaners.layout import Layout
from cleantext.component import O
from cleantext.document import Block, Change, Document, Reason, Removal
from cleantext.document.change import Category
from cleantext.extractors.wording import is_prose
from cleantext.signals.phrases import PhraseMatch

LONGEST_PREFIXED: Final = 400
"""Longest block, in characters, that its opening words condemn."""

LEAST_SPOKEN: Final = 8
"""Words from which on a block that ends a sentence may be one of the text."""


class Rule(Cleaner[O]):
    """Removes what a rule finds, and what it finds in what is then left, until it finds nothing."""

    def judge(self, document: Document) -> Iterator[Change]:
        """Yield each removal once."""
        layout = Layout.of(document)
        while found := {removal.block: removal for removal in self.find(document, layout)}:
            yield from found.values()
            layout = layout.without(found.keys())

    @abstractmethod
    def find(self, document: Document, layout: Layout) -> Iterator[Removal]:
        """The removals that the rule sees in what is left. Those of one block beyond the first do not count."""


def phrase_reason(cleaner: str, category: Category) -> Reason:
    """The reason of a block that is a known phrase or opens with one."""
    return Reason(f"{cleaner}.phrase", "it reads “{phrase}”", category)


def label_reason(cleaner: str, category: Category) -> Reason:
    """The reason of a block whose words alone would not condemn it, but its place does."""
    return Reason(f"{cleaner}.label", "it reads “{phrase}” and stands {place}", category)


class PhraseRule(Rule[O]):
    """Removes the blocks that match the known phrases of one category, which is the cleaner's name unless it says else.

    ``phrase`` and ``label`` are the two reasons that it gives (`phrase_reason`, `label_reason`). ``speaks``: its blocks
    speak in whole sentences ("We use cookies to ..."), so a sentence within the text may be one of them.
    """

    phrases: ClassVar[str]
    phrase: ClassVar[Reason]
    label: ClassVar[Reason]
    longest_prefixed: ClassVar[int] = LONGEST_PREFIXED
    speaks: ClassVar[bool] = False

    def find(self, document: Document, layout: Layout) -> Iterator[Removal]:
        """The blocks whose own words condemn them, and those whose place does too."""
        for at, matches in layout.known.get(self.phrases, ()):
            block = layout.blocks[at]
            if not layout.is_headline(block):
                yield from self._verdict(block, matches, layout, at)

    def _verdict(self, block: Block, matches: Sequence[PhraseMatch], layout: Layout, at: int) -> Iterator[Removal]:
        sure = next((match for match in matches if self._is_sure(match, block, layout.outside(at))), None)
        if sure is not None:
            yield self.removal(block, self.phrase, {"phrase": sure.phrase})
        elif place := self._place(block, matches[0], layout, at):
            yield self.removal(block, self.label, {"phrase": matches[0].phrase, "place": place})

    def _is_sure(self, match: PhraseMatch, block: Block, outside: bool) -> bool:
        if match.kind == "prefix":
            runs_on = not self.speaks and not outside and is_prose(block.text, least=LEAST_SPOKEN)
            return len(block.text) <= self.longest_prefixed and not runs_on
        return match.kind == "exact"

    def _place(self, block: Block, match: PhraseMatch, layout: Layout, at: int) -> str:
        """Where a block stands when that condemns it, else empty."""
        if match.kind == "prefix":
            return ""
        if layout.outside(at) and not (block.kind == "heading" and match.kind == "weak"):
            return "above the text" if layout.above(at) else "below the text"
        return "in a row of page furniture" if match.kind != "contains" and layout.in_row(block) else ""
