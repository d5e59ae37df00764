"""What the text of a block tells, without any markup: one row of numbers a block.

The features follow the shallow text features of boilerpipe (Kohlschütter et al., *Boilerplate Detection using Shallow
Text Features*, 2010) and jusText's stop-word density, and add topicality: whether the words of a block recur in the
long sentences of the page.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from itertools import pairwise
from typing import Final

from cleantext.document import Block, Document
from cleantext.signals.phrases import phrase_categories
from cleantext.signals.stop_words import best_stop_list, stop_word_density
from cleantext.signals.words import CJK, block_words

TEXT_FEATURES: Final = (
    "words",
    "characters",
    "word_length",
    "stop_words",
    "sentence_ends",
    "ends_sentence",
    "ends_colon",
    "commas",
    "capitalised",
    "upper_case",
    "digits",
    "symbols",
    "cjk",
    "starts_lower",
    "starts_bullet",
    "has_separator",
    "has_date",
    "has_time",
    "has_address",
    "has_copyright",
    "has_quotation",
    "is_question",
    "first_person",
    "topicality",
    "copies",
    "first_copy",
    "phrase",
    "phrase_whole",
    "heading",
    "item",
    "row",
    "quote",
    "pre",
    "caption",
    "line_breaks",
    "gap_before",
    "gap_after",
    "source_lines",
)

LONG: Final = 20
"""Words from which a block with the end of a sentence counts as running text."""

_SENTENCE_END: Final = re.compile(r"[.!?…](?=[\s\"'”’»)\]]|$)|[。！？।؟۔]")
_ENDS_SENTENCE: Final = re.compile(r"[.!?…。！？।؟۔][\"'”’»)\]]{0,3}$")
_SYMBOLS: Final = re.compile(r"[|•·›»«→▼▲★☆✓✔©®™/\\_=+<>\[\]{}#@&*~^-]")
_BULLET: Final = re.compile(r"[-*•·–—▪◦●]\s|\d{1,2}[.)]\s")
_SEPARATOR: Final = re.compile(r" [|•·›»/] |\s-$")
_DATE: Final = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\b(?:19|20)\d\d\b")
_TIME: Final = re.compile(r"\b\d{1,2}[:.]\d\d\b|\b(?:ago|min read)\b")
_ADDRESS: Final = re.compile(r"https?://|www\.|\S@\S+\.\w|\.(?:com|org|net|de|fr|uk)\b")
_COPYRIGHT: Final = re.compile(r"©|\(c\)|copyright|all rights reserved", re.IGNORECASE)
_QUOTATION: Final = re.compile(r"[\"“”„«»「」『』]")
_FIRST_PERSON: Final = frozenset({"i", "my", "me", "we", "our", "you", "your", "thanks", "hi", "lol"})
_IS_CJK: Final = re.compile(f"[{CJK}]")
_GAP_LIMIT: Final = 8


def text_features(document: Document) -> list[list[float]]:
    """Signal: a row of `TEXT_FEATURES` for every block, in block order."""
    words = document.signal(block_words)
    density = document.signal(stop_word_density)
    topicality = _topicality(document)
    copies, firsts = _copies(document)
    phrases = document.signal(phrase_categories)
    gaps = _gaps(document.blocks)
    rows = []
    for number, block in enumerate(document.blocks):
        row = _own(block.text, words[number], density[number])
        row += [topicality[number], copies[number], firsts[number]]
        found = phrases.get(block.id, ())
        row += [float(bool(found)), float(len(found) > 1)]
        row += [float(block.kind == kind) for kind in ("heading", "item", "row", "quote", "pre", "caption")]
        row += [float(block.text.count("\n")), gaps[number], gaps[number + 1]]
        row.append(float(block.lines[1] - block.lines[0]))
        rows.append(row)
    return rows


def _own(text: str, words: list[str], density: float) -> list[float]:
    """What a block tells by itself."""
    length = max(1, len(text))
    count = max(1, len(words))
    tokens = text.split()
    capitalised = sum(1 for token in tokens if token[0].isupper())
    return [
        math.log1p(len(words)),
        math.log1p(length),
        length / count,
        density,
        math.log1p(len(_SENTENCE_END.findall(text))),
        float(bool(_ENDS_SENTENCE.search(text[-8:]))),
        float(text.endswith((":", "："))),
        (text.count(",") + text.count("，") + text.count("、") + text.count("،")) / count,
        capitalised / max(1, len(tokens)),
        sum(map(str.isupper, text)) / length,
        sum(map(str.isdigit, text)) / length,
        len(_SYMBOLS.findall(text)) / length,
        len(_IS_CJK.findall(text[:200])) / min(200, length),
        float(text[:1].islower()),
        float(bool(_BULLET.match(text))),
        float(bool(_SEPARATOR.search(text))),
        float(bool(_DATE.search(text))),
        float(bool(_TIME.search(text))),
        float(bool(_ADDRESS.search(text))),
        float(bool(_COPYRIGHT.search(text))),
        float(len(_QUOTATION.findall(text)) > 1),
        float("?" in text or "？" in text),
        sum(1 for word in words[:100] if word in _FIRST_PERSON) / count,
    ]


def _topicality(document: Document) -> list[float]:
    """The share of a block's content words that stand in running text elsewhere on the page, 0 to 1."""
    stop_words = document.signal(best_stop_list)
    content = [{word for word in words if word not in stop_words} for words in document.signal(block_words)]
    running = [
        number
        for number, words in enumerate(document.signal(block_words))
        if len(words) >= LONG and _SENTENCE_END.search(document.blocks[number].text)
    ]
    holds: Counter[str] = Counter()
    for number in running:
        holds.update(content[number])
    own = set(running)
    return [
        sum(1 for word in words if holds[word] > (number in own)) / len(words) if words else 0.0
        for number, words in enumerate(content)
    ]


def _copies(document: Document) -> tuple[list[float], list[float]]:
    """How often the text of each block stands on the page (logarithm), and whether this is the first time."""
    counts = Counter(block.text for block in document.blocks)
    seen: set[str] = set()
    firsts = []
    for block in document.blocks:
        firsts.append(float(block.text not in seen))
        seen.add(block.text)
    return [math.log(counts[block.text]) for block in document.blocks], firsts


def _gaps(blocks: tuple[Block, ...]) -> list[float]:
    """Blank source lines before each block and after the last one; 0 throughout for HTML."""
    gaps = [0.0]
    for before, after in pairwise(blocks):
        gaps.append(float(min(_GAP_LIMIT, max(0, after.lines[0] - before.lines[1]))))
    return [*gaps, 0.0]
