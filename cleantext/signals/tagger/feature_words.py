"""The features of the content score in words, with their values: "4 words", "the block before: 92% of letters in links".

A phrase says what a feature measures (`cleantext.signals.tagger.measure_words`), and before that of which blocks, where it
is not of the block itself: "within 12 blocks: 80% are list items". Features of the page as a whole have none: they are never
named (see `cleantext.signals.tagger.objections`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial
from typing import Final

from cleantext.document import InputKind
from cleantext.signals.tagger.feature_rows import AROUND, ODDS_AROUND
from cleantext.signals.tagger.markup_words import MARKUP_WORDS
from cleantext.signals.tagger.measure_words import Measure
from cleantext.signals.tagger.odds_words import ODDS_WORDS
from cleantext.signals.tagger.text_words import PLACE_WORDS, TEXT_WORDS

_COMMON: Final[dict[str, Measure]] = {**TEXT_WORDS, **PLACE_WORDS, **ODDS_WORDS}
_WORDS: Final[dict[InputKind, dict[str, Measure]]] = {"html": {**_COMMON, **MARKUP_WORDS}, "text": _COMMON}
_NAME: Final = re.compile(r"(?P<measure>\w+)(?:\[(?:(?P<offset>[+-]\d+)|mean (?P<reach>\d+))\])?")


@cache
def wording(kind: InputKind, name: str) -> Callable[[float], str]:
    """What makes a short phrase of the value of a feature of a block. Raises KeyError for what is none."""
    found = _NAME.fullmatch(name)
    if found is None:
        raise KeyError(name)
    measure = _WORDS[kind][found["measure"]]
    if found["offset"]:
        beyond = (ODDS_AROUND if found["measure"] in ODDS_WORDS else AROUND).beyond
        return partial(_of_neighbour, measure, int(found["offset"]), beyond)
    if found["reach"]:
        return partial(_of_blocks, measure, f"within {found['reach']} blocks")
    return measure.of_block


def _of_blocks(measure: Measure, which: str, value: float) -> str:
    return f"{which}: {measure.of_blocks(value)}"


def _of_neighbour(measure: Measure, offset: int, beyond: float, value: float) -> str:
    side, blocks = "before" if offset < 0 else "after", abs(offset)
    if value <= beyond:
        return f"fewer than {blocks} blocks {side} it" if blocks > 1 else f"no block {side} it"
    return f"{f'{blocks} blocks' if blocks > 1 else 'the block'} {side}: {measure.of_block(value)}"
