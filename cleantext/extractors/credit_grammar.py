"""The grammar of credit lines: ``Reuters, IPA``, ``With reporting from AFP``, ``(Quelle: dpa/AFP)``, ``Jane Doe, AP``.

    line = ["("] [lead-in] name {joint name} [")"]

A line is a credit where a name in it is an agency's, or stands for agencies unnamed, and all others may be a
person's, an outlet's or initials.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cleantext.document import Credits
from cleantext.extractors.agencies import GENERIC, canonical, is_generic, is_weak, may_name_agency
from cleantext.extractors.dateline_grammar import is_date
from cleantext.extractors.dates import visible_date
from cleantext.extractors.tables import phrases

LONGEST: Final = 160
MOST_NAMES: Final = 7
MOST_WORDS: Final = 5

_JOINT: Final = re.compile(r"\s?[,;|/·•&+、\n]\s?|\s[–—-]\s|\.\s")
_CONTRIBUTED: Final = re.compile(
    r"^[^\w(]{0,3}(?:The )?(?P<agency>[A-Z][\w ]{1,24}?) (?:video |sports |business |staff )?"
    r"(?:writers?|reporters?|journalists?|correspondents?)\b.{2,200}?"
    r"\bcontributed(?: to this (?:report|story|article))?"
)
_COPYRIGHT: Final = re.compile(
    r"^(?:\(c\)|©|copyright)\s?(?:©\s?)?(?:(?:19|20)\d\d)?\s?(?:by )?(?P<agency>[^\d.,]{2,40}?)"
    r"(?:\s?(?:19|20)\d\d)?(?:$|[.,])",
    re.I,
)
_WITH_AGENCIES: Final = re.compile(
    r"(?:\b(?:with|mit|avec|con|com|med|met|ile|z)\s|[/,|]\s?)[\w ]{4,30}$|\w\s(?:wires?|wire (?:services?|reports?))$",
    re.I,
)
"""How unnamed agencies are joined to a name; "firms and agencies" is no credit."""

_PLACE_TAIL: Final = re.compile(r"\s(?:in|aus|à|en)\s[A-ZÀ-Þ][\w .'’-]{1,30}$")
_PHOTOGRAPHER: Final = re.compile(r"[A-ZÀ-Þ]\S+ [A-ZÀ-Þ][^/]{1,40}\s?/\s?\S+$|\w.*(?:[Cc]opyright|©)")
"""A name, a slash, an agency; or a right of copy behind other words: both sign pictures."""

_ACRONYM: Final = re.compile(r"[A-Z]{2,5}")
_INITIALS: Final = re.compile(r"[a-zäöüß]{2,4}")
_NUMBERED: Final = re.compile(r"\b(?P<agency>dpa(?:-[a-z]{3,8})?|APA|AFP|SDA|KNA|epd|SID)[,:]\s?(?:dpa:)?[\d:/-]{6,40}")
_TAIL: Final = re.compile(r"[(\[](?P<inside>[^()\[\]]{2,60})[)\]]\s?\.?$")


def read_credit(text: str) -> Credits | None:
    """Read a whole line as a credit of agencies; None where it is none."""
    if len(text) > 6 * LONGEST:
        return None
    line = " ".join(text.split())
    if len(line) > 3 * LONGEST or not may_name_agency(line):
        return None
    if match := _CONTRIBUTED.match(line):
        return _credit(line, [match["agency"]])
    if match := _NUMBERED.search(line):
        return _credit(line, [match["agency"].partition("-")[0]])
    if match := _COPYRIGHT.match(line):
        return _credit(line, [match["agency"].strip()])
    if len(line) > LONGEST or not line or _is_picture(line):
        return None
    body, led_in = _without_lead_in(line.strip("()[]（）* —–-"))
    names = [name if canonical(name) else _PLACE_TAIL.sub("", name) for name in _names(body)]
    if not any(map(canonical, names)) and not (led_in or _WITH_AGENCIES.search(line)):
        return None
    return _credit(line, names) if _are_credits(names, led_in) else None


def read_credit_tail(text: str) -> Credits | None:
    """Read the bracket that closes a paragraph as a credit: ``... the owners said. (Quelle: dpa/AFP)``."""
    match = _TAIL.search(text[-80:])
    if match is None or not re.search(r"[.!?”\"»。]\s?$", text[-80:][: match.start()]):
        return None
    body, led_in = _without_lead_in(match["inside"])
    names = _names(body)
    if not led_in and not all(canonical(name) or _INITIALS.fullmatch(name) for name in names):
        return None
    return _credit(match.group(), names) if _are_credits(names, led_in) else None


def _credit(raw: str, names: Sequence[str]) -> Credits | None:
    """The credits of a line by its names: the agencies among them, or the unnamed ones."""
    known = [agency for agency in map(canonical, names) if agency]
    if known:
        listed = [canonical(name) or (name if _ACRONYM.fullmatch(name) else None) for name in names]
        return Credits(raw, tuple(dict.fromkeys(agency for agency in listed if agency)), "agency")
    return Credits(raw, (GENERIC,), "generic") if any(map(is_generic, names)) else None


def _are_credits(names: Sequence[str], led_in: bool) -> bool:
    """Whether the names of a line make it a credit."""
    if not 0 < len(names) <= MOST_NAMES:
        return False
    others = [name for name in names if not canonical(name) and not is_generic(name)]
    if len(others) == len(names):
        return False
    if any(len(name.split()) > MOST_WORDS or name.casefold() in phrases("role") for name in others):
        return False
    known = [name for name in names if canonical(name)]
    if not led_in and known and all(map(is_weak, known)):
        return False
    return all(map(_may_be_name, others))


def _may_be_name(name: str) -> bool:
    """A person's, an outlet's, initials, a date or an hour; no sentence."""
    if is_date(name) or visible_date(name) or _INITIALS.fullmatch(name) or re.fullmatch(r"[\d:.]{1,10}", name):
        return True
    words = name.split()
    return (not words[0][0].islower() and sum(word[0].islower() for word in words) <= 2) or "." in name


def _names(body: str) -> list[str]:
    """The names of a list, split at its marks and at words that join ("Le Soir avec AFP", "Reuters and wires")."""
    if is_generic(body):
        return [body]
    names: list[str] = []
    for part in _JOINT.split(body):
        words: list[str] = []
        for word in part.split():
            if word.lower() in phrases("joint") and not word.isupper() and words:
                names.append(" ".join(words))
                words = []
            elif words or word.lower() not in phrases("joint"):
                words.append(word)
        names.append(" ".join(words))
    return [bare for bare in (_without_lead_in(name.strip(" .:"))[0].strip(" .:©") for name in names) if bare]


def _without_lead_in(text: str) -> tuple[str, bool]:
    """The text less one lead-in ("With reporting from", "Quelle:"), and whether there was one."""
    lowered = text.casefold()
    for phrase in sorted(phrases("credit"), key=len, reverse=True):
        if lowered.startswith(phrase) and text[len(phrase) : len(phrase) + 1] in (" ", ":", "："):
            return text[len(phrase) :].lstrip(" :："), True
    return text, False


def _is_picture(line: str) -> bool:
    words = re.findall(r"\w+", line.casefold())
    return any(word in phrases("picture") for word in words) or _PHOTOGRAPHER.match(line) is not None
