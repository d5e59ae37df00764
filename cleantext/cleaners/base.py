"""The contract of a cleaner: judge, never apply."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from typing import ClassVar

from cleantext.component import Component, Example, O
from cleantext.document import Block, Change, Document, Reason, Removal
from cleantext.document.change import Value


class Cleaner(Component[O]):
    """Names the blocks that are not the article, each with a reason and its evidence.

    ``reasons`` lists every reason that the cleaner can give; each is exercised by ``examples``, which hold at least
    two pages from which it removes something and two look-alikes that it leaves alone.
    """

    reasons: ClassVar[tuple[Reason, ...]]
    examples: ClassVar[tuple[Example, ...]]

    @abstractmethod
    def judge(self, document: Document) -> Iterator[Change]:
        """Yield a change for each block that goes. Yielding nothing keeps all. The document is not touched."""

    def removal(self, block: Block, reason: Reason, evidence: Mapping[str, Value] | None = None) -> Removal:
        """A removal in this cleaner's name."""
        return Removal(block.id, self.name, reason, evidence or {})
