"""Where the running text of a page lies."""

from __future__ import annotations

import re
from typing import Final

from cleantext.document import Document
from cleantext.extractors.agencies import agencies
from cleantext.extractors.wording import ends_sentence, word_count

LEAST_WORDS: Final = 15
"""Words from which on a closed block counts as a paragraph."""

MOST_GAIN: Final = 60.0
LINE_COST: Final = 6.0
"""What a line that is no paragraph takes from a run. Ten of them outweigh one long paragraph."""

SHORTEST_SIGNED: Final = 60
_SIGNATURE: Final = re.compile(
    r"[.!?…”\"»“।۔؟。！？]\s?[-–—]?\s?(?:[(\[（][^()\[\]（）]{2,40}[)\]）]"
    r"|[-–—/]?\s?(?:[a-zäöüß]{2,4}/)?(?P<name>[^\W_]{2,12}(?: [A-Z][a-z]{2,12}){0,2})/?)\.?$"
)
"""A bracket, or a word, behind the end of a sentence."""

SENTENCE_WORDS: Final = 8

LEAST_RUN: Final = 40.0
"""What a run must gain to count as running text."""


def prose_words(document: Document) -> dict[int, int]:
    """The number of words of every block that ends as sentences do, hidden ones left out.

    A signature may follow the last sentence: "... the owners said. (dpa/ab)", "... they said. PTI".
    """
    return {
        block.id: word_count(block.text)
        for block in document.blocks
        if not block.hidden and (ends_sentence(block.text) or _is_signed(block.text))
    }


def _is_signed(text: str) -> bool:
    if len(text) < SHORTEST_SIGNED:
        return False
    match = _SIGNATURE.search(text[-60:])
    return match is not None and (match["name"] is None or agencies().canonical(match["name"]) is not None)


def prose_run(document: Document) -> tuple[int, int]:
    """The ids from and up to (not with) which the densest run of paragraphs reaches; (0, 0) where there is none.

    The best contiguous run: paragraphs gain, other lines cost, and the run with the greatest sum is taken (Kadane's
    algorithm, linear).
    """
    return document.signal(_best_run)


def _best_run(document: Document) -> tuple[int, int]:
    counts = document.signal(prose_words)
    best, best_run = 0.0, (0, 0)
    running, start = 0.0, 0
    for block in document.blocks:
        if block.hidden:
            continue
        count = counts.get(block.id, 0)
        gain = min(float(count), MOST_GAIN) if count >= LEAST_WORDS else 0.0 if count >= SENTENCE_WORDS else -LINE_COST
        if running <= 0.0:
            if gain <= 0.0:
                continue
            running, start = 0.0, block.id
        running += gain
        if running > best:
            best, best_run = running, (start, block.id + 1)
    return best_run if best >= LEAST_RUN else (0, 0)
