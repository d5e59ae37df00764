"""The unit of judgement: one paragraph, heading, list item, table row or line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["paragraph", "heading", "item", "row", "quote", "pre", "caption", "line"]
"""What a block is. ``line`` is a line of plain text of which no more is known."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item, table row or line of the source.

    ``id`` is the position in the document as segmented (from 0) and outlives edits. ``path`` is the markup around
    the block, outermost first, one token an element: ``("body", "div#main.post", "p")``; empty for plain text.
    ``link_chars`` counts the characters of the text that stand inside links. ``lines`` is the half-open range of
    source lines (from 0) for plain text, ``(0, 0)`` for HTML. ``hidden`` is true where the markup hides the
    element from readers.
    """

    id: int
    text: str
    kind: BlockKind = "paragraph"
    path: tuple[str, ...] = ()
    link_chars: int = 0
    lines: tuple[int, int] = (0, 0)
    hidden: bool = False
