"""The contract of a normalizer: repair inside a block, nothing else."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from cleantext.component import Component, O, Repair
from cleantext.document import Document, Evidence, Reason, Rewrite


class Normalizer(Component[O]):
    """Repairs what is broken inside the text of a block.

    Every repair is idempotent: ``repair(repair(text)) == repair(text)``. ``examples`` hold at least two repairs
    and two look-alikes that stay as they are. ``piecewise``: in a line of which a part is protected (inline code, a
    URL), what stands around that part is repaired piece by piece, not with a mark in its place.
    """

    reason: ClassVar[Reason]
    piecewise: ClassVar[bool] = False
    examples: ClassVar[tuple[Repair, ...]]

    @abstractmethod
    def repair(self, text: str, document: Document) -> str:
        """The text of one block, repaired. The document is there for its style (which apostrophe it uses)."""

    def evidence(self, before: str, after: str) -> Evidence:
        """What the sentence of the reason tells of a repair; nothing, unless it has a place for it."""
        return {}

    def judge(self, document: Document) -> Iterator[Rewrite]:
        """Yield a rewrite for each block that reads otherwise after its repair."""
        for block in document.blocks:
            repaired = self.repair(block.text, document)
            if repaired != block.text:
                evidence = self.evidence(block.text, repaired)
                yield Rewrite(block.id, self.name, self.reason, block.text, repaired, evidence)
