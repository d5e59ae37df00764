"""The headline, lifted out of the body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cleantext.cleaners.base import Cleaner
from cleantext.cleaners.example_text import ENGLISH, GERMAN
from cleantext.cleaners.layout import Layout
from cleantext.component import Example, NoOptions
from cleantext.document import Block, Change, Document, Reason
from cleantext.extractors.title_line import UNSURE
from cleantext.extractors.wording import word_count

LIFTED: Final = Reason("headline_line.lifted", "it is the headline, which is kept as metadata", "metadata")
COPY: Final = Reason("headline_line.copy", "it repeats the headline word for word", "metadata")

SHORTEST_COPY: Final = 4
"""Words from which on a repeated headline is no accident: a headline of one word may well be a list item."""


class HeadlineLine(Cleaner[NoOptions]):
    """Lifts the headline out of the body, with the lines above and below the text that repeat it word for word.

    ``Article.text`` is the body; the headline is in ``metadata.headline``. Dumps repeat it in breadcrumbs, share boxes
    and link lists. A line of a plain text that may be a subheading as well stays (`cleantext.extractors.title_line.UNSURE`).

    Known misses: repetitions with the name of the site or a section added to them, or cut short.
    """

    name = "headline_line"
    reasons = (LIFTED, COPY)
    examples = (
        Example(
            "<body><h1>Ferry landing to reopen after four years</h1>"
            + "".join(f"<p>{part}</p>" for part in ENGLISH.split("\n\n"))
            + "</body>",
            {"Ferry landing to reopen after four years": "headline_line.lifted"},
            "text/html",
        ),
        Example(
            "<body><h1>Die Fähre fährt wieder über die Aue</h1>"
            + "".join(f"<p>{part}</p>" for part in GERMAN.split("\n\n"))
            + "<p>Die Fähre fährt wieder über die Aue!</p></body>",
            {
                "Die Fähre fährt wieder über die Aue": "headline_line.lifted",
                "Die Fähre fährt wieder über die Aue!": "headline_line.copy",
            },
            "text/html",
        ),
        Example(ENGLISH),
        Example(GERMAN),
    )

    def judge(self, document: Document) -> Iterator[Change]:
        """Yield a removal for the block that the headline was read from, and for its copies."""
        found = document.metadata.headline
        if found is None or found.source == UNSURE:
            return
        layout = Layout.of(document)
        repeats = word_count(found.value) >= SHORTEST_COPY or found.block is None
        for at, block in enumerate(document.blocks):
            if not layout.reads_as_headline(block):
                continue
            if block.id == found.block and _stands_free(layout, block):
                yield self.removal(block, LIFTED)
            elif repeats and block.id != found.block and layout.outside(at):
                yield self.removal(block, COPY)


def _stands_free(layout: Layout, block: Block) -> bool:
    """Whether a block is a line of its own: not running text, and not the middle of a sentence."""
    first = next((letter for letter in block.text if letter.isalpha()), "")
    return not layout.looks[block.id].prose and (block.kind != "line" or not first.islower())
