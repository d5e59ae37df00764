"""Spaces of all kinds and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from cleantext.component import NoOptions, Repair
from cleantext.document import Document, Reason, Rewrite
from cleantext.normalizers.base import Normalizer

EXOTIC: Final = re.compile("[\xa0\u2000-\u200a\u205f]|\u202f(?![\u1800-\u18af])")
"""Spaces other than U+0020 and the ideographic space; in Mongolian spelling U+202F binds a suffix and stays."""

RUNS: Final = re.compile("[ \t]{2,}|\t")

AROUND_BREAKS: Final = re.compile("(?<![ \u3000])[ \u3000]+(?=\n)|(?<=\n)[ \u3000]+")

EDGES: Final = " \t\n\r\x0b\x0c\u3000"

LAYOUT: Final = frozenset({"pre", "row"})
"""Kinds of blocks in which the number of spaces, and tabs, mean something."""


class Whitespace(Normalizer[NoOptions]):
    """Repairs white space: special spaces and tabs become plain ones, runs of spaces one, those at edges none.

    Pages hold no-break spaces where their authors wanted distance or a line not to break; in running text they hide
    word boundaries from everything that splits at spaces. The narrow no-break space before French ``;:!?»`` and
    inside numbers becomes a plain space too. Line feeds inside a block stay, and so does the ideographic space of
    Chinese and Japanese, except at the edges of a line. In preformatted text and table rows, only the kind of space
    is repaired.

    Known misses: a space that was lost ("end.Next") or that was put inside a word ("w o r d") stays lost or put.
    """

    name = "whitespace"
    reason = Reason("whitespace.repaired", "its white space was repaired", "repair")
    examples: ClassVar[tuple[Repair, ...]] = (
        Repair("  The  mayor\tsaid\xa0no. ", "The mayor said no."),
        Repair("Vraiment\u202f? Oui, 10\u202f000 fois.", "Vraiment ? Oui, 10 000 fois."),
        Repair("first line \n  second line", "first line\nsecond line"),
        Repair("one\ntwo", "one\ntwo"),
        Repair("山田　太郎", "山田　太郎"),
    )

    def repair(self, text: str, document: Document) -> str:
        """The text of running prose, its white space repaired."""
        if text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " ":
            return text
        text = RUNS.sub(" ", EXOTIC.sub(" ", text))
        return AROUND_BREAKS.sub("", text).strip(EDGES)

    def judge(self, document: Document) -> Iterator[Rewrite]:
        """Yield a rewrite for each block that reads otherwise after its repair."""
        for block in document.blocks:
            laid_out = block.kind in LAYOUT
            repaired = EXOTIC.sub(" ", block.text) if laid_out else self.repair(block.text, document)
            if repaired != block.text:
                yield Rewrite(block.id, self.name, self.reason, block.text, repaired)
