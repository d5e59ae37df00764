"""What is said of a page as a whole, and how it was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

ARTICLE: Final = "article"
UNKNOWN: Final = "any"
"""Page types: the one that is looked for, and that of pages of which nobody said."""


@dataclass(frozen=True)
class PageVerdict:
    """What was said of a page, and how it was: ``confidence`` against ``word_f1``, ``article``, a probability, against its type.

    None where it was not said, or not known.
    """

    page_type: str
    confidence: float | None
    word_f1: float | None
    article: float | None
