"""No-break spaces and other special spaces that only hide where a word ends."""

from __future__ import annotations

import re
from typing import ClassVar, Final

from cleantext.component import NoOptions, Repair
from cleantext.document import Document, Evidence, Reason
from cleantext.normalizers.base import Normalizer
from cleantext.normalizers.code_points import lost
from cleantext.normalizers.deliberate import LETTER

SPECIAL: Final = re.compile("[\xa0\u2004\u2005\u2007\u202f\u205f]")
"""Spaces about as wide as U+0020, and those that keep a line from breaking. Wider and thinner ones are set on purpose."""

RUN: Final = re.compile("[ \t\xa0\u2000-\u200a\u202f\u205f]+")

LAYOUT: Final = re.compile(rf"{SPECIAL.pattern}{{3}}|[\u2000-\u2003\u2006\u2008-\u200a]")
"""Distance that someone wanted: three spaces in a row (two follow a full stop), em, en, thin and hair spaces."""

BREAKABLE: Final = re.compile("[ \t]")
"""A plain space beside a no-break space: the line may break there anyway."""

LINE_EDGES: Final = ("", "\n", "\r")

REACH: Final = 8
"""How far around a run of spaces its neighbours are read: as far as the longest title."""

MARKS: Final = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u06d6-\u06ed\u0900-\u0dff\u0e31-\u0e4e\u0eb1-\u0ecd"
)
"""Blocks of combining marks, which end words in many scripts and are no letters to `re`; with their punctuation."""

AFTER_TEXT: Final = re.compile(rf"(?:{LETTER}|[{MARKS}.,;:!?…)\]”’»]|(?<=\S)[\"'])(?<!\d)(?<!\d[.,])[*_]{{0,3}}\Z")
BEFORE_TEXT: Final = re.compile(rf"[*_]{{0,3}}(?:{LETTER}|[(\[“‘„«¿¡]|[\"'](?=\w))")
"""Running text before and after, the marks of Markdown's emphasis between. All else may be bound by typography."""

TITLE: Final = re.compile(r"(?<!\w)(?:[DM]r|M[rm]s|Mx|Prof|Ste?|Mmes?|Mlles?|MM|Mgr|Hr|Fr)\.?\Z")
INITIAL: Final = re.compile(rf"(?<!{LETTER}){LETTER}\.\Z")
NUMERAL_BEFORE: Final = re.compile(rf"(?<!{LETTER})[IVXLCDM]{{2,}}(?:e|er|ème)?\Z")
NUMERAL_AFTER: Final = re.compile(rf"(?:[IVXLCDM]{{2,}}|[VX])(?:e|er|ème)?(?!{LETTER})")
ABBREVIATION: Final = re.compile(rf"(?<!{LETTER}){LETTER}{{1,3}}\.\Z")
"""Before a capital: ``art.``, ``Fig.``; a longer word with a full stop ends a sentence more often than not."""
AND_OTHERS: Final = re.compile(r"(?:al|sqq?|ff|др|пр)\.")
LONE_LETTER: Final = re.compile(rf"{LETTER}(?!\w|['’]{LETTER})")
ENGLISH_I: Final = re.compile("I(?=[\\s'’])")
BEFORE_ENGLISH_I: Final = re.compile(
    r"(?i:(?<!\w)(?:and|but|or|nor|so|for|yet|as|if|than|that|this|which|whom?|what|when|where|while|why|how|because|before"
    r"|after|since|until|till|though|do|did|have|had|am|was|can|could|will|would|shall|should|must|may|might|then|now))\Z"
)
"""Words after which a capital I is the pronoun, and no numeral."""

NESTED_QUOTES: Final = re.compile("[\"'“”‘’«»]\\s+[\"'“”‘’«„]")
MONGOLIAN: Final = re.compile("[\u1800-\u18af]")

SHORT_WORD: Final = re.compile(r"(?<![\w'’-])[A-Za-z\xc0-\u024f\u0400-\u0457]{1,3}\Z")
BOUND_WORD: Final = re.compile(
    r"(?<![\w'’-])(?:[ksvzuwiвкзсиуояаій]|на|за|по|от|до|из|об|не|ни|но|со|во|ко|від|під)[\xa0\u202f](?=[^\W\d_])"
)
"""A preposition or conjunction that a Slavic typographer binds to the next word. No ``a``: it is English too."""
LONG_WORD: Final = re.compile(r"[^\W\d_]{4}[\xa0\u202f](?=[^\W\d_])")
"""A word that nobody binds to the next one."""


