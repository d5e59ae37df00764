"""The features of the content score in words, with their values: "4 words", "the block before: 92% of letters in links".

A phrase says what a feature measures (a `Share`, an `Amount` or a `Mark`), and before that of which blocks, where it is not
of the block itself: "within 12 blocks: 80% are list items".
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from typing import Final

from cleantext.document import InputKind
from cleantext.signals.tagger.block_measures import MOST_PAGE_BLOCKS, MOST_PAGE_WORDS
from cleantext.signals.tagger.content_score import MOST_BLOCKS
from cleantext.signals.tagger.context import EDGE

MOST_AWAY: Final = 200
"""Blocks to the edge of the page up to which the score counts them."""

MOST_TO_PROSE: Final = 50
"""Blocks to the nearest running text up to which the score counts them; that many where there is none, too."""


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, 0 to 1. ``{}`` in the template stands for it."""

    template: str

    def of_block(self, value: float) -> str:
        """The value of one block."""
        return self.template.format(_percent(value))

    def of_blocks(self, value: float) -> str:
        """The mean of several blocks."""
        return self.of_block(value)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of something. ``{}`` in the templates stands for it: for one, for more, for the mean of several blocks.

    ``size`` makes the number of the feature's value; a number of ``most`` may be a larger one, and is told as such or, where
    given, as ``beyond``.
    """

    one: str
    many: str
    mean: str = ""
    size: Callable[[float], float] = float
    most: float = math.inf
    beyond: str = ""

    def of_block(self, value: float) -> str:
        """The value of one block."""
        number = round(self.size(value), 1)
        if number >= self.most:
            return self.beyond or self.many.format(f"{self.most:.0f} or more")
        if number == 1:
            return self.one.format("1")
        return self.many.format(f"{number:.0f}" if number >= 10 else f"{number:g}" if number else "no")

    def of_blocks(self, value: float) -> str:
        """The mean of several blocks, to one place behind the point."""
        return self.mean.format(f"{self.size(value):.1f}")


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that a block is or has, or not: the words for both. ``{}`` in ``several`` is the share of such blocks."""

    present: str
    absent: str
    several: str = ""
    counts_absent: bool = False

    def of_block(self, value: float) -> str:
        """The value of one block."""
        return self.present if value else self.absent

    def of_blocks(self, value: float) -> str:
        """The mean of several blocks."""
        return self.several.format(_percent(1 - value if self.counts_absent else value))


Measure = Share | Amount | Mark

_TEXT: Final[dict[str, Measure]] = {
    "words": Amount("{} word", "{} words", "about {} words a block", math.expm1),
    "characters": Amount("{} character", "{} characters", size=math.expm1),
    "word_length": Amount("{} character a word", "{} characters a word"),
    "stop_words": Share("{} function words"),
    "sentence_ends": Amount("{} end of a sentence", "{} ends of sentences", size=math.expm1),
    "ends_sentence": Mark("ends like a sentence", "does not end like a sentence", "{} end like sentences"),
    "ends_colon": Mark("a colon at the end", "no colon at the end"),
    "commas": Share("commas after {} of words"),
    "capitalised": Share("{} of words capitalised"),
    "upper_case": Share("{} capital letters"),
    "digits": Share("{} digits"),
    "symbols": Share("{} symbols"),
    "cjk": Share("{} Chinese, Japanese or Korean characters"),
    "starts_lower": Mark("a small letter at the start", "no small letter at the start"),
    "starts_bullet": Mark("a bullet or number at the start", "no bullet or number at the start"),
    "has_separator": Mark("a separator such as | or ›", "no separator such as | or ›"),
    "has_date": Mark("a date", "no date", "{} hold a date"),
    "has_time": Mark("a time of day", "no time of day"),
    "has_address": Mark("a web or mail address", "no web or mail address"),
    "has_copyright": Mark("a copyright notice", "no copyright notice"),
    "has_quotation": Mark("quotation marks", "no quotation marks"),
    "is_question": Mark("a question mark", "no question mark"),
    "first_person": Share("{} words such as I, we and you"),
    "topicality": Share("{} of content words shared with the page's running text"),
    "copies": Amount("once on the page", "{} times on the page", size=math.exp),
    "first_copy": Mark("no earlier copy on the page", "an earlier copy on the page", "{} repeat earlier ones", True),
    "phrase": Mark(
        "a phrase known from menus and footers",
        "no phrase known from menus and footers",
        "{} hold phrases known from menus and footers",
    ),
    "phrase_whole": Mark(
        "several phrases known from menus and footers", "not several phrases known from menus and footers"
    ),
    "heading": Mark("a heading", "no heading", "{} are headings"),
    "item": Mark("a list item", "no list item", "{} are list items"),
    "row": Mark("a table row", "no table row"),
    "quote": Mark("a quotation", "no quotation"),
    "pre": Mark("preformatted text", "no preformatted text"),
    "caption": Mark("a caption", "no caption"),
    "line_breaks": Amount("{} line break inside", "{} line breaks inside"),
    "gap_before": Amount("{} blank line before", "{} blank lines before", "{} blank lines before each block"),
    "gap_after": Amount("{} blank line after", "{} blank lines after"),
    "source_lines": Amount("{} line of the source", "{} lines of the source"),
}

