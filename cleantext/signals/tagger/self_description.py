"""What a page says of itself in words: title, description, and the article text that publishers put into JSON-LD."""

from __future__ import annotations

import json
import re
from typing import Final

from cleantext.document import Document
from cleantext.signals.words import cut_words

_DESCRIPTIONS: Final = ("description", "og:description", "twitter:description")

_TEXT: Final = re.compile(r'"(?:articleBody|text|description|reviewBody)"\s*:\s*("[^"\\]*(?:\\.[^"\\]*)*")', re.DOTALL)
"""A property of JSON-LD that holds text. Scripts are searched, for many are no valid JSON, and parsing takes longer."""
_LEAST_LETTERS: Final = 40
MOST_LETTERS: Final = 300_000
"""Characters of one script that are looked at."""


def description_words(document: Document) -> list[str]:
    """Signal: the words of the description in the meta tags."""
    meta = document.facts.meta
    return cut_words(next((meta[name][0] for name in _DESCRIPTIONS if meta.get(name)), ""))


def title_words(document: Document) -> list[str]:
    """Signal: the words of the title tag."""
    return cut_words(document.facts.title or "")


def shared_title_words(document: Document) -> list[str]:
    """Signal: the words of the title that the page goes by where it is shared (``og:title``)."""
    return cut_words(next(iter(document.facts.meta.get("og:title", ())), ""))


def json_ld_words(document: Document) -> list[str]:
    """Signal: the words of the texts in JSON-LD."""
    texts = []
    for script in document.facts.json_ld:
        for found in _TEXT.finditer(script, 0, MOST_LETTERS):
            if len(found[1]) > _LEAST_LETTERS:
                texts.append(_unquoted(found[1]))
    return cut_words("\n".join(texts))


def _unquoted(literal: str) -> str:
    try:
        return str(json.loads(literal, strict=False))
    except ValueError:  # an escape that JSON does not know
        return literal
