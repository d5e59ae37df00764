"""Blocks of which repairs left nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cleantext.cleaners.base import Cleaner
from cleantext.component import Example, NoOptions
from cleantext.document import Change, Document, Reason

NOTHING_VISIBLE: Final = Reason(
    "empty_block.nothing_visible", "nothing visible is left of it after repairs", "furniture"
)


class EmptyBlock(Cleaner[NoOptions]):
    """Removes blocks that show nothing: they held only invisible characters, which a normalizer took away.

    Known misses: none; a block with any visible character stays.
    """

    name = "empty_block"
    reasons = (NOTHING_VISIBLE,)
    examples = (
        Example("A line.\n\ufffc\nAnother line.", {"": "empty_block.nothing_visible"}),
        Example("Satır.\n\uffff\n\ufffc\ufffe\nBir satır daha.", {"": "empty_block.nothing_visible"}),
        Example("A line.\n\n.\n\nAnother line."),
        Example("একটি লাইন।\n👩‍👩‍👧\nআরেকটি।"),
    )

    def judge(self, document: Document) -> Iterator[Change]:
        """Yield a removal for each block without text."""
        for block in document.blocks:
            if not block.text or block.text.isspace():
                yield self.removal(block, NOTHING_VISIBLE)
