"""White space at the ends of lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar, Final

from cleantext.component import Repair
from cleantext.document import Document, Reason
from cleantext.normalizers.base import Normalizer

SPACES: Final = " \t\xa0\u2000-\u200a\u202f\u205f\u3000"
"""No form feed: it breaks pages."""

AT_LINE_END: Final = re.compile(rf"(?<![{SPACES}])[{SPACES}]+(?=[\r\n]|\Z)")

HARD_BREAK: Final = "  "
"""What makes a line of Markdown break where it ends (https://spec.commonmark.org/0.31.2/#hard-line-breaks)."""

SIGNATURE: Final = re.compile(r"(?:[\r\n]|\A)--\Z")
"""Before the space at its end, the line above the signature of an e-mail; the space is part of it (RFC 3676, 4.3)."""


@dataclass(frozen=True)
class TrailingSpaceOptions:
    """``hard_breaks``: two or more plain spaces after text are a line break, as in Markdown, and stay."""

    hard_breaks: bool = False


class TrailingSpace(Normalizer[TrailingSpaceOptions]):
    """Removes white space at the ends of lines: plain and special spaces, tabs.

    Nobody sees it, and it makes lines that read the same differ. Meant for files that are repaired in place; in
    blocks, ``whitespace`` does this and more. Blank lines become empty. The line ``-- `` above the signature of an
    e-mail keeps its space, one space stays behind a backslash, which otherwise would escape the line break, form feeds at the
    end of a line stay, and so do, where ``hard_breaks`` says so, the two spaces of Markdown that break a line.

    Known misses: the spaces of a hard break stay also where no line follows that they would break from.
    """

    name = "trailing_space"
    Options = TrailingSpaceOptions
    reason = Reason("trailing_space.removed", "white space stood at its end", "repair")
    examples: ClassVar[tuple[Repair, ...]] = (
        Repair("The ferry is late. ", "The ferry is late."),
        Repair("one\t\n \xa0\ntwo\u3000", "one\n\ntwo"),
        Repair("  The ferry  is late.", "  The ferry  is late."),
        Repair("-- \nThe harbour master", "-- \nThe harbour master"),
    )

    def repair(self, text: str, document: Document) -> str:
        """The text without white space at the ends of its lines."""
        if not text[-1:].isspace() and "\n" not in text and "\r" not in text:
            return text
        return AT_LINE_END.sub(self._kept, text)

    def _kept(self, run: re.Match[str]) -> str:
        """What stays of the white space at the end of a line."""
        before = run.string[max(0, run.start() - 3) : run.start()]
        if run[0] == " " and SIGNATURE.search(before):
            return " "
        follows_text = before[-1:] not in ("", "\n", "\r")
        if self.options.hard_breaks and follows_text and run[0].endswith(HARD_BREAK):
            return run[0] if run[0].isascii() and "\t" not in run[0] else HARD_BREAK
        return " " if _escapes(run.string, run.start()) else ""


def _escapes(text: str, at: int) -> bool:
    """Whether a backslash stands there that would escape the line break.

    That is a hard break in Markdown, joins two lines in reStructuredText, and goes on in the next line in code.
    """
    start = at
    while start and text[start - 1] == "\\":
        start -= 1
    return (at - start) % 2 == 1
