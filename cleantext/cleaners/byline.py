"""Bylines, dates and reading times that stand as lines of their own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from cleantext.cleaners.example_text import ENGLISH, GERMAN, SPANISH
from cleantext.cleaners.layout import Layout
from cleantext.cleaners.rule import PhraseRule, label_reason, phrase_reason
from cleantext.component import Example, NoOptions
from cleantext.document import Block, Document, Reason, Removal
from cleantext.extractors.dates import visible_date
from cleantext.extractors.names import read_byline, without_byline
from cleantext.extractors.tables import months
from cleantext.extractors.wording import word_count
from cleantext.signals.phrases import phrase_categories

NAMES: Final = Reason("byline.names", "it names the author: {names}", "furniture")
DATE: Final = Reason("byline.date", "it is a date line: {date}", "furniture")

MOST_ALIKE: Final = 3
"""How often the page of an article has a date line, or the same phrase; a page that has more is a list or a thread."""

LONGEST_BYLINE: Final = 12
"""Words in the longest line that is taken for a byline."""
MOST_OTHER_WORDS: Final = 4
"""Words that a date line has beyond numbers and months: a weekday, "at", a time zone."""

_WORD: Final = re.compile(r"[^\W\d_]+")


class Byline(PhraseRule[NoOptions]):
    """Removes bylines, date lines and reading times that stand as lines of their own above or below the text.

    What they say is in ``metadata.authors`` and ``metadata.published``.

    Known misses: bare names without "By"; descriptions of the author in whole sentences; a date within the text is
    left, for in a chronicle it is a heading.
    """

    name = "byline"
    phrases = "byline"
    phrase = phrase_reason(name, "furniture")
    label = label_reason(name, "furniture")
    longest_prefixed = 80
    reasons = (phrase, label, NAMES, DATE)
    examples = (
        Example(
            f"By Ada Quillfeather\n\n3 May 2021\n\n5 min read\n\n{ENGLISH}",
            {"By Ada Quillfeather": "byline.names", "3 May 2021": "byline.date", "5 min read": "byline.phrase"},
        ),
        Example(
            f"Von Jakob Ährenfeld\n\nDienstag, 4. Mai 2021, 14:05 Uhr\n\n{GERMAN}",
            {"Von Jakob Ährenfeld": "byline.names", "Dienstag, 4. Mai 2021, 14:05 Uhr": "byline.date"},
        ),
        Example(f"{SPANISH}\n\n2 days ago", {"2 days ago": "byline.label"}),
        Example(f"{ENGLISH}\n\n3 May 2021\n\n{ENGLISH}"),
        Example(f"Por Navidad, ni un barco\n\n{SPANISH}"),
        Example(f"By Midnight, Ruin\n\n{ENGLISH}"),
    )

    def find(self, document: Document, layout: Layout) -> Iterator[Removal]:
        """Known phrases, named authors and dates outside the running text."""
        repeated = document.signal(_repeated)
        found = [*super().find(document, layout), *self._by_place(layout)]
        yield from (removal for removal in found if removal.block not in repeated)

    def _by_place(self, layout: Layout) -> Iterator[Removal]:
        for at in layout.around:
            block = layout.blocks[at]
            if word_count(block.text) <= LONGEST_BYLINE and not layout.is_headline(block):
                yield from self._byline(block)

    def _byline(self, block: Block) -> Iterator[Removal]:
        rest, introduced = without_byline(block.text)
        byline = read_byline(rest, None, "byline") if introduced else None
        if byline and byline.names and byline.whole and _covers(byline.names, rest):
            yield self.removal(block, NAMES, {"names": ", ".join(byline.names)})
        elif is_date_line(block.text):
            yield self.removal(block, DATE, {"date": block.text.strip()})


def _repeated(document: Document) -> frozenset[int]:
    """The blocks whose like the page has more often than an article would: dates of posts, ages of list items."""
    alike: dict[str, list[int]] = defaultdict(list)
    known = document.signal(phrase_categories)
    for block in document.blocks:
        if is_date_line(block.text):
            alike["date"].append(block.id)
        for match in known.get(block.id, ()):
            if match.category == "byline":
                alike[match.phrase].append(block.id)
    return frozenset(id_ for ids in alike.values() if len(ids) > MOST_ALIKE for id_ in ids)


def _covers(names: Sequence[str], text: str) -> bool:
    """Whether a text is little more than the names in it."""
    return word_count(text) <= sum(map(word_count, names)) + 2 * len(names)


def is_date_line(text: str) -> bool:
    """Whether a text is a date, perhaps with the day of the week, the time and a word such as "Updated"."""
    if len(text) > 80 or not visible_date(text):
        return False
    others = [word for word in _WORD.findall(text.casefold()) if word not in months()]
    return len(others) <= MOST_OTHER_WORDS
