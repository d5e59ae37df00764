"""The title of a plain text: a line above its first paragraphs whose words the text takes up again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cleantext.document import Block, Found
from cleantext.extractors.dates import visible_date
from cleantext.extractors.tables import phrases
from cleantext.extractors.wording import ends_sentence, is_prose, word_count, words

ABOVE: Final = 12
"""Lines above the first paragraph that are looked at."""

FEWEST_WORDS: Final = 4
MOST_WORDS: Final = 30
MOST_CHARS: Final = 220
TAKEN_UP: Final = 0.5
"""Share of a title's longer words that the text must take up again."""

TEXT_WORDS: Final = 60
"""Words of running text below a title, at least."""

_FURNITURE: Final = re.compile(r"[|»›©@•►▶→{}]|https?:|www\.|\s[-–—]\s*$|\S[a-z][A-Z][a-z]+[a-z][A-Z]|\b\d{1,2}:\d\d\b")
"""Marks of menus, breadcrumbs, glued navigation and time stamps."""

_CREDIT: Final = re.compile(r"\(?\b(?:photo|foto|image|bild|credit|source|quelle|min read)\b", re.IGNORECASE)


def title_line(blocks: Sequence[Block]) -> Found[str] | None:
    """The title among the lines above the first paragraphs, with the share of its words that recur as confidence."""
    shown = [block for block in blocks if not block.hidden]
    start = _first_paragraph(shown)
    if start is None:
        return None
    text = _stems(" ".join(block.text for block in shown[start : start + 60]))
    best: tuple[float, Block] | None = None
    for distance, block in enumerate(reversed(shown[max(0, start - ABOVE) : start])):
        if not _titular(block.text):
            continue
        share = _recurring(block.text, text)
        score = share - 0.03 * distance + 0.02 * min(word_count(block.text), 12)
        if share >= TAKEN_UP and (best is None or score > best[0]):
            best = (score, block)
    return Found(best[1].text, "line", round(min(best[0], 1.0), 2), best[1].id) if best else None


def _first_paragraph(blocks: Sequence[Block]) -> int | None:
    """Where running text begins: a paragraph that others follow."""
    for index, block in enumerate(blocks):
        if not is_prose(block.text):
            continue
        following = [later for later in blocks[index : index + 8] if is_prose(later.text, least=8)]
        if len(following) > 1 or word_count(block.text) >= TEXT_WORDS:
            return index if sum(word_count(later.text) for later in following) >= TEXT_WORDS else None
    return None


def _titular(text: str) -> bool:
    """Whether a line has the form of a title."""
    if len(text) > MOST_CHARS or not FEWEST_WORDS <= word_count(text) <= MOST_WORDS:
        return False
    if ends_sentence(text) and not text.rstrip("\"'”’»)").endswith(("?", "!", "？", "！")):
        return False
    if _FURNITURE.search(text) or _CREDIT.search(text) or not text[0].isalnum() and text[0] not in "'\"“‘«„»¿¡「『‘’":
        return False
    first = words(text)[0] if words(text) else ""
    return first not in phrases("byline") and visible_date(text[:60]) is None


def _recurring(title: str, text: frozenset[str]) -> float:
    """The share of a title's stems that the text has; 0 where fewer than two recur."""
    stems = _stems(title)
    common = len(stems & text)
    return common / len(stems) if common > 1 else 0.0


def _stems(text: str) -> frozenset[str]:
    """Beginnings of the longer words; of scripts that do not space words, pairs of characters."""
    stems: set[str] = set()
    for word in words(text):
        if word[0] >= "\u3040" and word.isalpha():
            stems.update(word[i : i + 2] for i in range(len(word) - 1))
        elif len(word) > 3 or word.isdigit():
            stems.add(word[:5])
    return frozenset(stems)
