"""The names in a credit line: split at its marks and joining words, each told as agency, unnamed agencies, or other.

"Le Soir avec AFP" holds an outlet and an agency, "Jane Doe, AP Sports Writer" a person and an agency, "TT-AFP" two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from cleantext.extractors.agencies import Agencies
from cleantext.extractors.credit_words import credit_words, longest_first
from cleantext.extractors.dateline_day import is_date
from cleantext.extractors.dateline_place import is_known
from cleantext.extractors.dates import visible_date

LONGEST_AGENCY: Final = 4
"""Words of an agency's name that stands before a role or behind a person."""

_LIST: Final = re.compile(r"\s?[,;|·•、，；،؛\n]\s?|\s[–—-]{1,2}\s")
_SIGNS: Final = re.compile(r"\s?[/&+／]\s?")
_HYPHEN: Final = re.compile(r"[-–=＝]")
_PLACE_TAIL: Final = re.compile(r"\s(?:in|aus|à|en|em|i)\s[A-ZÀ-Þ][\w .'’-]{1,30}$")
_HOUR: Final = re.compile(r"\d{1,2}[:.h]\d\d(?:\s?(?:uhr|am|pm|h|[a-z]{2,4}))?|\d{1,4}", re.IGNORECASE)
_READING_TIME: Final = re.compile(r"\d{1,3}\s?min")
_ADDRESS: Final = re.compile(r"@|https?:|email.protected", re.IGNORECASE)
_MARKS: Final = " .:：©*|/-–—―\"'“”„«»()[]（）【】"
_OPEN_SCRIPT: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff가-힣]")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a credit line. ``agencies``: the agencies it stands for; ``weak``: it means other things too;
    ``generic``: agencies unnamed."""

    text: str
    agencies: tuple[str, ...] = ()
    weak: bool = False
    generic: bool = False

    @property
    def other(self) -> bool:
        """Whether it is no agency's: a person's, an outlet's, initials."""
        return not self.agencies and not self.generic


def names_in(body: str, table: Agencies, *, led_in: bool = False) -> list[Name]:
    """The names of a list, in order; dates, hours and addresses left out.

    ``led_in``: the list follows words like "By", so that "Jane Doe The Associated Press" may be read as two names.
    """
    names: list[Name] = []
    first, _, rest = body.partition(" ")
    if led_in and first.islower() and first in credit_words("joint"):
        body = rest  # "Redacción y agencias"
    parts = _parts(re.sub(r"[(\[（]", ", ", body), table)
    for part in parts:
        bare = without_lead_in(part.strip(_MARKS), table)[0].strip(_MARKS)
        if bare and not _is_passing(bare):
            names += _told(bare, table, led_in, alone=len(parts) == 1)
    return names


def without_lead_in(text: str, table: Agencies) -> tuple[str, str]:
    """The text less its lead-ins ("With reporting from", "Quelle:"), and the group that the first was of, "" for none.

    An agency's name is left whole, whatever it begins with ("Agência Brasil").
    """
    first = ""
    for _ in range(3):
        group, rest = _lead_in(text)
        if not group or _begins_with_agency(text, table):
            break
        first, text = first or group, rest
    return text, first


def _begins_with_agency(text: str, table: Agencies) -> bool:
    """Whether a name of several words, an agency's or one of agencies unnamed, opens the text."""
    words = text.split(maxsplit=LONGEST_AGENCY)
    return any(_known(" ".join(words[:size]), table) for size in range(2, LONGEST_AGENCY + 1))


def _lead_in(text: str) -> tuple[str, str]:
    lowered = text[:60].lower()
    for group in ("source", "byline"):
        if not lowered.startswith(longest_first(group)):
            continue
        for phrase in longest_first(group):
            rest = text[len(phrase) :]
            if lowered.startswith(phrase) and _ends_phrase(phrase, rest) and rest.strip(_MARKS):
                return group, rest.lstrip(" :：/|=＝-–—")
    return "", text


def _ends_phrase(phrase: str, rest: str) -> bool:
    """Whether the phrase is not a part of a longer word; scripts without spaces need no mark behind it."""
    return rest[:1] in " :：/|=＝\u00a0" or phrase[-1] in "'’" or _OPEN_SCRIPT.match(phrase[-1]) is not None


def _parts(body: str, table: Agencies) -> list[str]:
    parts: list[str] = []
    for listed in _LIST.split(body):
        if _known(listed, table):
            parts.append(listed)
            continue
        for signed in _SIGNS.split(listed):
            parts += [signed] if _known(signed, table) else _at_joints(signed)
    return parts


def _known(text: str, table: Agencies) -> bool:
    return table.canonical(text) is not None or table.is_generic(text)


def _at_joints(part: str) -> list[str]:
    """The part split at its joining words, none of which begins it."""
    parts: list[str] = []
    words: list[str] = []
    for word in part.split():
        if words and word.lower() in credit_words("joint") and not (word.isupper() and len(word) == 1):
            parts.append(" ".join(words))
            words = []
        else:
            words.append(word)
    return [*parts, " ".join(words)]


def _told(bare: str, table: Agencies, led_in: bool, alone: bool) -> list[Name]:
    """A name told as what it is; two where a person's and an agency's run together. A place may follow an agency that
    stands ``alone``."""
    if table.is_generic(bare):
        return [Name(bare, generic=True)]
    for text in (bare, _PLACE_TAIL.sub("", bare)):
        if agency := table.canonical(text):
            return [Name(text, (agency,), table.is_weak(text))]
    joined = [table.canonical(part) for part in _HYPHEN.split(bare)]
    if len(joined) > 1 and all(joined):
        weak = all(map(table.is_weak, _HYPHEN.split(bare)))
        return [Name(bare, tuple(filter(None, joined)), weak)]
    words = bare.split()
    for size in range(min(LONGEST_AGENCY, len(words) - 1), 0, -1):
        head, tail = " ".join(words[:size]), " ".join(words[-size:])
        follows = _is_role(words[size:]) or (alone and is_known(" ".join(words[size:])))
        if follows and (agency := table.canonical(head)):
            return [Name(head, (agency,), table.is_weak(head))]
        if led_in and len(words) > size + 1 and not table.is_weak(tail) and (agency := table.canonical(tail)):
            return [Name(" ".join(words[:-size])), Name(tail, (agency,))]
    return [Name(bare)]


def _is_role(words: list[str]) -> bool:
    """Whether words say who of an agency it is: "Writer", "White House Correspondent Jane Doe in Lagos"; no sentence."""
    for at, word in enumerate(words[:4]):
        if word.casefold() in credit_words("role"):
            return not any(name.islower() and name not in credit_words("joint") for name in words[at + 1 :])
        if word.casefold() not in credit_words("beat"):
            return False
    return False


def _is_passing(name: str) -> bool:
    """A date, an hour, an address, or words of the page around a signature."""
    lowered = name.casefold()
    return (
        is_date(name)
        or visible_date(name) is not None
        or _HOUR.fullmatch(name) is not None
        or _READING_TIME.match(lowered) is not None
        or _ADDRESS.search(name) is not None
        or lowered.startswith(longest_first("passing"))
    )
