"""Tags, topics and categories of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext.cleaners.example_text import ENGLISH, GERMAN, SPANISH
from cleantext.cleaners.layout import Layout
from cleantext.cleaners.rule import PhraseRule, label_reason, phrase_reason
from cleantext.component import Example, NoOptions
from cleantext.document import Block, Document, Reason, Removal

UNDER_HEADING: Final = Reason("tags.under_heading", "it is a few words below “{heading}”", "furniture")
HASHTAGS: Final = Reason("tags.hashtags", "it is nothing but hashtags", "furniture")

LONGEST_TAG: Final = 4
"""Words in the longest tag."""

_HASHTAGS: Final = re.compile(r"#[^\W\d]\w{1,60}(?:[\s,]{1,4}#[^\W\d]\w{1,60}){0,30}")


class Tags(PhraseRule[NoOptions]):
    """Removes the tags, topics and categories that an article is filed under.

    They are an index, not text: names without a sentence.

    Known misses: tags without a heading; hashtags inside the text are left.
    """

    name = "tags"
    phrases = "tags"
    phrase = phrase_reason(name, "furniture")
    label = label_reason(name, "furniture")
    reasons = (phrase, label, UNDER_HEADING, HASHTAGS)
    examples = (
        Example(
            f"{ENGLISH}\n\nTags: ferries, floods, Harrow Bridge\n\n#ferries #floods",
            {"Tags: ferries, floods, Harrow Bridge": "tags.phrase", "#ferries #floods": "tags.hashtags"},
        ),
        Example(
            f"{GERMAN}\n\nTags\n\nFähre\n\nHochwasser",
            {"Tags": "tags.label", "Fähre": "tags.under_heading", "Hochwasser": "tags.under_heading"},
        ),
        Example(f"{ENGLISH}\n\nTags\n\n{ENGLISH}"),
        Example(f"{SPANISH}\n\n#embarcadero\n\n{SPANISH}"),
    )

    def find(self, document: Document, layout: Layout) -> Iterator[Removal]:
        """Known phrases, the short lines below them, hashtags."""
        for at, block in enumerate(layout.blocks):
            if heading := self._heading(block, layout, at):
                for tag in _short_lines(layout, at + 1):
                    yield self.removal(tag, UNDER_HEADING, {"heading": heading})
            if layout.below(at) and len(block.text) <= 400 and _HASHTAGS.fullmatch(block.text.strip()):
                yield self.removal(block, HASHTAGS)
        yield from super().find(document, layout)

    def _heading(self, block: Block, layout: Layout, at: int) -> str:
        if not layout.below(at):
            return ""
        matches = layout.matches.get(block.id, ())
        return next((m.phrase for m in matches if m.category == self.phrases and m.kind in ("exact", "weak")), "")


def _short_lines(layout: Layout, start: int) -> Iterator[Block]:
    for at in range(start, len(layout.blocks)):  # a slice for each heading would cost the square of their number
        block = layout.blocks[at]
        look = layout.looks[block.id]
        if look.sentence or look.words > LONGEST_TAG or block.id in layout.matches:
            return
        yield block
