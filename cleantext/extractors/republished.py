"""The outlet that a text was first published by, from the set phrases that say so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from cleantext.document import Block, Credits
from cleantext.extractors.credit_words import credit_words
from cleantext.extractors.dates import visible_date
from cleantext.extractors.tables import months
from cleantext.extractors.wording import word_count

MOST_WORDS: Final = 40
SIGNS: Final = ("publi", "appeared", "print", "produced", "ersch", "zuerst", "verschenen", "bragt", "публик")
"""Parts of words of which every phrase has one: a test before costlier ones."""

_OUTLET: Final = re.compile(
    r"[\s:\"“„«]{0,4}((?:[Tt]he )?[A-ZÀ-Þ][\w'’&-]{0,30}(?: (?:of|the|and|&|[A-ZÀ-Þ])[\w'’&-]{0,30}){0,6})"
)
_TRAILING: Final = re.compile(r"(?: (?:of|the|and|&)){1,6}$")


def republished(blocks: Iterable[Block]) -> tuple[Credits, int] | None:
    """The credit of an outlet, and the id of its block; None where no line says that the text was published before."""
    for block in blocks:
        if len(block.text) > 400 or word_count(block.text) > MOST_WORDS:
            continue
        lowered = block.text.casefold()
        if not any(sign in lowered for sign in SIGNS):
            continue
        phrase = next((phrase for phrase in credit_words("republished") if phrase in lowered), None)
        name = _outlet(block.text[lowered.index(phrase) + len(phrase) :]) if phrase else None
        if name:
            return Credits(block.text, (name,), "outlet"), block.id
    return None


def _outlet(text: str) -> str | None:
    """The run of capitalized words that begins a text; a month or a date is none."""
    match = _OUTLET.match(text)
    if match is None or match[1].split()[0].lower() in months() or visible_date(text[:60]):
        return None
    return _TRAILING.sub("", match[1])
