"""Leftovers of players and galleries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext.cleaners.example_text import ENGLISH, GERMAN, SPANISH
from cleantext.cleaners.layout import Layout
from cleantext.cleaners.rule import PhraseRule, label_reason, phrase_reason
from cleantext.component import Example, NoOptions
from cleantext.document import Document, Reason, Removal

TIME_COUNTER: Final = Reason("media_leftovers.time_counter", "it counts the time of a player: {counter}", "media")

_COUNTER: Final = re.compile(r"-?\d{1,2}:\d\d(?::\d\d)?\s{0,3}/\s{0,3}-?\d{1,2}:\d\d(?::\d\d)?")


class MediaLeftovers(PhraseRule[NoOptions]):
    """Removes what is left of players and galleries: controls, time counters, errors, calls to enlarge or watch.

    Without the picture or the film they mean nothing.

    Known misses: captions and photo credits that stand as text: they are kept, for many an article is told in its
    captions. A single time ("2:41") stays too: it may be a result, or an hour.
    """

    name = "media_leftovers"
    phrases = "media"
    phrase = phrase_reason(name, "media")
    label = label_reason(name, "media")
    reasons = (phrase, label, TIME_COUNTER)
    examples = (
        Example(f"Listen to this article\n\n{ENGLISH}", {"Listen to this article": "media_leftovers.phrase"}),
        Example(
            f"{GERMAN}\n\nPlay\n\n0:00 / 2:41",
            {"Play": "media_leftovers.label", "0:00 / 2:41": "media_leftovers.time_counter"},
        ),
        Example(f"{ENGLISH}\n\nVideo\n\n{ENGLISH}"),
        Example(f"{SPANISH}\n\n2:41\n\n{SPANISH}"),
    )

    def find(self, document: Document, layout: Layout) -> Iterator[Removal]:
        """Known phrases, and the counters of players."""
        yield from super().find(document, layout)
        for block in layout.blocks:
            if len(block.text) <= 24 and "/" in block.text and _COUNTER.fullmatch(block.text.strip()):
                yield self.removal(block, TIME_COUNTER, {"counter": block.text.strip()})
