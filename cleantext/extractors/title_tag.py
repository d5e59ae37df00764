"""The title tag taken apart: ``Headline - Section | Site``."""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 500
"""Characters of a title that are looked at."""

MOST_CUTS: Final = 6
"""Parts that are cut from the end of a title: sites name a section or two and themselves. Each is compared with all others."""

_SEPARATOR: Final = re.compile(r"\s[|–—·•»«:/-]{1,3}\s|\s?[|｜»]\s?|\s::\s")


def title_parts(title: str) -> list[str]:
    """The parts of a title between its separators, empty ones left out."""
    return [part for part in (part.strip() for part in _SEPARATOR.split(title[:LONGEST])) if part]


def has_tail(title: str) -> bool:
    """Whether a title may have a part that can be cut."""
    return _SEPARATOR.search(title[:LONGEST]) is not None


def without_tail(title: str) -> str:
    """The title less its last part."""
    cuts = list(_SEPARATOR.finditer(title))
    return title[: cuts[-1].start()].strip() if cuts else title.strip()


def shortened(title: str) -> list[str]:
    """The title and what is left of it when parts are cut from its end, at most `MOST_CUTS`, longest first."""
    texts = [title[:LONGEST].strip()]
    while len(texts) <= MOST_CUTS and (shorter := without_tail(texts[-1])) != texts[-1] and shorter:
        texts.append(shorter)
    return texts
