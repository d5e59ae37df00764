"""What engines of others have in common: they return a text, and the blocks that are not in it go."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator

from cleantext.cleaners.base import Cleaner
from cleantext.component import O
from cleantext.document import Change, Document
from cleantext.signals.alignment import aligned_blocks
from cleantext.signals.words import block_words, cut_words


class EngineVerdict(Cleaner[O]):
    """Removes the blocks of an HTML page that another extractor leaves out.

    Where the extractor finds nothing at all nothing is removed: that says more of the extractor than of the page.
    """

    @abstractmethod
    def extracted(self, document: Document) -> str:
        """The text that the engine extracts from ``document.markup``; empty where it finds nothing."""

    def judge(self, document: Document) -> Iterator[Change]:
        """Yield a removal for each block that is not part of the engine's text."""
        if document.markup is None:
            return
        lines = [cut_words(line) for line in self.extracted(document).splitlines()]
        if not any(lines):
            return
        whole = document.whole
        kept = aligned_blocks(whole.signal(block_words), lines)
        verdict = {block.id: keep for block, keep in zip(whole.blocks, kept, strict=True)}
        for block in document.blocks:
            if not verdict[block.id]:
                yield self.removal(block, self.reasons[0])
