"""Code between backticks (https://spec.commonmark.org/0.31.2/#code-spans), told from backticks that quote and elide.

Writers use the backtick as an apostrophe (``don`t``), and TeX opens quotations with it (``` ``so'' ```). So code
does not begin right after a letter, no single backtick between letters ends it, and it
has a space at both of its ends or at none, save in Markdown where no word or number touches it.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

from cleantext.inplace.protection.blanks import visible_before, visible_from
from cleantext.inplace.protection.next_match import NextMatch
from cleantext.inplace.protection.paragraphs import NEXT_BLOCK

BACKTICKS: Final = re.compile("`+")
TEX_QUOTE: Final = "``"
TEX_UNQUOTE: Final = "''"

WITHOUT_APOSTROPHES: Final = 0x0900
"""From here to Latin Extended Additional stand scripts that set no apostrophe, and many that set no spaces either."""
LATIN_ADDITIONAL: Final = range(0x1E00, 0x2000)


class InlineCode:
    """Finds where code ends, in one text."""

    def __init__(self, text: str, *, markdown: bool) -> None:
        self._text = text
        self._markdown = markdown
        self._next_block = NextMatch(NEXT_BLOCK, text)

    def end(self, opener: re.Match[str]) -> int | None:
        """Where the code that backticks open ends; None where they open none."""
        start, inside = opener.span()
        closer = self._closers.get(start)
        if closer is None or not self._opens(start, inside) or closer > self._next_block.start(inside):
            return None
        spaced = visible_from(self._text, inside).isspace(), visible_before(self._text, closer).isspace()
        quotes = opener[0] == TEX_QUOTE and TEX_UNQUOTE in self._text[inside:closer]
        end = closer + len(opener[0])
        return None if quotes or (spaced[0] != spaced[1] and not self._stands_alone(start, end)) else end

    @cached_property
    def _closers(self) -> dict[int, int]:
        """By the start of each run of backticks, the start of the next that is as long and may close it."""
        closers: dict[int, int] = {}
        latest: dict[int, int] = {}
        for run in reversed(list(BACKTICKS.finditer(self._text))):
            start, end = run.span()
            if end - start in latest:
                closers[start] = latest[end - start]
            if end - start > 1 or not self._between_letters(start, end):
                latest[end - start] = start
        return closers

    def _opens(self, start: int, end: int) -> bool:
        if self._text[start - 1 : start] == "\\":
            return False
        return end - start > 1 or not _may_elide(visible_before(self._text, start))

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether what reads as code in Markdown touches no word or number outside, whatever spaces are inside."""
        around = visible_before(self._text, start), visible_from(self._text, end)
        return self._markdown and not any(map(str.isalnum, around))

    def _between_letters(self, start: int, end: int) -> bool:
        return _may_elide(visible_before(self._text, start)) and _may_elide(visible_from(self._text, end))


def _may_elide(character: str) -> bool:
    """Whether it is a letter of a script that sets apostrophes between letters."""
    return character.isalpha() and (ord(character) < WITHOUT_APOSTROPHES or ord(character) in LATIN_ADDITIONAL)