class Spaces(Normalizer[NoOptions]):
    """Turns no-break spaces and other special spaces between words into plain spaces, one for one.

    Pages and word processors leave them where nothing needs them; they hide word boundaries from search, from diff and
    from everything that splits at spaces. Meant for files that are repaired in place, where the number of spaces,
    tabs and indentation are the author's; in blocks, ``whitespace`` does this and more. Only a space between words, or
    between a sentence's punctuation and a word, is replaced, and one beside a plain space, which binds nothing.

    What typography binds stays bound: French ``: ; ! ? »`` and what follows ``«``; numbers, with their groups, units,
    currencies and references; dashes and ellipses; initials, titles, Roman numerals; what follows an abbreviation, and
    a letter that names one of several (``Vitamin C``); Mongolian suffixes; short prepositions and conjunctions in a
    document that binds them. Indentation, three and more such spaces in a row, em and en spaces, thin spaces and the
    ideographic space stay too. White space at the end of a line is left to ``trailing_space``.

    Known misses: special spaces beside signs (``A & B``, ``x = 1``), and beside numbers that nothing binds; those after
    a sentence that ends in a word of up to three letters, which could be an abbreviation.
    """

    name = "spaces"
    reason = Reason("spaces.special", "it held special spaces between words: {characters}", "repair")
    examples: ClassVar[tuple[Repair, ...]] = (
        Repair("The ferry\xa0is late.\xa0 Again.", "The ferry is late.  Again."),
        Repair(
            "Il a dit\xa0: «\xa0Non\xa0!\xa0» et\xa0rien d’autre.", "Il a dit\xa0: «\xa0Non\xa0!\xa0» et rien d’autre."
        ),
        Repair(
            "10\u202f000\xa0km, 25\xa0°C, 5\xa0€, §\xa03, p.\xa012",
            "10\u202f000\xa0km, 25\xa0°C, 5\xa0€, §\xa03, p.\xa012",
        ),
        Repair("Přišli v\xa0noci a\xa0odešli k\xa0ránu.", "Přišli v\xa0noci a\xa0odešli k\xa0ránu."),
        Repair("\xa0\xa0indented,\u3000and  \t laid out", "\xa0\xa0indented,\u3000and  \t laid out"),
    )

    def repair(self, text: str, document: Document) -> str:
        """The text with special spaces between words replaced."""
        if text.isprintable() or not SPECIAL.search(text):
            return text
        bound = document.signal(binds_short_words)
        return RUN.sub(lambda run: _plain(run, bound), text)

    def evidence(self, before: str, after: str) -> Evidence:
        """Which characters were replaced."""
        return {"characters": lost(before, after)}


def binds_short_words(document: Document) -> bool:
    """Whether the document binds short words to the next word, as Czech, Polish and Russian typography asks.

    Where longer words are bound as often, no-break spaces stand for any space.
    """
    texts = [block.text for block in document.blocks]
    short, long = (sum(len(found.findall(text)) for text in texts) for found in (BOUND_WORD, LONG_WORD))
    return short > long


def _plain(run: re.Match[str], bound: bool) -> str:
    """The run with plain spaces for special ones, unless these bind something or are layout."""
    if not SPECIAL.search(run[0]) or LAYOUT.search(run[0]):
        return run[0]
    before = run.string[max(0, run.start() - REACH) : run.start()]
    after = run.string[run.end() : run.end() + REACH]
    if before[-1:] in LINE_EDGES or after[:1] in LINE_EDGES:
        return run[0]
    follows, precedes = AFTER_TEXT.search(before) is not None, BEFORE_TEXT.match(after) is not None
    binds_nothing = BREAKABLE.search(run[0]) is not None and (follows or precedes)
    needed = _needed(before, after, bound) or (len(run[0]) == 1 and _abbreviates(before, after))
    between_words = follows and precedes and not needed
    return SPECIAL.sub(" ", run[0]) if binds_nothing or between_words else run[0]


def _needed(before: str, after: str, bound: bool) -> bool:
    """Whether typography asks for a space that keeps these two together."""
    return bool(
        INITIAL.search(before)
        or (after[0].isupper() and TITLE.search(before))
        or NUMERAL_BEFORE.search(before)
        or NUMERAL_AFTER.match(after)
        or _names_one_of_several(before, after)
        or NESTED_QUOTES.match(f"{before[-1]} {after[0]}")
        or MONGOLIAN.match(before[-1])
        or MONGOLIAN.match(after)
        or (bound and SHORT_WORD.search(before))
    )


def _names_one_of_several(before: str, after: str) -> bool:
    """Whether a word and a lone capital make a name: ``Vitamin C``, ``World War I``, not ``and I``."""
    if not (before[-1].isalpha() and after[0].isupper() and LONE_LETTER.match(after)):
        return False
    return not (ENGLISH_I.match(after) and BEFORE_ENGLISH_I.search(before))


def _abbreviates(before: str, after: str) -> bool:
    """Whether one of the two is an abbreviation bound to the other: ``Fig. A``, ``chap. five``, ``et al.``"""
    if AND_OTHERS.match(after):
        return before[-1].isalpha()
    return before[-1] == "." and (
        after[0].islower() or (after[0].isupper() and ABBREVIATION.search(before) is not None)
    )
