"""Characters that nobody sees, named for those who want to know which a repair took away."""

from __future__ import annotations

from collections import Counter
from typing import Final

MOST_NAMED: Final = 4
"""A sentence that names more is not read."""


def lost(before: str, after: str) -> str:
    """The characters that one text holds more of than another, by code point and Unicode name, as they first stand.

    ``U+00A0 NO-BREAK SPACE ×2, U+FEFF ZERO WIDTH NO-BREAK SPACE``; those beyond the fourth are only counted.
    """
    counts = Counter(before) - Counter(after)
    named = [_named(character, count) for character, count in list(counts.items())[:MOST_NAMED]]
    more = len(counts) - len(named)
    return ", ".join(named) + (f" and {more} more" if more else "")


def _named(character: str, count: int) -> str:
    from unicodedata import name  # as large as the rest of the interpreter, and wanted only where something changed

    parts = [f"U+{ord(character):04X}", name(character, ""), f"×{count}" if count > 1 else ""]
    return " ".join(part for part in parts if part)
