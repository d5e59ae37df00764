"""Comment counts, forms, captcha notes and vote counters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext.cleaners.example_text import ENGLISH, GERMAN, SPANISH
from cleantext.cleaners.layout import Layout
from cleantext.cleaners.rule import PhraseRule, label_reason, phrase_reason
from cleantext.component import Example, NoOptions
from cleantext.document import Document, Reason, Removal

VOTE_COUNTER: Final = Reason("comment_widget.vote_counter", "it counts votes: {counter}", "comment_widget")

_VOTES: Final = re.compile(
    r"\(\d{1,6}\)(?:\s{0,8}[|/]?\s{0,8}\(\d{1,6}\)){1,3}"  # (67)    (58)
    r"|[👍👎❤▲▼⬆⬇]\ufe0f?\s{0,3}\d{1,6}(?:\s{1,8}[👍👎❤▲▼⬆⬇]\ufe0f?\s{0,3}\d{1,6}){0,3}"
)
_OPENINGS: Final = tuple("(👍👎❤▲▼⬆⬇")


class CommentWidget(PhraseRule[NoOptions]):
    """Removes what a comment widget leaves in a dump: counts, forms, captcha notes, moderation notices, vote counters.

    The comments themselves are text of their own kind; their furniture is noise in any case.

    Known misses: names and dates of commenters, and the comments, which only the score can tell from the article.
    """

    name = "comment_widget"
    phrases = "comment_widget"
    phrase = phrase_reason(name, "comment_widget")
    label = label_reason(name, "comment_widget")
    speaks = True
    reasons = (phrase, label, VOTE_COUNTER)
    examples = (
        Example(
            f"{ENGLISH}\n\n(12)    (9)\n\nTotal comments (3)\n\nPlease fill the fields below.",
            {
                "(12) (9)": "comment_widget.vote_counter",
                "Total comments (3)": "comment_widget.phrase",
                "Please fill the fields below.": "comment_widget.phrase",
            },
        ),
        Example(f"{GERMAN}\n\n14 Comments", {"14 Comments": "comment_widget.label"}),
        Example(f"{ENGLISH}\n\nComments\n\n{ENGLISH}"),
        Example(f"{SPANISH}\n\n(12)    (9)\n\n{SPANISH}"),
    )

    def find(self, document: Document, layout: Layout) -> Iterator[Removal]:
        """Known phrases, and vote counters outside the running text."""
        yield from super().find(document, layout)
        for at in layout.around:
            block = layout.blocks[at]
            text = block.text.strip() if len(block.text) <= 60 else ""
            if text.startswith(_OPENINGS) and _VOTES.fullmatch(text):
                yield self.removal(block, VOTE_COUNTER, {"counter": text})
