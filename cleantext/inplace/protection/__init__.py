"""Regions of a file that keep their bytes.

Blocks of whole lines are found first, line by line; the first to open holds until it closes, whatever stands inside.
Then come the spans in the lines between: inline code and markup from left to right, links wherever they stand. Decisions:

- What is no region for sure may still be one: protecting too much leaves damage in a file, protecting too little
  changes what was right. Only marks that prose of all kinds uses (``|``, ``----``, ``$``, a backtick between
  letters) must prove themselves.
- A region hangs on marks that no repair makes or takes away, and on characters inside of it, so that repairing what
  lies around moves no region. Invisible characters, which repairs remove, are looked through.
- All of it takes time linear in the text, whatever it holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from cleantext.inplace.file_kind import Markup
from cleantext.inplace.protection.asciidoc import passthroughs
from cleantext.inplace.protection.blocks import block_lines
from cleantext.inplace.protection.destinations import destinations
from cleantext.inplace.protection.inline import inline_spans
from cleantext.inplace.protection.org import verbatim
from cleantext.inplace.protection.paths import paths
from cleantext.inplace.protection.regions import Protection, Span, by_line, merged
from cleantext.inplace.protection.urls import urls

__all__ = ["Protection", "Span", "protection"]

OF_MARKUP: Final[Mapping[Markup, Callable[[str], Iterator[Span]]]] = {"asciidoc": passthroughs, "org": verbatim}
"""The spans that one markup alone has."""


def protection(texts: Sequence[str], *, markup: Markup = "plain") -> Protection:
    """The protected regions of a file, given its lines without their terminators.

    ``markup``: what is a region in the markup of the file only, is one too: indented lines and ``$...$`` in Markdown,
    expressions in MDX, rows of hyphens in AsciiDoc, doctests in reStructuredText, drawers in Org.
    """
    lines = block_lines(texts, markup=markup)
    free = ["" if number in lines else text for number, text in enumerate(texts)] if lines else texts
    text = "\n".join(free)
    own = OF_MARKUP[markup](text) if markup in OF_MARKUP else ()
    found = chain(inline_spans(text, markup=markup), urls(text), destinations(text), paths(text), own)
    return by_line(free, merged(found), lines)
