"""What an acute accent or a backtick between letters stands for: an apostrophe, or an accent typed on its own."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from cleantext.document import Document

Reading = Literal["apostrophe", "elision", "accent"]
"""What a mark can stand for. ``elision``: an apostrophe if the document elides words, else perhaps an accent."""

MARK: Final = re.compile("[´`]")
PLURAL: Final = re.compile(r"(?<=[^\W\d_]s)[´`](?= [^\W\d_])")
PLURAL_ACUTE: Final = re.compile(r"(?<=[^\W\d_]s)´(?= [^\W\d_])")
CODE_BACKTICK: Final = re.compile(r"(?<![^\W\d_])`|`(?![^\W\d_])")
"""Backticks that are not between letters: they quote or mark code."""
CODE_OPENING: Final = re.compile(r"(?<!\w)`(?=\S)")
STRING_OPENING: Final = re.compile(r"(?<!\w)[bfru]{0,2}'(?=\S)", re.IGNORECASE)
STRING_QUOTE: Final = re.compile(r"(?<![^\W\d_])'|'(?![^\W\d_])")
"""A straight quote that is not between letters: it opens or closes a quotation, or a string of code."""
STRING_CLOSING: Final = re.compile(r"(?<=\S)'(?!\w)")
QUOTE_OPENING: Final = re.compile(r"(?:(?<=[\s(\[„“\"-])|^)[´`‘']")

LETTERS_BEFORE: Final = re.compile(r"[^\W\d_]+\Z")
LETTERS_AFTER: Final = re.compile(r"[^\W\d_]+")
REACH: Final = 16
"""How far around a mark its word is read; no elided word and no ending is longer."""

STRAIGHT: Final = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
CURLY: Final = re.compile(r"(?<=[^\W\d_])’(?=[^\W\d_])")
SURE_ELISION: Final = re.compile(
    r"\b(?:[cdjlmnst]|qu|un)(?:['’](?=[aeiouy])|[´`'’](?=[hàâäáèéêëíìîïóòôöúùûüœæ]|(?:est|elles?|eau|eux)\b))",
    re.IGNORECASE,
)
"""An elision that is no typed accent: written with an apostrophe, before a letter on which none is typed, or before a
word of French with which no accent gives one."""
FRENCH: Final = re.compile(
    r"\b(?:dans|une|est|et|qui|avec|pour|pas|aux|nous|vous|ils|elle|cette|sont|du)\b", re.IGNORECASE
)
FRENCH_ELISION: Final = re.compile(r"\b(?:[cdjlmnst]|qu)[´`'’](?=[aiouy])", re.IGNORECASE)
"""In French this is no typed accent: it has the acute on ``e`` only."""
ITALIAN: Final = re.compile(
    r"\b(?:che|della|dello|degli|delle|gli|sono|nella|alla|anche|dalla|perché|è)\b", re.IGNORECASE
)
"""Frequent words, as those of French. Two different ones tell the language; Spanish, which types ``l´apiz``, has few."""
WORD_START: Final = re.compile(
    r"(?<![^\s(\[“„\"-])(?<!\d )´(?=(?:\d0s|\d\d|t|n|em|[Tt]is|[Tt]was|til|s(?=[ -](?:avonds|ochtends|morgens|middags|nachts"
    r"|zomers|winters|Gravenhage|Hertogenbosch)))(?![\w´`'’″\"]))"
)
"""Where a word or a year lost its beginning: ´90s, ´98, ´tis; Dutch and Afrikaans ´t, ´n, ´s avonds."""
QUOTE_CLOSING: Final = re.compile(r"[´`'’](?!\w)")
AND_SHORTENED: Final = re.compile(r"[´`'’]n[´`'’]", re.IGNORECASE)
ACCENT_AT_END: Final = re.compile(r"(?<=[aeiou])´(?!\w)")

CONTRACTIONS: Final = frozenset("s t d m ll re ve".split())
"""Ends of English contractions (it's, don't, we'd, I'm, we'll, they're, I've); ``s`` of many languages."""

BEFORE_D: Final = frozenset("i you he she it we they who that there this how where what why when".split())
"""Words that English shortens ``had`` or ``would`` after; after others (``Sa´d``, ``BB´d``) the mark is no apostrophe."""

HAMZA: Final = re.compile(r"[^\W\d_aeiou]a", re.IGNORECASE)
"""Before ``s`` as likely the hamza of Arabic (``Ra´s``) as an apostrophe."""

SHORT_ELIDED: Final = frozenset("c d j l m n s t qu un".split())
"""French, Italian and Catalan words elided before a vowel, so short that a typed accent (``d´ia``) looks the same."""

LONG_ELIDED: Final = frozenset(
    """jusqu lorsqu puisqu quoiqu aujourd presqu quelqu dell all nell sull dall coll quell quest bell sant
    anch com dov quand pover mezz tutt grand buon senz sott""".split()
)
"""Elided words that no word with a typed accent is mistaken for."""

NEVER_ACCENTED_NEXT: Final = frozenset("hàâäáèéêëíìîïóòôöúùûüœæ")
"""Letters before which no accent is typed: silent ``h``, and those that have theirs."""

NAME_OPENERS: Final = frozenset("ODLMN")
"""Capitals that open a name before an apostrophe and another capital: O'Neill, D'Arcy, L'Aquila, M'Bala, N'Djamena."""

CASE_ENDINGS: Final = frozenset(
    """da de ta te dan den tan ten daki deki taki teki ki nda nde ndan nden nin nın nun nün ya ye yı yi yu yü yla yle
    na ne nı ni nu nü la le lar ler lı li lu lü dır dir dur dür tır tir tur tür""".split()
)
"""Endings that Turkish sets an apostrophe before when they follow a name."""

OPEN_ENDINGS: Final = frozenset("a e ı i u ü in ın un ün ım im".split())
"""More of them, which after a name may as well be a typed accent (``Jos´e``): these prove nothing."""

UKRAINIAN_CONSONANTS: Final = frozenset("бвгґджзйклмнпрстфхцчшщ")
UKRAINIAN_IOTATED: Final = frozenset("яюєїёе")


@dataclass(frozen=True, slots=True)
class MarkUse:
    """How a document writes apostrophes: which it uses, whether it elides, whether its marks are typed accents.

    ``opens_code``: a backtick opens something somewhere, so that one after a word may close it.
    """

    apostrophe: str
    elides: bool
    types_accents: bool
    opens_code: bool


def mark_use(document: Document) -> MarkUse:
    """How the document writes apostrophes, preformatted text left out; a signal."""
    texts = [block.text for block in document.blocks if block.kind != "pre"]
    readings = [meant for text in texts for meant in _readings(text)]
    accents = readings.count("accent") + sum(len(ACCENT_AT_END.findall(text)) for text in texts)
    curly = sum(len(CURLY.findall(text)) for text in texts)
    straight = sum(len(STRAIGHT.findall(text)) for text in texts)
    return MarkUse(
        apostrophe="’" if curly > straight else "'",
        elides=not accents and _elides(texts),
        opens_code=any(CODE_OPENING.search(text) for text in texts),
        types_accents=accents > 0 and readings.count("apostrophe") <= accents,
    )


def _elides(texts: Sequence[str]) -> bool:
    """Whether the document surely elides words, told by its elisions, or by its language."""
    if any(SURE_ELISION.search(text) for text in texts):
        return True
    french = any(FRENCH_ELISION.search(text) for text in texts) and _words(FRENCH, texts) > 1
    return french or _words(ITALIAN, texts) > 1


def _words(wanted: re.Pattern[str], texts: Sequence[str]) -> int:
    """How many different words of those wanted the texts hold."""
    return len({found.lower() for text in texts for found in wanted.findall(text)})


def _readings(text: str) -> Iterator[Reading | None]:
    return (reading(text, mark.start()) for mark in MARK.finditer(text))


def reading(text: str, at: int) -> Reading | None:
    """What the mark at a position stands for; None where it is not between letters, or nothing tells."""
    before = LETTERS_BEFORE.search(text[max(0, at - REACH) : at])
    after = LETTERS_AFTER.match(text[at + 1 : at + 1 + REACH])
    if before is None or after is None:
        return None
    if _set_apart(before[0], after[0]) or AND_SHORTENED.match(text, at) or AND_SHORTENED.match(text, at - 2):
        return "apostrophe"
    left, right = before[0].lower(), after[0].lower()
    if len(left) == len(right) == 1:
        return None
    if left in SHORT_ELIDED and right[0] in "aeiouy":
        return "elision"
    if right in CONTRACTIONS or (before[0][0].isupper() and right in OPEN_ENDINGS):
        return None
    return "accent"


def in_strings(line: str) -> Callable[[int], bool]:
    """A test whether a position is in straight single quotes, where another straight quote would end the string."""
    opening = STRING_OPENING.search(line)
    if opening is None:
        return lambda at: False
    quotes = [quote.start() for quote in STRING_QUOTE.finditer(line)]
    closing = [STRING_CLOSING.match(line, quote) is not None for quote in quotes] + [False]
    return lambda at: opening.start() < at and closing[bisect(quotes, at)]


def _set_apart(before: str, after: str) -> bool:
    """Whether languages set an apostrophe between two runs of letters, and nothing else."""
    left, right = before.lower(), after.lower()
    name = before in NAME_OPENERS and after[0].isupper() and after[1:2].islower()
    elided = left in LONG_ELIDED or (left in SHORT_ELIDED and right[0] in NEVER_ACCENTED_NEXT and right != "h")
    inflected = len(before) > 1 and before[0].isupper() and right in CASE_ENDINGS
    separated = left[-1] in UKRAINIAN_CONSONANTS and right[0] in UKRAINIAN_IOTATED
    breton = left[-1] == "c" and right[0] == "h" and len(left + right) > 2
    return _contracted(before, after) or name or elided or inflected or separated or breton


def _contracted(before: str, after: str) -> bool:
    """Whether two runs of letters are a contraction, and no points of geometry (``AA´s``, ``ABC´D``) or Arabic name."""
    left, right = before.lower(), after.lower()
    if right == "s":
        points = before.isupper() and len(before) > 1 and len(set(before)) == 1
        return (len(left) > 1 or left == "i") and not points and not _hamza(before)
    if right == "t":
        return left[-1] == "n" and len(left) > 1
    if right == "d":
        return left in BEFORE_D
    if right == "m":
        return left == "i"
    return right in CONTRACTIONS and (len(left) > 1 or left == "i")


def _hamza(before: str) -> bool:
    """Whether a word may as well be one of Arabic that has a hamza next: a consonant and ``a``."""
    return not before.isupper() and HAMZA.fullmatch(before) is not None
