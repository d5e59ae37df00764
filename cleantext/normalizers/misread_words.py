"""Text of a language in Latin letters whose single-byte charset was mistaken for another, told by its frequent words.

``siê`` and ``mo¿e`` are words of no language; they are the Polish ``się`` and ``może``, in windows-1250, read as
windows-1252. Two such words in a line, or three in a document, leave no doubt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final

from cleantext.normalizers import legacy_words as words
from cleantext.normalizers.charset_pair import CharsetPair
from cleantext.normalizers.legacy_words import Language

AROUND_WORDS: Final = ".,;:!?()[]\"'-/*_"
"""What may stand at a word; of ASCII alone, because anything else may stand for a letter."""

PUNCTUATION: Final = frozenset("‘’‚“”„–—…«»‹›•†‡©®™°§¶·€£¥¡¿ªº\xa0´¨¸")

ENGLISH: Final = re.compile(r"\b(?:the|and|of|is|to)\b", re.IGNORECASE)

AT_WORDS: Final = frozenset("‡†–—’‘“”„…•·€§»¡\xa0")
"""What stands at sound words too: a word that shows nothing else shows nothing."""

LANGUAGES: Final[dict[tuple[str, str], tuple[Language, ...]]] = {
    ("cp1254", "cp1252"): (words.TURKISH,),
    ("cp1250", "cp1252"): (
        *(words.POLISH, words.CZECH, words.SLOVAK, words.HUNGARIAN, words.ROMANIAN),
        *(words.CROATIAN, words.SLOVENE),
    ),
    ("iso8859_2", "cp1252"): (words.POLISH, words.CZECH, words.SLOVAK, words.CROATIAN, words.SLOVENE, words.ROMANIAN),
    ("cp1257", "cp1252"): (words.LITHUANIAN, words.LATVIAN),
    ("mac_roman", "cp1252"): (
        *(words.ENGLISH, words.FRENCH, words.GERMAN, words.SPANISH, words.PORTUGUESE, words.ITALIAN),
        *(words.SWEDISH, words.DANISH, words.FINNISH),
    ),
    ("cp1252", "mac_roman"): (
        *(words.ENGLISH, words.FRENCH, words.GERMAN, words.SPANISH, words.PORTUGUESE, words.ITALIAN),
        *(words.SWEDISH, words.DANISH, words.FINNISH),
    ),
}
"""By the charset of a text and the one it was read in, the languages whose texts show it."""


@dataclass(frozen=True, eq=False)
class Misreading:
    """Texts of one language, mistaken in one way."""

    pair: CharsetPair
    language: Language

    def redecoded(self, text: str) -> str | None:
        """The text as it was meant; None where a character would become what the language does not write, or
        where the line is English and only mentions what is misread."""
        if self.language is not words.ENGLISH and len(set(ENGLISH.findall(text))) > 1:
            return None
        repaired = []
        for at, seen in enumerate(text):
            meant = seen if seen <= "\x7f" else self.pair.meant.get(seen, None if seen.isalpha() else seen)
            if meant is None or (meant != seen and not (self._written(meant) and _fits(meant, text, at))):
                return None
            repaired.append(meant)
        return "".join(repaired)

    @cached_property
    def changed(self) -> frozenset[str]:
        """The characters that mean another one."""
        return frozenset(seen for seen, meant in self.pair.meant.items() if seen != meant)

    def _written(self, character: str) -> bool:
        letters = self.language.letters
        return character in letters or character.lower() in letters or character in PUNCTUATION


def _fits(meant: str, text: str, at: int) -> bool:
    """Whether a character may become a letter where it stands; signs beside digits are what they are (``5³``, ``£5``)."""
    beside = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
    return text[at].isalpha() or not (meant.isalpha() and any(map(str.isdecimal, beside)))


def evidence(text: str) -> Counter[Misreading]:
    """How many different words of a text show each misreading."""
    if not _gate().search(text):
        return Counter()
    known, tokens = misread_words(), set(text.split())
    tokens |= {token.strip(AROUND_WORDS) for token in tokens}
    return Counter(misreading for token in tokens for misreading in known.get(token, ()))


@cache
def _gate() -> re.Pattern[str]:
    """What each misread word has, its first wrong character and the one after it; sound text seldom has any.

    One class of all these characters, and lookbehinds after it, keep the scan in the fast path of `re`.
    """
    next_by_wrong: dict[str, set[str]] = {}
    for seen, misreadings in misread_words().items():
        changed = set().union(*(each.changed for each in misreadings))
        wrong = next(at for at, character in enumerate(seen) if character in changed)
        next_by_wrong.setdefault(seen[wrong], set()).add(re.escape(seen[wrong + 1 : wrong + 2]) or r"\s")
    wrong_by_next: dict[str, list[str]] = {}
    for character, following in next_by_wrong.items():
        wrong_by_next.setdefault("".join(sorted(following)), []).append(re.escape(character))
    places = (rf"(?<=[{''.join(wrong)}])(?:[{following}]|\Z)" for following, wrong in wrong_by_next.items())
    return re.compile(f"[{''.join(map(re.escape, next_by_wrong))}](?:{'|'.join(places)})")


@cache
def misread_words() -> Mapping[str, tuple[Misreading, ...]]:
    """Frequent words as they look once they were decoded wrongly, and how that may have happened."""
    found: dict[str, list[Misreading]] = {}
    for charsets, languages in LANGUAGES.items():
        pair = CharsetPair(*charsets)
        for language in languages:
            misreading = Misreading(pair, language)
            for seen in _seen(pair, language):
                found.setdefault(seen, []).append(misreading)
    return {seen: tuple(misreadings) for seen, misreadings in found.items()}


def _seen(pair: CharsetPair, language: Language) -> set[str]:
    """The words of a language as they look when they were decoded wrongly."""
    seen = set()
    for word in (*language.words, *map(str.capitalize, language.words)):
        try:
            misread = pair.misread(word)
        except UnicodeEncodeError:  # the charset is that of a neighbour, and lacks a letter
            continue
        if set(misread) - set(word) - AT_WORDS and len(misread) > 1:
            seen.add(misread)
    return seen
