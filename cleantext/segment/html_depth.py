"""Limits how deep markup nests, before it is parsed.

At each block-level start tag the HTML standard has a parser look for an open paragraph in all open elements, so the
time that parsing takes grows with the square of the depth: 100 000 nested ``<div>`` take a quarter of a minute, ten
times as many half an hour. Browsers stop nesting at 512 (Blink), and so do we.
"""

from __future__ import annotations

import re
from typing import Final

DEEPEST_NESTING: Final = 512

FEWEST_TAGS: Final = 10_000
"""Markup with fewer tags parses soon enough however deep it nests, and is not looked through."""

_BLOCK_TAG: Final = re.compile(
    r"<(/?)(?:address|article|aside|blockquote|center|details|dialog|div|dl|fieldset|figure|footer|form|header|main|menu|"
    r"nav|ol|section|ul)\b[^<>]*>",
    re.IGNORECASE,
)
_BREAK: Final = "<hr>"
"""What stands for a tag left out: it ends the block before it, as the tag did, and nests nothing."""


def limit_depth(markup: str) -> str:
    """The markup, less the tags that nest deeper than `DEEPEST_NESTING`. No text is lost; time is linear.

    Only elements that have to be closed are counted, so that pages which leave out ``</p>`` or ``</li>`` do not seem deep.
    """
    if markup.count("<") < FEWEST_TAGS:
        return markup
    depth = 0

    def shallow(tag: re.Match[str]) -> str:
        nonlocal depth
        closes = bool(tag[1])
        inner = depth if closes else depth + 1
        depth = max(0, depth - 1) if closes else depth + 1
        return tag[0] if inner <= DEEPEST_NESTING else _BREAK

    return _BLOCK_TAG.sub(shallow, markup)
