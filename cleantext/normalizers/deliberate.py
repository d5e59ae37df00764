"""Invisible characters that someone put where they stand, in files of which no other copy may be left."""

from __future__ import annotations

import re
from typing import Final

JOINERS: Final = "\u200c\u200d"
ZERO_WIDTH: Final = "\u200b\u2060"
SOFT_HYPHEN: Final = "\xad"
FUNCTION_APPLICATION: Final = "\u2061"
OPERATORS: Final = "\u2062\u2063\u2064"
"""Invisible times, separator and plus: they stand between two factors, and mean nothing inside a word of prose, beside
one, or at the end of a line, where some editors set them so that an empty line is kept."""

MARK: Final = r"!-/:-@\[-`{-~\U000f0000-\U0010fffd"
"""Punctuation of ASCII, of which markup is made, and private-use characters, which may stand for it."""

LETTER: Final = r"[^\W\d_]"

MARK_BEFORE: Final = re.compile(rf"[{MARK}]\Z")
MARK_AFTER: Final = re.compile(f"[{MARK}]")
WORD_BEFORE: Final = re.compile(rf"{LETTER}{{2}}\Z")
WORD_AFTER: Final = re.compile(f"{LETTER}{{2}}")
NUMBER_BEFORE: Final = re.compile(r"\d\Z")
QUOTED: Final = re.compile(rf'"{LETTER}|{LETTER}"')
"""A quotation mark beside a word is no markup."""

SENTENCE_GOES_ON: Final = re.compile(r"[,.!?](?!\S)")

REACH: Final = 16
"""How far back the marks that open a line are looked for."""

LINE_OPENS: Final = re.compile(rf"(?<![^\n])[ \t\d{MARK}]{{0,{REACH}}}\Z")
"""Before it, the line holds nothing but marks: it may open a list, a quotation, a heading, a table."""

WOULD_OPEN: Final = re.compile(rf"[{MARK}]|\d{{1,9}}[.)]")
"""At the start of a line: marks, the number of a list."""

INDENTED: Final = re.compile(r"[ \t]+\S")

EAST_ASIAN: Final = re.compile(
    "[\u3005-\u3007\u3040-\u312f\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]{2}"
)

LIGATURE: Final = re.compile("[f\u017f][bfhijklt\u017f]|c[hkt]|s[pt]|t[tz]|Th")
"""Letters that fonts join, and German orthography keeps apart where one part of a compound meets the next."""

NAMED: Final = re.compile(
    r"(?i:soft.?hyphen|zero.?width|word.?joiner|non.?joiner|\bzw(?:sp|n?j|nbsp)\b|&(?:shy|zw|[lr]rm))|\b(?:SHY|[LR]RM)\b"
    r"|(?i:(?:U\+|\\u|0x|&#x)(?:00AD|20(?:0[B-F]|2[A-E]|6[0-9]))|\b(?:00AD|200[B-F]|202[A-E]))(?![0-9A-Za-z])"
)
"""An invisible character, by its name or code point: what the line holds may be a sample of it."""


def deliberate(text: str, at: int) -> str:
    """The invisible characters that may be meant between two of a text that holds none."""
    before, after = text[max(0, at - 2) : at], text[at : at + 2]
    beside = before[-1:] + after[:1]
    meant = FUNCTION_APPLICATION
    if _joins_factors(before, after):
        meant += OPERATORS
    if before[-1:].isalpha() and after[:1] in ("", "\n"):
        meant += SOFT_HYPHEN  # hyphenation that goes on in the next line
    if MARK_BEFORE.search(before) and MARK_AFTER.match(after):
        meant += SOFT_HYPHEN  # in quotes: a sample of it
    if LIGATURE.fullmatch(beside):
        meant += JOINERS
    if len(beside) == 2 and (beside.isdecimal() or EAST_ASIAN.match(beside)):
        meant += ZERO_WIDTH
    return meant + ZERO_WIDTH + JOINERS if defuses(text, at) else meant


def _joins_factors(before: str, after: str) -> bool:
    """Whether an operator stands between two characters, or alone between two spaces, and not inside a word."""
    if not before or not after or "\n" in (before[-1], after[0]):
        return False
    in_word = WORD_BEFORE.search(before) and WORD_AFTER.match(after)
    return before[-1].isspace() == after[0].isspace() and not in_word


def defuses(text: str, at: int) -> bool:
    """Whether a character of no width there may keep markup, an address or a mention from coming alive.

    As in ``@\u200beveryone``, ``[a]\u200b(b)`` and ``https\u200b://``, and before ``---`` at the start of a line.
    """
    before, after = text[max(0, at - 2) : at], text[at : at + 2]
    mark_before, mark_after = MARK_BEFORE.search(before), MARK_AFTER.match(after)
    if before[-1:] == "\\":
        return True
    if QUOTED.fullmatch(before[-1:] + after[:1]):
        return False
    if LINE_OPENS.search(text, max(0, at - REACH), at):
        return bool(mark_before or _would_open(text, at))
    if not (mark_before or mark_after) or before[-1:].isspace() or not after or after[0].isspace():
        return False
    ends_word = WORD_BEFORE.search(before) or NUMBER_BEFORE.search(before)
    return not (ends_word and SENTENCE_GOES_ON.match(after))


def _would_open(text: str, at: int) -> bool:
    """Whether at the start of a line marks or indentation follow, or after such marks nothing."""
    marks = text[max(0, at - REACH) : at].rpartition("\n")[2].strip()
    ends = text[at : at + 1] in ("", "\n")
    return bool(WOULD_OPEN.match(text, at) or (ends if marks else INDENTED.match(text, at)))
