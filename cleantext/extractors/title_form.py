"""The form of a line: of a headline, a menu, a byline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext.extractors.dates import visible_date
from cleantext.extractors.names import without_byline
from cleantext.extractors.wording import ends_sentence, word_count

TITLE_CASE: Final = 0.8
"""Share of words with a capital from which on all have one that title case gives one."""

_FURNITURE: Final = re.compile(
    r"[|»›•►▶→{}>]|https?:|www\.|\s[-–—/]\s*$|[a-z]{2}[A-Z][a-z]+[a-z][A-Z]|\b\d{1,2}:\d\d\b"
)
"""Marks of menus, breadcrumbs, glued navigation and time stamps."""

_GLUED: Final = re.compile(r"[a-z]{2}[A-Z][a-z]{1,30}(?<=[a-z]{2})[A-Z]|[a-z]{3}[A-Z][a-z]{3,20}(?:\s|$)")
_NUMBERED: Final = re.compile(r"^(?:\d{1,3}[.)]\s|[#№]\s?\d)")
_PICTURE: Final = re.compile(
    r"\b(?:photos?|fotos?|image|bild|credit|quelle|getty|reuters|min read|views|comments)\b|©", re.IGNORECASE
)
_BULLET: Final = re.compile(r"^[*•·▪◦‣>+\-–—][ \t]{1,4}(?=\w)")
_CLOSERS: Final = "\"'”’»)） "
_NO_PERIOD: Final = ("?", "!", "？", "！", "…", "...")
_QUOTES: Final = "\"'“‘«„»¿¡「『‘’【《"


def title_text(text: str) -> str:
    """A line without the bullet before it."""
    return _BULLET.sub("", text)


def signs(text: str) -> bool:
    """Whether a line is a byline or has a date."""
    return len(text) <= 120 and (without_byline(text)[1] or visible_date(text) is not None)


def is_furniture(text: str) -> bool:
    """Whether a line has the marks of menus, breadcrumbs, glued navigation or time stamps."""
    return _FURNITURE.search(text) is not None


def form(line: str) -> Iterator[str]:
    """The names of the forms that a line has."""
    text = title_text(line)
    yield f"words_{bin_of(word_count(text), (2, 3, 4, 5, 7, 11, 17, 24))}"
    if ends_sentence(text):
        yield f"ends_{'question' if text.rstrip(_CLOSERS).endswith(_NO_PERIOD) else 'period'}"
    parts = text.split()
    forms = {
        "ends_colon": text.endswith((":", "：", ",", ";")),
        "bullet": line != text,
        "opens_mark": not (text[0].isalnum() or text[0] in _QUOTES),
        "opens_lower": text[0].islower(),
        "furniture": _FURNITURE.search(text),
        "glued": _GLUED.search(text),
        "numbered": _NUMBERED.match(text),
        "picture": _PICTURE.search(text),
        "signs": signs(text),
        "capitals": text.isupper(),
        "title_case": len(parts) > 2 and sum(not part[0].islower() for part in parts) >= TITLE_CASE * len(parts),
    }
    yield from (name for name, holds in forms.items() if holds)


def bin_of(number: int, limits: tuple[int, ...]) -> str:
    """The least limit that the number does not exceed; ``more`` above all."""
    return next((str(limit) for limit in limits if number <= limit), "more")
