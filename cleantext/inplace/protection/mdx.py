"""MDX: lines that import and export, and expressions between braces (https://mdxjs.com/docs/what-is-mdx/)."""

from __future__ import annotations

import re
from typing import Final

from cleantext.inplace.protection.blanks import is_blank
from cleantext.inplace.protection.lines import Lines
from cleantext.inplace.protection.next_match import NextMatch

MODULE: Final = re.compile(
    r"(?:import|export)(?:\s*[{*'\"(]|\s+(?:default|const|let|var|function|async|class|type|interface|enum)\b"
    r"|\s+[\w$]+(?:\s*,\s*[{*]|\s+from\s*['\"]))"
)
STRING: Final = r"'(?:[^'\\\n]|\\.)*'|\"(?:[^\"\\\n]|\\.)*\""
NO_BRACKETS: Final = re.compile(rf"\\.|{STRING}|//.*")
TOKEN: Final = re.compile(rf"\\.|{STRING}|/\*|[{{}}]", re.DOTALL)
COMMENT_END: Final = re.compile(r"\*/")


def module_lines(lines: Lines, start: int) -> range | None:
    """What a file imports or exports, up to the first blank line that stands outside of all brackets."""
    if not MODULE.match(lines.texts[start]):
        return None
    depth = 0
    for number in range(start, len(lines.texts)):
        if is_blank(lines.texts[number]) and depth <= 0:
            return range(start, number)
        code = NO_BRACKETS.sub("", lines.texts[number])
        depth += sum(map(code.count, "([{")) - sum(map(code.count, ")]}"))
    return range(start, len(lines.texts))


class Expressions:
    """Finds where expressions end, in one text. No text is read twice: what was met on the way is remembered."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends: dict[int, int] = {}
        self._known_to = 0
        self._comment_ends = NextMatch(COMMENT_END, text)

    def end(self, opener: re.Match[str]) -> int | None:
        """Where the expression that a brace opens ends; None where it is not closed, or the brace is escaped."""
        start = opener.start()
        return None if self._text[start - 1 : start] == "\\" else self.end_from(start)

    def end_from(self, start: int) -> int | None:
        """Where the expression that opens at a position ends; None where it is not closed."""
        if start >= self._known_to:
            self._read(start)
        return self._ends.get(start)

    def _read(self, start: int) -> None:
        """Pair the braces from an opening one to its partner, or to the end of the text."""
        open_at: list[int] = []
        at = start
        while token := TOKEN.search(self._text, at):
            at = token.end()
            if token[0] == "{":
                open_at.append(token.start())
            elif token[0] == "}":
                self._ends[open_at.pop()] = at
            elif token[0] == "/*":
                at = self._comment_ends.start(at)
            if not open_at:
                self._known_to = at
                return
        self._known_to = len(self._text)
