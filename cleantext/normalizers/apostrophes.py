"""Acute accents and backticks that stand for an apostrophe."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from cleantext.component import NoOptions, Repair
from cleantext.document import Document, Reason, Rewrite
from cleantext.normalizers.base import Normalizer
from cleantext.normalizers.stray_marks import (
    CODE_BACKTICK,
    MARK,
    PLURAL,
    PLURAL_ACUTE,
    QUOTE_CLOSING,
    QUOTE_OPENING,
    WORD_START,
    MarkUse,
    in_strings,
    mark_use,
    reading,
)


class Apostrophes(Normalizer[NoOptions]):
    """Turns acute accents and backticks that stand for an apostrophe, into the apostrophe of the document.

    Writers who do not find the apostrophe on their keyboard take the next best mark, and words with it are lost to
    dictionaries, stop lists and search. The mark becomes what the document itself uses between letters: curly where
    that is curly more often, straight otherwise. It must stand between letters, and they must be such as languages
    set an apostrophe between: the contractions of English, the elisions of French and Italian, the case endings of
    Turkish names, names like O'Neill, the Ukrainian apostrophe; or it follows the ``s`` of a plural, or opens one of a
    few words and years (``´tis``, ``´90s``, ``´s avonds``) in a line where nothing closes a quotation after it.

    In a document that types its accents as marks of their own (``caf´e``, ``informaci´on``), at least as many marks
    cannot be apostrophes as can; there, nothing is changed. Code between backticks, quotations (``so''), feet and
    minutes (5´ 10´´) and preformatted text stay as they are; so do marks in straight single quotes, which a straight
    apostrophe would end.

    Known misses: backticks and other words that lost their start, transliterations (``Sana´a``), elisions before plain
    vowels only in a document that is not seen to be French or Italian, a plural at a line's end, the genitive of two
    equal capitals (``AA´s``, which geometry writes too).
    """

    name = "apostrophes"
    reason = Reason("apostrophes.stray_mark", "an accent or backtick stood for an apostrophe", "repair")
    examples: ClassVar[tuple[Repair, ...]] = (
        Repair("The town´s mayor don`t know.", "The town's mayor don't know."),
        Repair("The town´s mayor said she’d go.", "The town’s mayor said she’d go."),
        Repair("The teachers´ union met O´Hara.", "The teachers' union met O'Hara."),
        Repair("Jusqu´ici, l´été était beau.", "Jusqu'ici, l'été était beau."),
        Repair("´Twas a song of the ´90s.", "'Twas a song of the '90s."),
        Repair("a cup of caf´e", "a cup of caf´e"),
        Repair("la informaci´on de m´as arriba est´a aqu´ı", "la informaci´on de m´as arriba est´a aqu´ı"),
        Repair("He is 5´ 10´´ tall, run `ls` or ``quote'' it", "He is 5´ 10´´ tall, run `ls` or ``quote'' it"),
    )

    def repair(self, text: str, document: Document) -> str:
        """The text with every mark that stands for an apostrophe replaced."""
        if "´" not in text and "`" not in text:
            return text
        use = document.signal(mark_use)
        if use.types_accents:
            return text
        return "\n".join(_repaired(line, use) for line in text.split("\n"))

    def judge(self, document: Document) -> Iterator[Rewrite]:
        """Yield a rewrite for each block that reads otherwise after its repair; preformatted text is left alone."""
        preformatted = {block.id for block in document.blocks if block.kind == "pre"}
        return (change for change in super().judge(document) if change.block not in preformatted)


def _repaired(line: str, use: MarkUse) -> str:
    opening = QUOTE_OPENING.search(line)
    quoted_from = opening.start() if opening else len(line)
    code = _has_code(line)
    in_string = in_strings(line)
    plurals = PLURAL_ACUTE if use.opens_code else PLURAL

    def replaced(mark: re.Match[str]) -> str:
        if (mark[0] == "`" and code) or (use.apostrophe == "'" and in_string(mark.start())):
            return mark[0]
        meant = reading(line, mark.start())
        elided = meant == "elision" and use.elides
        plural = mark.start() < quoted_from and plurals.match(line, mark.start())
        return use.apostrophe if meant == "apostrophe" or elided or plural or _opens_word(line, mark) else mark[0]

    return MARK.sub(replaced, line)


def _opens_word(line: str, mark: re.Match[str]) -> bool:
    """Whether the mark stands for what a word or year lost at its start, and not for a quotation mark."""
    return WORD_START.match(line, mark.start()) is not None and QUOTE_CLOSING.search(line, mark.end()) is None


def _has_code(line: str) -> bool:
    """Whether backticks enclose something in the line; a lone one after a plural does not."""
    loose = [backtick.start() for backtick in CODE_BACKTICK.finditer(line)]
    return len(loose) > 1 or (len(loose) == 1 and PLURAL.match(line, loose[0]) is None)
