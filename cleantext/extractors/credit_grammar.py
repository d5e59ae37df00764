"""The grammar of credit lines.

    list         = ["("] [lead-in] name {joint name} [")"]      Reuters, IPA; With reporting from AFP; (Quelle: dpa/AFP)
    contribution = names "contributed" ...                      Associated Press writer Jane Doe contributed
    copyright    = "©" [year] name {joint name} ...             © 2020 AFP. All rights reserved.
    number       = "dpa:" digits                                © dpa-infocom, dpa:230428-99-483045/5
    notice       = "This article" ... "by" name                 This report by The Canadian Press was first published

A list is a credit where a name in it is an agency's, or stands for agencies unnamed, and all others may be a
person's, an outlet's or initials.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cleantext.document import Credits
from cleantext.extractors.agencies import GENERIC, Agencies, agencies
from cleantext.extractors.credit_names import Name, names_in, without_lead_in
from cleantext.extractors.credit_notice import agency_of_notice
from cleantext.extractors.credit_words import credit_words
from cleantext.extractors.dateline_place import is_known
from cleantext.extractors.dates import before_date
from cleantext.extractors.tables import phrases

LONGEST: Final = 160
LONGEST_NOTICE: Final = 480
"""Characters of a list of names, and of a sentence about where the text comes from."""

MOST_NAMES: Final = 8
MOST_WORDS: Final = 5
MOST_UNCASED: Final = 3
"""Words of a name; fewer in scripts without capitals, where any words look like one."""

MOST_OTHERS: Final = 2
"""Names of others beside an agency in a line that nothing leads in: a list of tags has more."""

_AROUND: Final = "()[]（）【】{} \t*—–-―_/|·•►▪●"
_BRACKETED: Final = re.compile(r"[(\[（【/].{1,60}[)\]）】/]\.?")
_CONTRIBUTED: Final = re.compile(r"^(?P<who>.{2,160}?)\s(?:also )?contributed\b")
_COPYRIGHT: Final = re.compile(
    r"^[<\[]?(?:riproduzione riservata|todos los derechos reservados|tous droits réservés|alle rechte vorbehalten|저작권자)?\s?"
    r"(?:copyright|\(c\)|[©ⓒ]|all content)\s?(?:[©ⓒ]|\(c\)|copyright)?\s?(?:(?:19|20)\d\d)?[,\s-]{0,3}(?:by )?"
    r"(?P<names>[^.:,>]{2,60}(?:\.[a-z]{2,3}\b)?)",
    re.IGNORECASE,
)
_YEARS: Final = re.compile(r"\s?(?:19|20)\d\d\b.{0,60}$")
_SIGNED_RIGHT: Final = re.compile(r"^(?P<names>[^\d.:©]{2,40}?)\s?(?:©|\(c\))\s?(?:(?:19|20)\d\d)?\s?(?:[.,].{0,60})?$")
_NUMBERED: Final = re.compile(r"\b(?P<agency>dpa(?:-[a-z]{3,8})?|APA|AFP|SDA|KNA|epd|SID)[,:]\s?(?:dpa:)?[\d:/-]{6,40}")
_LABEL: Final = re.compile(r"(?P<label>[^:：]{2,40})[:：]\s?(?P<rest>\S.{0,80})")
_PHOTOGRAPHER: Final = re.compile(
    r"[A-ZÀ-Þ]\S{0,30} [A-ZÀ-Þ][^/]{1,40}(?:/[^/]{2,40}){1,3}$"
    r"|[^\s/]{2,20}\s?/\s?[A-ZÀ-Þ]\S{1,30}\s[A-ZÀ-Þ][^/,]{1,40}$"
    r"|\w.{0,160}(?:[Cc]opyright|©)"
)
"""A name, a slash, an agency, or the other way round; or a right of copy behind other words: all sign pictures."""

_ACRONYM: Final = re.compile(r"[A-Z]{3}")
"""An agency that the table lacks, in a list of agencies: "Reuters, IPA"."""

_INITIALS: Final = re.compile(r"[a-zäöüß]{2,4}|(?:[^\W\d_]\.\s?){1,3}[^\W\d_]?")
_SOURCE_WITHIN: Final = re.compile(r"(?:来源|來源|稿源|出典|配信|출처)\s?[:：]\s?(?P<name>[^\s:：]{2,30})")
"""Scripts without spaces put the source behind hour and editor."""

_PICTURE_WITHIN: Final = re.compile("[图圖]|写真|寫真|撮影|사진|촬영|攝")
_PIECE: Final = re.compile("[,(;]$|^[\"”'’»)\\]]{0,2}[.,;:]")
"""A piece of a sentence that a link broke."""

_DATELINE: Final = re.compile(r"(?P<place>[^()]{2,40})\([^()]{2,20}\)\W{0,3}")
"""A place, and an agency in brackets: a dateline as a line."""

_PARTICLES: Final = frozenset(
    "of the and de la le du des del y e da do dos di van von der den für al el und et og".split()
)
_SAYS: Final = re.compile(r":\s?[a-zß-ÿ]")
"""A label with words behind it, no name."""

_PATH: Final = re.compile(r"/[^/\s]{1,40}/[^/]{1,40}(?<!/)$")
_COMMA: Final = re.compile(r"[,;、，]")
_BEFORE_DATE: Final = re.compile(r"\s(?:am|on|vom|le|el|il|op|den|w dniu|at)\s?$", re.IGNORECASE)
_OUTLET_AND: Final = re.compile(r"(?:\S+\s){2,5}(?:and|und|et|y|e|og|och|en|i)\s\S+$")


@dataclass(frozen=True, slots=True)
class CreditReading:
    """A line read as a credit.

    ``explicit``: a lead-in or set words say that it is one; ``copyright``: by the sign of it; ``bare``: nothing
    but a word for agencies unnamed, which means other things too.
    """

    credits: Credits
    explicit: bool = False
    copyright: bool = False
    bare: bool = False


def read_credit(
    text: str, table: Agencies | None = None, *, marked: bool = False, language: str | None = None
) -> CreditReading | None:
    """Read a whole line as a credit of agencies; None where it is none.

    ``marked``: the page marks it as author or source, so that a name of other meanings counts too; so does one of an agency
    at home in the ``language`` (ISO 639) of the page.
    """
    table = table or agencies()
    if len(text) > 2 * LONGEST_NOTICE or not table.may_name(text):
        return None
    line = " ".join(text.strip().replace("\n", " | ").split()).lstrip("|·•►▪● ")
    if not line or len(line) > LONGEST_NOTICE or _PIECE.search(line):
        return None
    if _is_right(line):
        return _read_right(line if line[:3].lower() == "(c)" else line.strip("()[]（） "), table)
    return _read_contribution(line, table) or _read_list(line, table, marked, language)


def credits_of(raw: str, names: Sequence[Name]) -> Credits | None:
    """The credits of a line by its names: the agencies among them, or the unnamed ones."""
    known = [agency for name in names for agency in name.agencies]
    if not known:
        return Credits(raw, (GENERIC,), "generic") if any(name.generic for name in names) else None
    listed = len(_COMMA.findall(raw)) == len(names) - 1
    if listed and all(name.agencies or _ACRONYM.fullmatch(name.text) for name in names):
        known = [agency for name in names for agency in name.agencies or (name.text,)]
    return Credits(raw, tuple(dict.fromkeys(known)), "agency")


def _is_right(line: str) -> bool:
    return "©" in line or _COPYRIGHT.match(line) is not None or _NUMBERED.search(line) is not None


def _read_right(line: str, table: Agencies) -> CreditReading | None:
    """The sign of copyright, or the number of a message."""
    if match := _NUMBERED.search(line):
        credits = credits_of(line, names_in(match["agency"].partition("-")[0], table))
        return CreditReading(credits, explicit=True) if credits else None
    match = _COPYRIGHT.match(line) or (_SIGNED_RIGHT.match(line) if len(line) <= LONGEST else None)
    if match is None or is_picture(match["names"]):
        return None
    names = names_in(_YEARS.sub("", match["names"]), table)
    if not names or all(name.weak or not name.agencies for name in names):
        return None
    if any(name.other and " " in name.text for name in names):
        return None  # a photographer's
    credits = credits_of(line, names)
    return CreditReading(credits, explicit=True, copyright=True) if credits else None


def _read_contribution(line: str, table: Agencies) -> CreditReading | None:
    """Who contributed; or what a notice about the whole text says of its origin."""
    if match := _CONTRIBUTED.match(line):
        names = names_in(re.sub(r"\s(?:of|from|at|with|for)\s(?:the\s)?", ", ", match["who"]), table, led_in=True)
        credits = credits_of(line, [name for name in names if name.agencies and not name.weak])
        return CreditReading(credits, explicit=True) if credits else None
    agency = agency_of_notice(line, table)
    return CreditReading(Credits(line, (agency,), "agency"), explicit=True) if agency else None


def _read_list(line: str, table: Agencies, marked: bool, language: str | None) -> CreditReading | None:
    if len(line) > LONGEST:
        return None
    bare = _BEFORE_DATE.sub("", before_date(line).rstrip()).strip(_AROUND) or line.strip(_AROUND)
    body, led_in = without_lead_in(bare, table)
    if match := _SOURCE_WITHIN.search(bare):
        body, led_in = match["name"], "source"
    elif not led_in and (match := _LABEL.fullmatch(bare)) and _may_label(match["label"]):
        named = names_in(match["rest"], table)
        if named and all(name.agencies and not name.weak for name in named):
            body, led_in = match["rest"], "source"
    if is_picture(line) or _PATH.match(line) or _is_dateline(line):
        return None
    names = names_in(body, table, led_in=bool(led_in) or marked)
    told = marked or _BRACKETED.fullmatch(line) is not None or bare != line.strip(_AROUND)
    if not led_in and not marked and _PHOTOGRAPHER.match(bare) and _may_be_photographers(names):
        return None
    told = told or any(name.weak and table.is_home(name.agencies[0], language) for name in names)
    if not _are_credits(names, led_in) or not _are_evident(names, led_in, told, bare):
        return None
    credits = credits_of(line, names)
    alone = not led_in and not told and all(name.generic for name in names)
    return CreditReading(credits, explicit=bool(led_in), bare=alone) if credits else None


def _are_credits(names: Sequence[Name], led_in: str) -> bool:
    """Whether the names may be those of a credit: an agency among them, few others, each with the form of a name."""
    others = [name.text for name in names if name.other]
    if not 0 < len(names) <= MOST_NAMES or len(others) == len(names):
        return False
    if not led_in and any(name.casefold() in credit_words("section") for name in others):
        return False
    if led_in == "source" and any(name.agencies for name in names):
        return all(len(name.split()) <= MOST_WORDS for name in others)
    return (bool(led_in) or len(others) <= MOST_OTHERS) and all(map(_may_be_name, others))


def _are_evident(names: Sequence[Name], led_in: str, told: bool, line: str) -> bool:
    """Whether weak names, and words for agencies unnamed, are meant as such.

    ``told``: brackets, markup, or a date behind them say so.
    """
    if any(name.agencies and not name.weak for name in names):
        return True
    others = [name.text for name in names if name.other]
    if led_in or told:
        singular = all(name.generic and name.text.casefold() in credit_words("generic_in_lists") for name in names)
        if led_in == "source" or (told and not singular):
            return True
        if singular:
            return False
    if any(name.agencies for name in names):
        signed = bool(others) and all(map(_INITIALS.fullmatch, others))
        return signed or (bool(led_in) and (bool(others) or all(name.text.isupper() for name in names if name.weak)))
    if led_in:
        return True
    if not others:
        return all(name.text.casefold() not in credit_words("generic_in_lists") for name in names)
    if _OUTLET_AND.match(line) and not line.split()[-1].islower():
        return False
    return all(len(name.split()) > 1 or "." in name or not name.endswith(("ing", "s")) for name in others)


def _may_be_name(name: str) -> bool:
    """A person's, an outlet's, initials; no sentence."""
    if _INITIALS.fullmatch(name):
        return True
    words = name.split()
    if len(words) > (MOST_WORDS if name != name.swapcase() else MOST_UNCASED) or _SAYS.search(name):
        return False
    small = [word for word in words if word[0].islower() and word not in _PARTICLES]
    return (not words[0][0].islower() and len(small) <= 1) or "." in name


def _is_dateline(line: str) -> bool:
    match = _DATELINE.fullmatch(line)
    return match is not None and is_known(match["place"].strip(" -–—,"))


def _may_be_photographers(names: Sequence[Name]) -> bool:
    return any(name.agencies for name in names) and not all(is_known(name.text) for name in names if name.other)


def _may_label(label: str) -> bool:
    lowered = label.strip().casefold()
    return lowered not in credit_words("no_label") and len(label.split()) <= 4


def is_picture(line: str) -> bool:
    """Whether a word of the line says that it is about a picture or a film."""
    words = re.findall(r"\w+", line.casefold())
    pictures = phrases("picture") | credit_words("picture")
    if any(word in pictures or word.endswith(("bild", "foto", "photo")) for word in words):
        return True
    return not line.isascii() and _PICTURE_WITHIN.search(line) is not None
