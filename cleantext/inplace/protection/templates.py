"""Expressions, tags and comments of template languages: Jinja, Liquid, Hugo, Mustache."""

from __future__ import annotations

import re
from typing import Final

from cleantext.inplace.protection.next_match import NextMatch
from cleantext.inplace.protection.paragraphs import BLANK_LINE

CLOSERS: Final = {"{": r"\}\}", "%": r"%\}", "#": r"#\}"}


class Templates:
    """Finds where what a template language reads ends, in one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._blank_line = NextMatch(BLANK_LINE, text)
        self._closers = {kind: NextMatch(re.compile(closer), text) for kind, closer in CLOSERS.items()}

    def end(self, opener: re.Match[str]) -> int | None:
        """Where what ``{{``, ``{%`` or ``{#`` opens ends, in the same paragraph; None where it is not closed there."""
        inside = opener.end() + 1
        closers = self._closers.get(self._text[inside - 1 : inside])
        closer = closers.after(inside) if closers else None
        return closer.end() if closer and closer.start() < self._blank_line.start(inside) else None
