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

    ``least_words``: shorter blocks may repeat (refrains, labels of a form, speakers' names). ``plain_text``: whether plain
    text loses its copies too; it may be a clean text that repeats itself on purpose.
    """

    least_words: int = 16
    plain_text: bool = False


class RepeatedBlock(Cleaner[RepeatedBlockOptions]):
    """Removes the second and later copies of a long passage: pages hold the same text for small and for wide screens.

    The first copy stays. Short blocks are left alone, since a refrain or a repeated question is part of its text. So is
    plain text, unless an option asks for it: measured on clean texts, most of what repeats in them is meant to.

    Known misses: copies that differ by a letter; long refrains that are repeated word by word on purpose.
    """

    name = "repeated_block"
    Options = RepeatedBlockOptions
    reasons = (SECOND_COPY,)
    examples = (
        Example(
            f"<p class=wide>{_PASSAGE}</p><p>A second one.</p><p class=small>{_PASSAGE}</p>",
            {_PASSAGE: "repeated_block.second_copy"},
            "text/html",
        ),
        Example(f"<p>{_STATEMENT}</p><p>{_STATEMENT}</p>", {_STATEMENT: "repeated_block.second_copy"}, "text/html"),
        Example(f"<p>{_REFRAIN}</p><p>Merrily, merrily.</p><p>{_REFRAIN}</p>", {}, "text/html"),
        Example(f"<p>{_PASSAGE}</p><p>{_PASSAGE.replace('Monday', 'Tuesday')}</p>", {}, "text/html"),
        Example(f"{_PASSAGE}\n\nA second paragraph.\n\n{_PASSAGE}"),
    )

    def judge(self, document: Document) -> Iterator[Change]:
        """Yield a removal for each long block whose text stood before."""
        if document.kind == "text" and not self.options.plain_text:
            return
        seen: set[str] = set()
        for block in document.blocks:
            if block.text not in seen:
                seen.add(block.text)
                continue
            words = len(cut_words(block.text))
            if words >= self.options.least_words:
                yield self.removal(block, SECOND_COPY, {"words": words, "limit": self.options.least_words})