_MARKUP: Final[dict[str, Measure]] = {
    "link_share": Share("{} of letters in links"),
    "link_count": Amount("{} letter in links", "{} letters in links", size=math.expm1),
    "depth": Amount("{} element around it", "{} elements around it"),
    "hidden": Mark("hidden by the markup", "not hidden by the markup"),
    "in_main": Mark("inside a main element", "outside of any main element"),
    "in_article": Mark("inside an article element", "outside of any article element"),
    "in_chrome": Mark("inside a nav, header or footer", "outside of any nav, header or footer"),
    "in_aside": Mark("inside an aside", "outside of any aside"),
    "in_form": Mark("inside a form, button or dialog", "outside of any form, button or dialog"),
    "in_list": Mark("inside a list", "outside of any list"),
    "in_table": Mark("inside a table", "outside of any table"),
    "in_paragraph": Mark("inside a p element", "outside of any p element"),
    "good_name": Amount(
        "{} element around it with a name like those of articles",
        "{} elements around it with names like those of articles",
    ),
    "bad_name": Amount(
        "{} element around it with a name like those of menus and teasers",
        "{} elements around it with names like those of menus and teasers",
    ),
    "good_near": Amount(
        "{} of the nearest three elements with a name like those of articles",
        "{} of the nearest three elements with names like those of articles",
        "{} of each block's nearest three elements with names like those of articles",
    ),
    "bad_near": Amount(
        "{} of the nearest three elements with a name like those of menus and teasers",
        "{} of the nearest three elements with names like those of menus and teasers",
        "{} of each block's nearest three elements with names like those of menus and teasers",
    ),
    "comment_name": Mark("an element around it with a name like those of comments", "no name like those of comments"),
    "path_words": Amount(
        "{} word a block of the same markup",
        "{} words a block of the same markup",
        "about {} words a block of the same markup",
        math.expm1,
    ),
    "path_share": Share("{} of the page's words in blocks of the same markup"),
    "path_links": Share("{} of letters in links among blocks of the same markup"),
    "path_blocks": Amount(
        "{} block of the same markup", "{} blocks of the same markup", size=math.expm1, most=MOST_PAGE_BLOCKS
    ),
    "parent_share": Share("{} of the page's words in its container"),
    "parent_links": Share("{} of letters in links in its container"),
    "parent_prose": Share("{} of words in running text in its container"),
    "grandparent_share": Share("{} of the page's words in the next larger container"),
    "grandparent_links": Share("{} of letters in links in the next larger container"),
    "grandparent_prose": Share("{} of words in running text in the next larger container"),
    "prose_root": Mark(
        "inside the element that holds most running text", "outside of the element that holds most running text"
    ),
    "page_article": Mark("a page that calls itself an article", "a page that does not call itself an article"),
    "page_blocks": Amount("{} block on the page", "{} blocks on the page", size=math.expm1, most=MOST_PAGE_BLOCKS),
    "page_words": Amount("{} word on the page", "{} words on the page", size=math.expm1, most=MOST_PAGE_WORDS),
    "page_links": Share("{} of the page's letters in links"),
    "heading_level": Amount("a heading of level {}", "a heading of level {}"),
}

_PLACE: Final[dict[str, Measure]] = {
    "position": Share("{} of the way down the page"),
    "from_start": Amount("{} block before it", "{} blocks before it", most=MOST_AWAY),
    "from_end": Amount("{} block after it", "{} blocks after it", most=MOST_AWAY),
    "words_before": Share("{} of the page's words before it"),
    "prose_before": Amount(
        "running text {} block before",
        "running text {} blocks before",
        most=MOST_TO_PROSE,
        beyond=f"no running text in the nearest {MOST_TO_PROSE - 1} blocks before",
    ),
    "prose_after": Amount(
        "running text {} block after",
        "running text {} blocks after",
        most=MOST_TO_PROSE,
        beyond=f"no running text in the nearest {MOST_TO_PROSE - 1} blocks after",
    ),
}

_NAME: Final = re.compile(r"(?P<measure>\w+)(?:\[(?:(?P<offset>[+-]\d+)|mean (?P<reach>\d+)|(?P<part>\w+))\])?")
_PARTS: Final = {"page": "all blocks", "head": f"the first {EDGE} blocks", "tail": f"the last {EDGE} blocks"}


@cache
def wording(kind: InputKind, name: str) -> Callable[[float], str]:
    """What makes a short phrase of the value of a feature. Raises KeyError for a feature that there is not."""
    found = _NAME.fullmatch(name)
    if found is None:
        raise KeyError(name)
    measure = _measure(kind, found["measure"])
    if found["offset"]:
        return partial(_of_neighbour, measure, int(found["offset"]))
    if found["reach"]:
        return partial(_of_blocks, measure, f"within {found['reach']} blocks")
    if found["part"]:
        return partial(_of_blocks, measure, _PARTS[found["part"]])
    return measure.of_block


def _measure(kind: InputKind, name: str) -> Measure:
    if name == "blocks":
        return Amount("{} block on the page", "{} blocks on the page", size=math.expm1, most=MOST_BLOCKS[kind])
    return _TEXT.get(name) or _MARKUP.get(name) or _PLACE[name]


def _of_blocks(measure: Measure, which: str, value: float) -> str:
    return f"{which}: {measure.of_blocks(value)}"


def _of_neighbour(measure: Measure, offset: int, value: float) -> str:
    side, blocks = "before" if offset < 0 else "after", abs(offset)
    if value < 0:  # beyond the edge of the page
        return f"fewer than {blocks} blocks {side} it" if blocks > 1 else f"no block {side} it"
    return f"{f'{blocks} blocks' if blocks > 1 else 'the block'} {side}: {measure.of_block(value)}"


def _percent(share: float) -> str:
    if 0 < share < 0.005:
        return "under 1%"
    return "over 99%" if 0.995 <= share < 1 else f"{share:.0%}"
