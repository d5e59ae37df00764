"""Text of a legacy single-byte charset that was decoded as another one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from cleantext.component import NoOptions, Repair
from cleantext.document import Document, Reason
from cleantext.normalizers.base import Normalizer
from cleantext.normalizers.misread_script import MisreadScript, misread_script
from cleantext.normalizers.misread_words import Misreading, evidence

WORDS_IN_LINE: Final = 2
"""So many different misread words leave no doubt about their line."""

WORDS_IN_DOCUMENT: Final = 3
"""So many leave no doubt about the document: one such word is then enough in a line."""

WORD: Final = re.compile(r"[^\W\d_]+")

LETTER: Final = f"[{bytes(range(0xC0, 0x100)).decode('cp1250')}À-ÿ]"

MISREAD_SCRIPT: Final = re.compile(f"{LETTER}(?:{LETTER}{{3}})")
"""What Cyrillic and Greek look like in charsets of Latin letters; hardly ever in sound text. The group keeps the scan in
the fast path of `re`."""


@dataclass(frozen=True, slots=True)
class LegacyEvidence:
    """What a document shows: how many different words each misreading, and the script that it is in.

    ``throughout``: misreadings that more lines show than could have been misread without a sign of it.
    """

    words: Counter[Misreading]
    throughout: tuple[Misreading, ...]
    script: MisreadScript | None
    has_script: bool


class LegacyCharset(Normalizer[NoOptions]):
    """Repairs text of one single-byte charset that was decoded as another, as in ``Ïðèâåò`` or ``siê`` for ``się``.

    Files without a word about their charset are read as windows-1252, whatever they hold. Every byte is valid there,
    so only the text itself can tell. Cyrillic (windows-1251, KOI8) and Greek (windows-1253) text shows by whole words of
    letters beyond ASCII, made of pairs of letters that are frequent in that script. Languages in Latin letters (in
    windows-1250, 1254, 1257, ISO 8859-2 or MacRoman, and windows-1252 read as MacRoman) show by their frequent words:
    two different ones in a line, or three in the document. Every character beyond ASCII has to become one that the
    language writes, or else the line stays as it is.

    Known misses: lines with less evidence in documents with little; lines of which a part is sound; Hebrew, Arabic,
    Thai and whatever had more than one byte a letter; letters whose byte was lost.
    """

    name = "legacy_charset"
    reason = Reason(
        "legacy_charset.redecoded", "it was decoded with another single-byte charset than its own", "repair"
    )
    piecewise = True
    examples: ClassVar[tuple[Repair, ...]] = (
        Repair("Ïîãîäà çàâòðà íå èçìåíèòñÿ.", "Погода завтра не изменится."),
        Repair("Ç èÜëáóóá åßíáé Þñåìç óÞìåñá.", "Η θάλασσα είναι ήρεμη σήμερα."),
        Repair("Mówi siê, ¿e prom ju¿ nie p³ynie.", "Mówi się, że prom już nie płynie."),
        Repair(
            "Köprünün karþýsýnda baþka bir yol deðil, Ýskele var.",
            "Köprünün karşısında başka bir yol değil, İskele var.",
        ),
        Repair("Það var æði kalt í þorpinu við fjörðinn.", "Það var æði kalt í þorpinu við fjörðinn."),
        Repair("¿Qué mide 5 m³? ¡Años, piñas y señores!", "¿Qué mide 5 m³? ¡Años, piñas y señores!"),
        Repair("The letters äöüß and ÄÖÜ, and áéíóú", "The letters äöüß and ÄÖÜ, and áéíóú"),
    )

    def repair(self, text: str, document: Document) -> str:
        """The text with every line decoded again that was decoded with another charset than its own."""
        if text.isascii():
            return text
        found = document.signal(legacy_evidence)
        if not found.words and not found.has_script:
            return text
        return "\n".join(redecoded(line, found) for line in text.split("\n"))


def legacy_evidence(document: Document) -> LegacyEvidence:
    """What the document shows of charsets that were mistaken; a signal."""
    text = "\n".join(block.text for block in document.blocks if not block.text.isascii())
    words = evidence(text)
    has_script = MISREAD_SCRIPT.search(text) is not None
    if not words and not has_script:
        return LegacyEvidence(words, (), None, has_script=False)
    lines = [line for line in text.split("\n") if not line.isascii()]
    throughout = tuple(
        misreading
        for misreading, count in words.most_common()
        if count >= WORDS_IN_DOCUMENT and _shown_by_most(misreading, lines)
    )
    script = misread_script("\n".join(filter(MISREAD_SCRIPT.search, lines))) if has_script else None
    return LegacyEvidence(words, throughout, script, has_script)


def _shown_by_most(misreading: Misreading, lines: list[str]) -> bool:
    """Whether at least as many lines show a misreading as could have it without a sign."""
    showing = [misreading in evidence(line) for line in lines]
    silent = [line for line, shows in zip(lines, showing, strict=True) if not shows]
    return sum(showing) >= sum(misreading.redecoded(line) not in (None, line) for line in silent)


def redecoded(line: str, found: LegacyEvidence) -> str:
    """The line as it was meant, in a document that shows this; the line itself where nothing shows otherwise."""
    if line.isascii():
        return line
    if found.has_script:
        script = misread_script(line) if MISREAD_SCRIPT.search(line) else None
        script = script or found.script
        if script is not None and script.agrees(line):
            meant = script.redecoded(line)
            return line if _only_mentioned(line, meant) else meant
    return next(_readings(line, found), line) if found.words else line


def _only_mentioned(line: str, meant: str) -> bool:
    """Whether each misread word of a line stands in it as it is meant, too: a text on charsets."""
    words, meant_words = {*WORD.findall(line)}, {*WORD.findall(meant)}
    return meant_words < words and any(len(word) > 1 for word in words - meant_words)


def _readings(line: str, found: LegacyEvidence) -> Iterator[str]:
    """What the line may have meant, most likely first."""
    own = evidence(line)
    enough = {
        misreading: count
        for misreading, count in own.items()
        if count >= WORDS_IN_LINE or found.words[misreading] >= WORDS_IN_DOCUMENT
    }
    readings = [(count, text) for each, count in enough.items() if (text := each.redecoded(line)) is not None]
    for _, text in sorted(readings, key=lambda reading: (-reading[0], -sum(map(str.isalpha, reading[1])))):
        if not evidence(text):
            yield text
    for misreading in found.throughout if not own else ():
        text = misreading.redecoded(line)
        if text is not None and misreading.redecoded(text) in (None, text):
            yield text
