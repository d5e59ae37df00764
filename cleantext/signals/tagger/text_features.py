"""What the text of a block tells, without any markup: one row of numbers a block.

The features follow the shallow text features of boilerpipe (Kohlschütter et al., *Boilerplate Detection using Shallow
Text Features*, 2010) and jusText's stop-word density, and add topicality: whether the words of a block recur in the
long sentences of the page.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cleantext.document import Document
from cleantext.signals.characters import Characters, Counts
from cleantext.signals.phrases import phrase_categories
from cleantext.signals.stop_words import best_stop_list, stop_word_density
from cleantext.signals.words import block_words, word_counts

Column = ArrayLike

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

_ENDS_SENTENCE: Final = re.compile(r"[.!?…。！？।؟۔][\"'”’»)\]]{0,3}$")
_BULLET: Final = re.compile(r"[-*•·–—▪◦●]\s|\d{1,2}[.)]\s")
_SEPARATOR: Final = re.compile(r" [|•·›»/] |\s-$")
_SEPARATOR_MARKS: Final = (" | ", " • ", " · ", " › ", " » ", " / ", "-\n")
_DATE: Final = re.compile(r"\d(?:\d?[./-]\d{1,2}[./-]\d{2,4}|(?:(?<=\b1)9|(?<=\b2)0)\d\d\b)")
_HOUR: Final = re.compile(r"\d(?<=\b\d)\d?[:.]\d\d\b")
"""These two begin with a digit, which few letters are, so the search runs fast."""

_AGE: Final = re.compile(r"\b(?:ago|min read)\b")
_AGE_MARKS: Final = ("ago", "min read")
_ADDRESS: Final = re.compile(r"https?://|www\.|(?<!\S)\S[^\s@]*@\S+\.\w|\.(?:com|org|net|de|fr|uk)\b")
_ADDRESS_MARKS: Final = ("://", "www.", "@", ".com", ".org", ".net", ".de", ".fr", ".uk")
_COPYRIGHT: Final = re.compile(r"©|\(c\)|copyright|all rights reserved", re.IGNORECASE)
_COPYRIGHT_MARKS: Final = ("©", "(c)", "copyr", "all r")
"""Marks without which a pattern finds nothing; of words in any case, a part whose letters have no other small forms."""

_FIRST_PERSON: Final = frozenset({"i", "my", "me", "we", "our", "you", "your", "thanks", "hi", "lol"})
_FIRST_WORDS: Final = 100
_CJK_SAMPLE: Final = 200
_GAP_LIMIT: Final = 8
"""Blank source lines before a block, or after it, that count; there are none in HTML, and none at the edges of a page."""

_KINDS: Final = ("heading", "item", "row", "quote", "pre", "caption")


def text_features(document: Document) -> NDArray[np.float64]:
    """Signal: the `TEXT_FEATURES` of every block, in block order; shape (blocks, features)."""
    blocks = document.blocks
    characters = Characters([block.text for block in blocks])
    sentence_ends = characters.sentence_ends()
    copies, firsts = _copies(document)
    phrases = document.signal(phrase_categories)
    found = [phrases.get(block.id, ()) for block in blocks]
    lines = np.array([block.lines for block in blocks], dtype=np.intp).reshape(-1, 2)
    gaps = np.clip(lines[1:, 0] - lines[:-1, 1], 0, _GAP_LIMIT)
    edge = np.zeros(min(1, len(blocks)))
    kinds = np.array([block.kind for block in blocks], dtype=np.str_)
    columns = [
        *_letters(document, characters, sentence_ends),
        *_marks(document, characters),
        _first_person(document),
        _topicality(document, sentence_ends),
        copies,
        firsts,
        [bool(matches) for matches in found],
        [len(matches) > 1 for matches in found],
        *(kinds == wanted for wanted in _KINDS),
        characters.count("break"),
        np.concatenate([edge, gaps]),
        np.concatenate([gaps, edge]),
        lines[:, 1] - lines[:, 0],
    ]
    return np.column_stack([np.asarray(column, dtype=np.float64) for column in columns])


def _letters(document: Document, characters: Characters, sentence_ends: Counts) -> Iterator[Column]:
    """The columns from ``words`` to ``cjk``: counts of words and characters, and shares of them."""
    count = document.signal(word_counts)
    tokens, capitalised = characters.tokens()
    length, words = np.maximum(1, characters.lengths), np.maximum(1, count)
    texts = characters.texts
    yield _log1p(count)
    yield _log1p(length)
    yield length / words
    yield document.signal(stop_word_density)
    yield _log1p(sentence_ends)
    yield [not text[-1:].isalnum() and _ENDS_SENTENCE.search(text[-8:]) is not None for text in texts]
    yield [text.endswith((":", "：")) for text in texts]
    yield characters.count("comma") / words
    yield capitalised / np.maximum(1, tokens)
    yield characters.count("upper") / length
    yield characters.count("digit") / length
    yield characters.count("symbol") / length
    yield characters.count_first("cjk", _CJK_SAMPLE) / np.minimum(_CJK_SAMPLE, length)


def _marks(document: Document, characters: Characters) -> Iterator[Column]:
    """The columns from ``starts_lower`` to ``is_question``: whether a block shows something."""
    texts = characters.texts
    with_digits = np.flatnonzero(characters.count("digit")).tolist()
    yield [text[:1].islower() for text in texts]
    yield [not text[:1].isalpha() and _BULLET.match(text) is not None for text in texts]
    yield _shows(_SEPARATOR, texts, characters.numbers_of(_SEPARATOR_MARKS))
    yield _shows(_DATE, texts, with_digits)
    yield _shows(_HOUR, texts, with_digits) | _shows(_AGE, texts, characters.numbers_of(_AGE_MARKS))
    yield _shows(_ADDRESS, texts, characters.numbers_of(_ADDRESS_MARKS))
    yield _shows(_COPYRIGHT, texts, characters.numbers_of(_COPYRIGHT_MARKS, any_case=True))
    yield characters.count("quotation") > 1
    yield characters.count("question") > 0


def _shows(pattern: re.Pattern[str], texts: Sequence[str], candidates: Iterable[int]) -> NDArray[np.bool_]:
    """Whether each text has the pattern, which only the candidates can have."""
    found = np.zeros(len(texts), dtype=np.bool_)
    for number in candidates:
        found[number] = pattern.search(texts[number]) is not None
    return found


def _log1p(counts: Counts) -> Column:
    """By `math.log1p`: NumPy's differs from it in the last place on some machines, and so would the scores."""
    return [math.log1p(count) for count in counts.tolist()]


def _first_person(document: Document) -> list[float]:
    return [
        0.0
        if _FIRST_PERSON.isdisjoint(words[:_FIRST_WORDS])
        else sum(map(_FIRST_PERSON.__contains__, words[:_FIRST_WORDS])) / len(words)
        for words in document.signal(block_words)
    ]


def _topicality(document: Document, sentence_ends: Counts) -> list[float]:
    """The share of a block's content words that stand in running text elsewhere on the page, 0 to 1."""
    stop_words = document.signal(best_stop_list)
    content = [set(words) - stop_words for words in document.signal(block_words)]
    own = [
        len(words) >= LONG and ends > 0
        for words, ends in zip(document.signal(block_words), sentence_ends.tolist(), strict=True)
    ]
    anywhere: set[str] = set()
    elsewhere: set[str] = set()  # also in another one, for blocks that are running text themselves
    for words in compress(content, own):
        elsewhere |= anywhere & words
        anywhere |= words
    return [
        len(words & (elsewhere if is_running else anywhere)) / len(words) if words else 0.0
        for words, is_running in zip(content, own, strict=True)
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
