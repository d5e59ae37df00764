"""Names of persons in bylines: "By Jane Doe and Erika Muster, Staff Writers"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from cleantext.extractors.agencies import Agencies, agencies
from cleantext.extractors.dates import before_date
from cleantext.extractors.east_asian_names import may_name_reporter, reporters
from cleantext.extractors.given_names import is_given_name
from cleantext.extractors.name_words import cleaned_name
from cleantext.extractors.persons import MOST_WORDS, Evidence, is_no_person, is_person
from cleantext.extractors.tables import phrases, places

LONGEST_LINE: Final = 300
MOST_NAMES: Final = 20
LONGEST_OPENING: Final = 40

_CREDENTIALS: Final = re.compile(
    r"(?:,?\s(?:M\.?D|Ph\.?\s?D|R\.?D\.?N?|R\.?N|J\.?D|M\.?S|M\.?A|M\.?P\.?H|B\.?S|B\.?A|MBA|CPA|CFA|CFP|DVM|DACVB|FACLM|FACP|DO|DDS|PsyD|LCSW|CPT|"
    r"Dipl\.?[\w ]{0,12}|Esq|Jr)\.?)(?=,|\s|$|®)"
)
_TITLED: Final = re.compile(r"(?:[A-Z][\w.-]{0,6}[A-Z.]\w{0,3}®?(?:\s\d{1,4})?\s?){1,3}")
"""Letters behind a name: "CPP", "E-RYT 200", "Ph.D."."""

_SEGMENT: Final = re.compile(r"\s?[|·•⋅∙●\n]\s?|\s[–—]\s")
_JOINT: Final = re.compile(r"\s?[;|/·•&\n、，+]\s?|,\s?(?!\s)|\s[–—-]\s|\s?،\s?")
_AFTER_DIGIT: Final = re.compile(r"\d\W{1,4}(?=[^\W\d])")
_GLUED: Final = re.compile(r"(?<=\d)(?=[^\W\d_a-z][a-z])")
_LAST_DIGIT: Final = re.compile(r".*\d(?:st|nd|rd|th|h)?\b(?:\s?(?:Uhr|uur|[AaPp]\.?[Mm]\.?))?\W*", re.DOTALL)
_ADDRESS: Final = re.compile(r"\S{1,64}@\S{1,200}|https?:\S{0,200}|www\.\S{0,200}|(?<!\w)@\w{1,40}")
_UNSPACED: Final = re.compile(r"^(By|BY|Von|Par|Por)(?=[A-ZÀ-Þ][a-zß-ÿ])")
_AFTER_OPENING: Final = " :：/／|｜\n\u00a0"
_AFTER_LABEL: Final = re.compile(r"\s?[:：/／|｜\n]")
_NO_NAME_YET: Final = re.compile(r"^[\s:：/／|｜.·•–—-]{1,8}")

_IN_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NICKNAME: Final = re.compile(r"\s?[(\[（][^()\[\]（）]{0,60}[)\]）]")
_LETTERS: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Byline:
    """The names in a line; ``introduced`` by an opening such as "By"; ``whole`` where the line holds little else.

    ``office``: whether a role stands beside them ("Staff Writer").
    """

    names: tuple[str, ...]
    introduced: bool
    whole: bool
    office: bool = False


def without_byline(text: str) -> tuple[str, bool]:
    """The text less a leading "By", "Von", "Written by", and whether there was one."""
    stripped = _UNSPACED.sub(r"\1 ", text.strip())
    lowered = stripped[:LONGEST_OPENING].casefold()
    if not lowered.startswith(_openings()):
        return stripped, False
    for phrase in _openings():
        if lowered.startswith(phrase):
            rest = stripped[len(phrase) :]
            is_label = phrase not in _spoken()
            follows = _AFTER_LABEL.match(rest) is not None if is_label else rest[:1] in _AFTER_OPENING
            if follows and rest.strip():
                return _NO_NAME_YET.sub("", rest).strip(), True
    return stripped, False


def is_opening(text: str) -> bool:
    """Whether a text is an opening and nothing else: "By", "Written by:"."""
    return text.strip(" :：").casefold() in phrases("byline")


def is_joint(text: str) -> bool:
    """Whether a text joins two names and is nothing else: "and", ","."""
    return text.strip().casefold() in phrases("joint") or text.strip() in {",", "&", "/", ";", "+"}


def may_be_introduced(text: str) -> bool:
    """Whether a line may have an opening, or the mark of a reporter: a test before costlier ones."""
    return (
        text.strip()[:LONGEST_OPENING].casefold().startswith(_openings())
        or any(char.isdigit() or char in "|·•⋅∙●\n" for char in text[:100])
        or may_name_reporter(text)
    )


@cache
def _openings() -> tuple[str, ...]:
    """The openings of a byline, the longest first, so that "written by" is not taken for a bare "written"."""
    labels = frozenset(phrase.casefold() for phrase in phrases("byline_label"))
    return tuple(sorted(_spoken() | labels, key=len, reverse=True))


@cache
def _spoken() -> frozenset[str]:
    """The openings that no colon need follow."""
    return frozenset(phrase.casefold() for phrase in phrases("byline"))


def person_names(
    text: str, site: str | None = None, *, stated: bool = False, table: Agencies | None = None
) -> list[str]:
    """The persons named in a byline, in its order; agencies, places, roles, dates, addresses and the site left out.

    ``stated``: the text is known to name an author (JSON-LD, a meta tag), so a single word or a desk counts too.
    """
    return list(read_byline(text, site, "stated" if stated else "byline", table).names)


def read_byline(text: str, site: str | None, evidence: Evidence, table: Agencies | None = None) -> Byline:
    """The names in a line that may be a byline."""
    table = table or agencies()
    if len(text) > LONGEST_LINE:
        return Byline((), False, False)
    if may_name_reporter(text) and (found := reporters(text, table)):
        return Byline(tuple(found), True, True)
    names: list[str] = []
    whole, introduced, office = True, False, False
    bare = text.strip()[1:-1] if _IN_BRACKETS.fullmatch(text.strip()) else text
    for line, is_byline in _lines(_ADDRESS.sub(" ", _NICKNAME.sub("", bare))):
        dated = _undated(line, before_date(line))
        introduced = introduced or is_byline
        if is_byline and " " not in dated.strip() and is_given_name(dated.strip()) and dated.strip().istitle():
            names.append(dated.strip())
        found, complete, has_office = _names_in(_CREDENTIALS.sub("", dated), site, evidence, table)
        names += found
        whole, office = whole and complete, office or has_office
    return Byline(tuple(likely(list(dict.fromkeys(names)))[:MOST_NAMES]), introduced, whole, office)


def likely(names: list[str]) -> list[str]:
    """The names less places and, beside whole names, single words."""
    persons = [name for name in names if name.casefold() not in places()] or names
    return [name for name in persons if " " in name or not name.isascii()] or persons


def _lines(text: str) -> list[tuple[str, bool]]:
    """The lines of a byline less their openings: only those that have one, if any has."""
    lines = [_opened(line) for line in _SEGMENT.split(_GLUED.sub(" ", text)) if line.strip()]
    return [line for line in lines if line[1]] or lines


def _opened(line: str) -> tuple[str, bool]:
    """A line less its opening, which may stand behind a date: "3 May 2021 by Jane Doe"."""
    rest, is_byline = without_byline(line)
    if is_byline:
        return without_byline(rest)[0], True
    for end in list(_AFTER_DIGIT.finditer(line[:100]))[:4]:
        rest, is_byline = without_byline(line[end.end() :])
        if is_byline:
            return rest, True
    return line, False


def _undated(line: str, before: str) -> str:
    """A line less its date: what stands before the date or, if that is nothing, behind it."""
    if before == line or _LETTERS.search(before):
        return before
    return _LAST_DIGIT.sub("", line)


def _names_in(line: str, site: str | None, evidence: Evidence, table: Agencies) -> tuple[list[str], bool, bool]:
    """The names of a list, whether it holds nothing else but what goes with names, and whether a role is in it."""
    names: list[str] = []
    whole, office = True, False
    for part in _split(line):
        name = cleaned_name(without_byline(part)[0], table) if part else ""
        if name.casefold() in phrases("picture") or is_picture_credit(part):
            break
        if not name or (names and _is_credential(name, names[-1])):
            continue
        if is_person(name, site, evidence=evidence, table=table):
            names.append(name)
        elif several := _unjoined(name.split()):
            names += several
        elif _has_role(name) or name.casefold() in phrases("role"):
            office = bool(names)
        else:
            whole = whole and (is_no_person(name, table) or name.casefold() in places())
    return names, whole, office


def _unjoined(words: list[str]) -> list[str]:
    """Names that stand side by side, each opened by a given name; none where there are not more words than a name has."""
    if len(words) <= MOST_WORDS or not is_given_name(words[0]) or not all(word[0].isupper() for word in words):
        return []
    names: list[list[str]] = [[]]
    for word in words:
        if len(names[-1]) > 1 and is_given_name(word):
            names.append([])
        names[-1].append(word)
    return [" ".join(name) for name in names] if all(1 < len(name) < MOST_WORDS for name in names) else []


def _has_role(name: str) -> bool:
    lowered = name.casefold().split()
    return not (phrases("role_word").isdisjoint(lowered) and phrases("outlet_word").isdisjoint(lowered))


def is_picture_credit(part: str) -> bool:
    """Whether a text opens with a label such as "Photo:"."""
    label, mark, _ = part.partition(":")
    return bool(mark) and label.strip().casefold() in phrases("picture")


def _is_credential(part: str, name: str) -> bool:
    """Whether capitals behind a name are titles, and no other name: names before them are in lower case too."""
    return not name.isupper() and _TITLED.fullmatch(part) is not None


def _split(line: str) -> list[str]:
    parts: list[str] = []
    shouted = line.isupper()
    for part in _JOINT.split(line):
        words: list[str] = []
        for word in part.split():
            if word.endswith(":") and word[:-1].casefold() in phrases("picture"):
                parts.append(" ".join(words))
                words = [word]
            elif word.casefold() in phrases("joint") and (word.islower() or (shouted and not _is_initial(word))):
                parts.append(" ".join(words))
                words = []
            else:
                words.append(word)
        parts.append(" ".join(words))
    return parts


def _is_initial(word: str) -> bool:
    """ "A" may be an initial or the Catalan "and"; in a line of capitals it is taken for part of a name."""
    return len(word) == 1
