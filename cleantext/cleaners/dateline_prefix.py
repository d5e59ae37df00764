"""The dateline, taken off the first sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cleantext.cleaners.base import Cleaner
from cleantext.cleaners.example_text import ENGLISH, SPANISH
from cleantext.component import Example, NoOptions
from cleantext.document import Change, Document, Reason, Rewrite

LIFTED: Final = Reason("dateline_prefix.lifted", "its dateline, {raw}, is kept as metadata", "metadata")

_JOINTS: Final = " \u00a0-–—―:.,|"


class DatelinePrefix(Cleaner[NoOptions]):
    """Takes the dateline ("LAGOS, May 3 (AFP) -") off the sentence that it opens.

    It is off by default: the dateline is part of the first sentence as printed, and is in ``metadata.dateline`` too.

    Known misses: datelines that stand at the end, with the byline or as a line of their own: they stay.
    """

    name = "dateline_prefix"
    reasons = (LIFTED,)
    examples = (
        Example(f"LAGOS (AFP) - {ENGLISH}", {"LAGOS (AFP) - " + ENGLISH.split("\n\n")[0]: "dateline_prefix.lifted"}),
        Example(f"MADRID (EFE) - {SPANISH}", {"MADRID (EFE) - " + SPANISH.split("\n\n")[0]: "dateline_prefix.lifted"}),
        Example(ENGLISH),
        Example(SPANISH),
    )

    def judge(self, document: Document) -> Iterator[Change]:
        """Yield a rewrite of the block that the dateline opens."""
        found = document.metadata.dateline
        for block in document.blocks:
            if found is None or block.id != found.block or found.value.position != "lead":
                continue
            raw = found.value.raw
            rest = block.text[len(raw) :].lstrip(_JOINTS) if block.text.startswith(raw) else ""
            if rest:
                yield Rewrite(block.id, self.name, LIFTED, block.text, rest, {"raw": raw})
