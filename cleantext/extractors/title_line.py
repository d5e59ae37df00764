"""The title of a plain text: a line above its first paragraphs whose words the text takes up again.

A subheading at the head of a clean text looks the same, and to lift it would harm the text. So a line is taken only
with evidence that the page around it is a page: a byline or date below it, chrome above it or elsewhere. Without such
evidence the text must be a news report (somebody is quoted, it is not divided by subheadings), the line among the first
ones, and its words be taken up at once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cleantext.document import Block, Document, Found
from cleantext.extractors.dates import visible_date
from cleantext.extractors.names import without_byline
from cleantext.extractors.prose import prose_run, prose_words
from cleantext.extractors.tables import phrases
from cleantext.extractors.wording import continues_sentence, ends_sentence, is_prose, word_count, words
from cleantext.signals.phrases import phrase_categories

ABOVE: Final = 15
"""Lines above the first paragraph that are looked at."""

FEWEST_WORDS: Final = 4
FEWEST_WORDS_UNSIGNED: Final = 5
FEWEST_WORDS_ALONE: Final = 6
"""Words of a title: with a byline or date below it, with phrases of a page around it, and with neither."""

MOST_WORDS: Final = 30
MOST_WORDS_ALONE: Final = 16
"""A longer line without a period is rather a standfirst."""

MOST_CHARS: Final = 220
TAKEN_UP: Final = 0.5
TAKEN_UP_ALONE: Final = 0.7
"""Share of a title's longer words that the text must take up again: with evidence of a page around it, and without."""

TEXT_BLOCKS: Final = 60
LEAD_BLOCKS: Final = 4
SIGNED_BELOW: Final = 5
SIGNED_ABOVE: Final = 3
"""How near a byline or date stands to the title that it belongs to, and to one that belongs to another."""

PROSE_ABOVE: Final = 120
"""Words of running text above a title, at most: a notice on cookies, a teaser."""

QUOTES: Final = 2
PARAGRAPHS_A_SUBHEADING: Final = 6
"""Fewer paragraphs than these for each subheading make a text a guide rather than a report."""

_FURNITURE: Final = re.compile(
    r"^\d{1,2}\.\s|[|»›©@•►▶→{}>]|https?:|www\.|\s[-–—/]\s*$|[a-z]{2}[A-Z][a-z]+[a-z][A-Z]|\b\d{1,2}:\d\d\b|:\s*$"
)
"""Marks of menus, breadcrumbs, glued navigation and time stamps, and the colon that announces a list."""

_CAPTION: Final = re.compile(
    r"\(?\b(?:photo|foto|image|bild|credit|source|quelle|min read)\b|\((?:left|right|l|r|links|rechts)\)", re.IGNORECASE
)
_QUOTE: Final = re.compile(r"[\"“„«»”]")


@dataclass(frozen=True, slots=True)
class _Text:
    """The running text below the lines: stems of all of it and of its beginning, and whether it is a news report."""

    stems: frozenset[str]
    lead: frozenset[str]
    is_report: bool


def title_line(document: Document) -> Found[str] | None:
    """The title among the lines above the running text, with a confidence by the share of its words that recur."""
    shown = [block for block in document.blocks if not block.hidden]
    start, end = prose_run(document)
    start = next((index for index, block in enumerate(shown) if block.id == start), 0)
    if start == 0 or _prose_above(shown[:start], document) > PROSE_ABOVE:
        return None
    body = [block for block in shown[start : start + TEXT_BLOCKS] if block.id < end]
    text = _Text(
        _stems(" ".join(b.text for b in body)), _stems(" ".join(b.text for b in body[:LEAD_BLOCKS])), _is_report(body)
    )
    scores = dict(_scores(document, shown, start, text))
    if not scores:
        return None
    best = max(scores, key=scores.__getitem__)
    title = shown[_over_standfirst(shown, best, scores)]
    return Found(title.text, "line", round(min(max(scores[best], 0.1), 1.0), 2), title.id)


