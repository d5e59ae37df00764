"""Markup of HTML and XML: comments, tags with their attributes, and elements whose content is no prose.

Tags are read as browsers do, except that a stretch between ``<`` and ``>`` with a blank line, another ``<`` or the
comma or full stop of a sentence outside of quoted values is none. Nor is ``<`` without a name right behind it.
"""

from __future__ import annotations

import re
from typing import Final

from cleantext.inplace.protection.mdx import Expressions
from cleantext.inplace.protection.next_match import NextMatch
from cleantext.inplace.protection.paragraphs import BLANK_LINE

SPECIAL: Final = {"<!--": "-->", "<![CDATA[": "]]>", "<?": r"\?>", "<%": "%>"}
"""What opens a comment, a section of character data, a processing instruction, a template of ERB or ASP; its end."""

TAG: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:_.-]*)(?=[\s/>])|<![A-Za-z]+(?=[\s>])")
STOP: Final = re.compile("[<>\"']")
STOP_OF_MDX: Final = re.compile("[<>\"'{]")
EQUALS: Final = re.compile(r"=\s*\Z")
LONGEST_GAP: Final = 16
"""How far before a quoted value its ``=`` is looked for."""
PROSE: Final = re.compile(r"[,.;:!?]\s")

NO_PROSE: Final = frozenset("code kbd math pre samp script style svg textarea tt xmp".split())


class HtmlMarkup:
    """Finds where markup ends, in one text. Where ``expressions`` are given, tags hold such between braces."""

    def __init__(self, text: str, expressions: Expressions | None = None) -> None:
        self._text = text
        self._expressions = expressions
        self._stop = STOP_OF_MDX if expressions else STOP
        self._blank_line = NextMatch(BLANK_LINE, text)
        self._special = {opener: NextMatch(re.compile(closer), text) for opener, closer in SPECIAL.items()}
        self._elements = {name: NextMatch(re.compile(rf"</{name}\s*>", re.IGNORECASE), text) for name in NO_PROSE}
        self._no_tag_before = 0

    def end(self, opener: re.Match[str]) -> int | None:
        """Where the markup that ``<`` opens ends; None where it opens none, or that is not closed."""
        start = opener.start()
        for special, closers in self._special.items():
            if self._text.startswith(special, start):
                closer = closers.after(start + len(special))
                return closer.end() if closer else None
        tag = TAG.match(self._text, start)
        if tag is None or start < self._no_tag_before:
            return None
        end = self._end_of_tag(tag.end())
        name = (tag[2] or "").lower()
        if end is None or tag[1] or name not in NO_PROSE or self._text[end - 2] == "/":
            return end
        closing = self._elements[name].after(end)
        return closing.end() if closing else end

    def _end_of_tag(self, at: int) -> int | None:
        """Where the tag ends; if it does not, what its quoted values hold is not looked at again."""
        limit = self._blank_line.start(at)
        while stop := self._stop.search(self._text, at, limit):
            if PROSE.search(self._text, at, stop.start()) or stop[0] == "<":
                break
            if stop[0] == ">":
                return stop.end()
            at = stop.end()
            if stop[0] == "{" and self._expressions:
                at = self._expressions.end_from(stop.start()) or at
            elif EQUALS.search(self._text, max(0, at - 1 - LONGEST_GAP), at - 1):
                at = self._text.find(stop[0], at, limit) + 1
                if not at:
                    break
        self._no_tag_before = stop.start() if stop else limit
        return None
