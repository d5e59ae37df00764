"""Second copies of long passages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cleantext.cleaners.base import Cleaner
from cleantext.component import Example
from cleantext.document import Change, Document, Reason
from cleantext.signals.words import cut_words

SECOND_COPY: Final = Reason(
    "repeated_block.second_copy", "the same {words} words stand on the page already (limit {limit})", "furniture"
)

_STATEMENT = (
    "Das Ministerium erklärte am Abend, der Bericht werde noch in dieser Woche dem Parlament vorgelegt, und zwar ganz."
)
_PASSAGE = "The harbour office said on Monday that both ferries would run to the old timetable until the new pier opens in spring."
_REFRAIN = "Row, row, row your boat,\nGently down the stream."


@dataclass(frozen=True)
class RepeatedBlockOptions:
    """Settings of `RepeatedBlock`.

    ``least_words``: shorter blocks may repeat (refrains, labels of a form, speakers' names).
    """

    least_words: int = 16


class RepeatedBlock(Cleaner[RepeatedBlockOptions]):
    """Removes the second and later copies of a long passage: pages hold the same text for small and for wide screens.

    The first copy stays. Short blocks are left alone, since a refrain or a repeated question is part of its text.

    Known misses: copies that differ by a letter; long refrains that are repeated word by word on purpose.
    """

    name = "repeated_block"
    Options = RepeatedBlockOptions
    reasons = (SECOND_COPY,)
    examples = (
        Example(f"{_PASSAGE}\n\nA second paragraph.\n\n{_PASSAGE}", {_PASSAGE: "repeated_block.second_copy"}),
        Example(f"{_STATEMENT}\n{_STATEMENT}", {_STATEMENT: "repeated_block.second_copy"}),
        Example(f"{_REFRAIN}\n\nMerrily, merrily.\n\n{_REFRAIN}"),
        Example(f"{_PASSAGE}\n\n{_PASSAGE.replace('Monday', 'Tuesday')}"),
    )

    def judge(self, document: Document) -> Iterator[Change]:
        """Yield a removal for each long block whose text stood before."""
        seen: set[str] = set()
        for block in document.blocks:
            if block.text not in seen:
                seen.add(block.text)
                continue
            words = len(cut_words(block.text))
            if words >= self.options.least_words:
                yield self.removal(block, SECOND_COPY, {"words": words, "limit": self.options.least_words})
