"""Whether what is left is an article."""

from __future__ import annotations

from itertools import chain, islice

from cleantext.document import Document, Kept, Outcome, Rejected
from cleantext.signals.words import WORD


def outcome_of(document: Document, least_words: int) -> Outcome:
    """``Kept``, or ``Rejected("no_article")`` when fewer than ``least_words`` words are left.

    CJK characters count as a word each.
    """
    words = chain.from_iterable(WORD.finditer(block.text) for block in document.blocks)
    left = sum(1 for _ in islice(words, least_words))
    if document.blocks and left == least_words:
        return Kept()
    return Rejected("no_article", f"{left} words are left of the page (an article has {least_words} or more)")
