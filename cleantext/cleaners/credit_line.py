"""The credit line, lifted out of the body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cleantext.cleaners.base import Cleaner
from cleantext.cleaners.example_text import ENGLISH, SPANISH
from cleantext.component import Example, NoOptions
from cleantext.document import Block, Change, Credits, Document, Found, Reason
from cleantext.extractors.wording import words

LIFTED: Final = Reason("credit_line.lifted", "it credits {raw}, which is kept as metadata", "metadata")

REST: Final = 2
"""Words that the block may have beyond the credit."""


class CreditLine(Cleaner[NoOptions]):
    """Lifts the credit line ("With reporting from AFP", "Reuters, dpa") out of the body when it is a block of its own.

    What it says is in ``metadata.credits``. A credit inside a sentence stays where it is.

    All lines that the credits were read from go. Known misses: lines that the extractor of credits does not know.
    """

    name = "credit_line"
    reasons = (LIFTED,)
    examples = (
        Example(f"{ENGLISH}\n\nWith reporting from AFP", {"With reporting from AFP": "credit_line.lifted"}),
        Example(f"{SPANISH}\n\nReuters, EFE", {"Reuters, EFE": "credit_line.lifted"}),
        Example(
            f"By Associated Press\n\n{ENGLISH}\n\nWith reporting from AFP",
            {"By Associated Press": "credit_line.lifted", "With reporting from AFP": "credit_line.lifted"},
        ),
        Example(f"{ENGLISH}\n\nThe mayor told AFP that the money is there."),
        Example(f"{SPANISH}\n\nEl alcalde dijo a la agencia EFE que el dinero está asegurado."),
    )

    def judge(self, document: Document) -> Iterator[Change]:
        """Yield a removal for the block that the credit was read from, when it holds little else."""
        found = document.metadata.credits
        for block in document.blocks:
            if found is not None and is_credit_line(block, found):
                yield self.removal(block, LIFTED, {"raw": found.value.raw})


def is_credit_line(block: Block, found: Found[Credits]) -> bool:
    """Whether a block is the credit that was found, and little else."""
    if block.id != found.block and block.id not in found.more_blocks:
        return False
    return len(words(block.text)) <= len(words(found.value.raw)) + REST
