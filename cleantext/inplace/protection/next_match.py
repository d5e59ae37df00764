"""The next match of a pattern, remembered: openers without a closer cost one search for all of them, not one each."""

from __future__ import annotations

import re


class NextMatch:
    """Looks forward in one text for one pattern. Fast where it is asked from left to right."""

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        self._pattern = pattern
        self._text = text
        self._searched_from = len(text) + 1
        self._found: re.Match[str] | None = None

    def after(self, at: int) -> re.Match[str] | None:
        """The first match that starts at a position or behind it."""
        known = self._searched_from <= at and (self._found is None or self._found.start() >= at)
        if not known:
            self._searched_from, self._found = at, self._pattern.search(self._text, at)
        return self._found

    def start(self, at: int) -> int:
        """Where the first match at a position or behind it starts; the length of the text where there is none."""
        found = self.after(at)
        return len(self._text) if found is None else found.start()