def _scores(document: Document, shown: Sequence[Block], start: int, text: _Text) -> Iterator[tuple[int, float]]:
    """The places of the lines that may be the title, each with its score."""
    seen = Counter(words(block.text[:MOST_CHARS]) for block in shown)
    for index in range(max(0, start - ABOVE), start):
        block = shown[index]
        is_title = _titular(block, document) and not any(map(_continues, shown[index + 1 : index + 3]))
        share = _recurring(block.text, text.stems) if is_title else 0.0
        signed = _is_signed(shown[max(0, index - SIGNED_ABOVE) : index], shown[index + 1 : start][:SIGNED_BELOW])
        if share < TAKEN_UP or not (
            signed or _is_on_page(block, document) or _may_stand_alone(block, index, text, share)
        ):
            continue
        repeated = seen[words(block.text)] > 1
        length = min(word_count(block.text), 12)
        yield index, share - 0.03 * (start - index) + 0.02 * length + 0.3 * signed + 0.3 * repeated


def _continues(block: Block) -> bool:
    return continues_sentence(block.text)


def _over_standfirst(shown: Sequence[Block], index: int, titular: Container[int]) -> int:
    """The place of the title where the line at ``index`` is its standfirst: longer, and right below it."""
    above = index - 1
    is_standfirst = above in titular and FEWEST_WORDS < word_count(shown[above].text) <= word_count(shown[index].text)
    return above if is_standfirst else index


def _prose_above(above: Sequence[Block], document: Document) -> int:
    counts = document.signal(prose_words)
    return sum(counts.get(block.id, 0) for block in above)


def _titular(block: Block, document: Document) -> bool:
    """Whether a line has the form of a title."""
    text = block.text
    if (
        len(text) > MOST_CHARS
        or not FEWEST_WORDS <= word_count(text) <= MOST_WORDS
        or block.id in document.signal(phrase_categories)
    ):
        return False
    if ends_sentence(text) and not text.rstrip("\"'”’») ").endswith(("?", "!", "？", "！", "...", "…")):
        return False
    if _FURNITURE.search(text) or _CAPTION.search(text) or not (text[0].isalnum() or text[0] in "'\"“‘«„»¿¡「『‘’"):
        return False
    return words(text)[0] not in phrases("byline") and visible_date(text[:60]) is None


def _is_signed(above: Sequence[Block], below: Sequence[Block]) -> bool:
    """Whether a byline or a date stands below a line, and none right above it, as in lists and threads."""
    return any(map(_signs, below)) and not any(map(_signs, above))


def _signs(block: Block) -> bool:
    return len(block.text) <= 120 and (without_byline(block.text)[1] or visible_date(block.text) is not None)


def _is_on_page(block: Block, document: Document) -> bool:
    """Whether a phrase that only pages have stands above the line, or two anywhere."""
    found = document.signal(phrase_categories)
    sure = [number for number, matches in found.items() if any(match.kind == "exact" for match in matches)]
    if word_count(block.text) < FEWEST_WORDS_UNSIGNED:
        return False
    return len(sure) > 1 or any(number < block.id for number in sure)


def _may_stand_alone(block: Block, index: int, text: _Text, share: float) -> bool:
    """Whether a line is a title although nothing around it shows a page."""
    count = word_count(block.text)
    if (
        index > 2
        or not text.is_report
        or not FEWEST_WORDS_ALONE <= count <= MOST_WORDS_ALONE
        or ends_sentence(block.text)
    ):
        return False
    return share >= TAKEN_UP_ALONE and _recurring(block.text, text.lead) >= TAKEN_UP


def _is_report(body: Sequence[Block]) -> bool:
    """Whether a text quotes somebody and is hardly divided by subheadings, as news reports do and guides do not."""
    quotes = sum(len(_QUOTE.findall(block.text)) for block in body) // 2
    paragraphs = sum(is_prose(block.text) for block in body)
    subheadings = sum(1 < word_count(block.text) <= 15 and not ends_sentence(block.text) for block in body)
    return quotes >= QUOTES and subheadings * PARAGRAPHS_A_SUBHEADING <= paragraphs


def _recurring(title: str, text: frozenset[str]) -> float:
    """The share of a title's stems that the text has; 0 where fewer than two recur."""
    stems = _stems(title)
    common = len(stems & text)
    return common / len(stems) if common > 1 else 0.0


def _stems(text: str) -> frozenset[str]:
    """Beginnings of the longer words; of scripts that do not space words, pairs of characters."""
    stems: set[str] = set()
    for word in set(words(text)):
        if word[0] >= "\u3040" and word.isalpha():
            stems.update(word[i : i + 2] for i in range(len(word) - 1))
        elif len(word) > 3 or word.isdigit():
            stems.add(word[:4])
    return frozenset(stems)
