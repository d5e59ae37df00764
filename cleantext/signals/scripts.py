"""The script of a text, and the languages that are written in it.

Scripts by the names of characters in Unicode; languages by their codes in py3langid, of which those that nobody publishes
news in are left out: a detector takes lists of goods for Latin or for no language at all.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache
from typing import Final

MOST: Final = 0.6
"""Share of the letters from which on a script is that of the text."""

KANA: Final = 0.1
"""Share of kana among the letters from which on a text in Chinese characters is Japanese."""

NO_NEWS: Final = frozenset({"la", "grc", "hbo", "sa", "zxx"})

LANGUAGES: Final = {
    "CYRILLIC": "ba be bg kk ky mk mn ru sr tg tt uk uz",
    "ARABIC": "ar ary arz fa ku ps sdh ug ur",
    "HEBREW": "he",
    "GREEK": "el",
    "DEVANAGARI": "gom hi mr ne",
    "BENGALI": "as bn",
    "GURMUKHI": "pa",
    "GUJARATI": "gu",
    "ORIYA": "or",
    "TAMIL": "ta",
    "TELUGU": "te",
    "KANNADA": "kn",
    "MALAYALAM": "ml",
    "SINHALA": "si",
    "THAI": "th",
    "LAO": "lo",
    "TIBETAN": "dz",
    "MYANMAR": "my",
    "GEORGIAN": "ka",
    "ARMENIAN": "hy",
    "ETHIOPIC": "am",
    "KHMER": "km",
    "HANGUL": "ko",
    "CJK": "ja wuu yue zh",
    "KANA": "ja",
    "LATIN": "ace af an az bcl br bs ca crh cs cy da de en eo es et eu ext fi fo fr fuv fy ga gcf gcr gd gl gug guw ha hr ht "
    "hu id ig is it jv kab kik ku lb lg lij ln lt ltg lv mg ms mt nl nn no nso oc om pcm pl pt qu ro rw se sk sl sn so sq sr "
    "st sv sw tk tl tr uz uzs vec vi vo wa xh yo zu",
}
"""The languages of the press by script."""

_KANA: Final = frozenset({"HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"})


def possible_languages(text: str) -> frozenset[str] | None:
    """The languages written in the script of most letters; None where no script is that of the text."""
    counts = _counts(text)
    letters = counts.total() - counts["KANA"]
    if not letters:
        return None
    if counts["KANA"] >= KANA * letters and counts["CJK"] >= MOST * letters:
        return _languages("KANA")
    script, most = max(counts.items(), key=lambda entry: entry[1])
    return _languages(script) if most >= MOST * letters and script in LANGUAGES else None


def _counts(text: str) -> Counter[str]:
    """Letters by script; kana count as letters of CJK too."""
    counts: Counter[str] = Counter()
    for character, number in Counter(text).items():
        if character.isalpha():
            script = _script(character)
            counts["CJK" if script == "KANA" else script] += number
            if script == "KANA":
                counts["KANA"] += number
    return counts


@cache
def _languages(script: str) -> frozenset[str]:
    return frozenset(LANGUAGES[script].split()) - NO_NEWS


def _script(character: str) -> str:
    if character.isascii():
        return "LATIN"
    name = unicodedata.name(character, "").partition(" ")[0]
    return "KANA" if name in _KANA else name
