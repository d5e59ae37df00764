"""The standfirst: the summary between headline and text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import ClassVar, Final

from cleantext.component import NoOptions, Sample
from cleantext.document import Block, Document, Found
from cleantext.extractors import json_ld
from cleantext.extractors.base import Extractor
from cleantext.extractors.tables import phrases
from cleantext.extractors.title_form import signs
from cleantext.extractors.wording import ends_sentence, likeness, word_count, words
from cleantext.signals.phrases import phrase_categories

BELOW: Final = 12
"""Blocks below the headline that are looked at."""

FEWEST_WORDS: Final = 6
MOST_WORDS: Final = 90
MOST_WORDS_OF_LINE: Final = 45
"""Words of a standfirst; of one that nothing but its place tells, at most the last."""

PARAGRAPH_WORDS: Final = 15
"""Words from which on a block may be a paragraph."""

COPY: Final = 0.9
"""Likeness from which on a text repeats the headline."""

_MARK_WORD: Final = re.compile(r"[a-z]{3,30}")


class Standfirst(Extractor[NoOptions]):
    """Finds the standfirst (dek, lead-in) below the headline, and the block that shows it.

    A summary that the page states for machines counts only where a block below the headline shows it, as many are
    written for search engines, or are the beginning of the text. Other than the first paragraph a standfirst is set in
    another way than the paragraphs below it, or something stands between: a byline, a date. In plain text it is a line
    right below the headline that is longer than that and either does not end as sentences do or has the byline below it.

    It stays in the body.

    Known misses: standfirsts of several blocks give only the first; those set like the paragraphs below them; lists of
    key points.
    """

    name = "standfirst"
    field = "standfirst"

    examples: ClassVar[tuple[Sample, ...]] = (
        Sample(
            "<meta name='description' content='Forty passengers were on the first ship to leave the harbour.'>"
            "<h1>Ferry line to Skerry Island reopens</h1>"
            "<h2>Forty passengers were on the first ship to leave the harbour.</h2><p>By Ann Doe</p>"
            "<p>The ferry line to Skerry Island is in service again, its owners said on Monday morning.</p>",
            "Forty passengers were on the first ship to leave the harbour.",
            "text/html",
        ),
        Sample(
            "<h1>Fähre fährt wieder</h1><p class='article-intro'>Vierzig Gäste waren auf dem ersten Schiff.</p>"
            "<p>Die Fähre zur Insel fährt seit Montag wieder, wie ihr Betreiber mitteilte.</p>",
            "Vierzig Gäste waren auf dem ersten Schiff.",
            "text/html",
        ),
        Sample(
            "<meta name='description' content='The ferry line to Skerry Island is in service again, its owners said.'>"
            "<h1>Ferry line to Skerry Island reopens</h1>"
            "<p>The ferry line to Skerry Island is in service again, its owners said.</p>"
            "<p>A first ship left the harbour at dawn with forty passengers, most of them islanders.</p>",
            None,
            "text/html",
        ),
        Sample(
            "<meta name='description' content='All about the ferries.'><h1>Ferry reopens</h1><p>The ferry is back.</p>",
            None,
            "text/html",
        ),
    )

    def extract(self, document: Document) -> Found[str] | None:
        """The block that shows a stated summary, that the markup names one, or that stands where one would."""
        below = _below_headline(document)
        if document.kind == "text":
            return _line(below, document)
        for source, stated in _stated(document):
            for at, block in enumerate(below):
                if words(block.text) == words(stated) and _is_set_apart(below, at):
                    return Found(block.text, source, 0.9, block.id)
        for block in below:
            if _is_named_so(block) and _is_summary(block, document):
                return Found(block.text, "markup", 0.8, block.id)
        return None


def _below_headline(document: Document) -> Sequence[Block]:
    """The visible blocks right below the headline that the page shows."""
    headline = document.metadata.headline
    if headline is None or headline.block is None:
        return ()
    shown = (block for block in document.blocks if block.id > (headline.block or 0) and not block.hidden)
    return [block for block, _ in zip(shown, range(BELOW), strict=False)]


def _stated(document: Document) -> Iterator[tuple[str, str]]:
    """The summaries that a page states, each after the name of its source; copies of the headline left out."""
    headline = document.metadata.headline
    texts = [("json_ld.description", json_ld.text_of(json_ld.article(document).get("description")))]
    for key in ("og:description", "description", "twitter:description"):
        texts += [(f"meta.{key}", value) for value in document.facts.meta.get(key, ())[:1]]
    for source, text in texts:
        fits = text and FEWEST_WORDS <= word_count(text) <= MOST_WORDS
        if text and fits and (headline is None or likeness(text, headline.value) < COPY):
            yield source, text


def _is_set_apart(below: Sequence[Block], at: int) -> bool:
    """Whether a block is set in another way than the paragraph below it, or has a byline or a date below it."""
    if _is_named_so(below[at]) or below[at].kind == "heading":
        return True
    between = list(takewhile(lambda block: word_count(block.text) < PARAGRAPH_WORDS, below[at + 1 :]))
    if any(signs(block.text) for block in between):
        return True
    later = below[at + 1 + len(between) :]
    return bool(later) and later[0].path != below[at].path


def _is_named_so(block: Block) -> bool:
    """Whether the markup calls the block a standfirst, in one language or another, and no intro to comments."""
    names = phrases("standfirst_mark")
    if any("comment" in token for token in block.path[-3:]):
        return False
    return any(not names.isdisjoint(_MARK_WORD.findall(token.lower())) for token in block.path[-3:])


def _is_summary(block: Block, document: Document) -> bool:
    known = block.id in document.signal(phrase_categories)
    return not known and FEWEST_WORDS <= word_count(block.text) <= MOST_WORDS and not signs(block.text)


def _line(below: Sequence[Block], document: Document) -> Found[str] | None:
    """The line right below the title of a plain text, where it is longer than that and no paragraph."""
    headline = document.metadata.headline
    if headline is None or len(below) < 2 or not _is_summary(below[0], document):
        return None
    first, second = below[0], below[1]
    count = word_count(first.text)
    if not max(FEWEST_WORDS, word_count(headline.value)) < count <= MOST_WORDS_OF_LINE:
        return None
    if first.text[0].islower() or likeness(first.text, headline.value) >= COPY:
        return None
    if signs(second.text) or (not ends_sentence(first.text) and word_count(second.text) >= PARAGRAPH_WORDS):
        return Found(first.text, "line", 0.6, first.id)
    return None
