"""Names of persons in bylines: "By Jane Doe and Erika Muster, Staff Writers"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from cleantext.extractors.agencies import Agencies, agencies
from cleantext.extractors.dateline_grammar import is_date
from cleantext.extractors.dates import before_date, visible_date
from cleantext.extractors.tables import months, phrases, places

LONGEST_LINE: Final = 200
MOST_WORDS: Final = 5
MOST_NAMES: Final = 20

_CREDENTIALS: Final = re.compile(
    r"(?:,?\s(?:M\.?D|Ph\.?\s?D|R\.?D\.?N?|R\.?N|J\.?D|M\.?S|M\.?A|M\.?P\.?H|B\.?S|B\.?A|MBA|CPA|CFA|CFP|DVM|DACVB|FACLM|FACP|DO|DDS|PsyD|LCSW|CPT|"
    r"Dipl\.?[\w ]{0,12}|Esq|Jr)\.?)(?=,|\s|$|®)"
)
_JOINT: Final = re.compile(r"\s?[;|/·•&\n、，]\s?|,\s|\s[–—-]\s")
_PLACE_TAIL: Final = re.compile(r"\s(?:in|aus|à)\s[^\W\d_].{0,40}$")
_OTHER_PART: Final = re.compile(
    r"(?:updated|edited|sponsored|reviewed|fact.checked|medically reviewed|translated|produced) by\b", re.IGNORECASE
)
"""Who did something else to the text than to write it."""

_HOST: Final = re.compile(r"\S+\.[a-z]{2,4}")
_ADDRESS: Final = re.compile(r"\S{1,64}@\S{1,200}|https?:\S{0,200}|www\.\S{0,200}|(?<!\w)@\w{1,40}")
_COLON: Final = re.compile(r"^[:：.\s-]{1,5}")
_FORM: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.\-‘·](?=\w|$|\s)|\.|\u200c)*")
_NICKNAME: Final = re.compile(r"\s?[(\[][^()\[\]]{0,60}[)\]]")


def without_byline(text: str) -> tuple[str, bool]:
    """The text less a leading "By", "Von", "Written by", and whether there was one."""
    stripped = text.strip()
    lowered = stripped[:40].casefold()
    if not lowered.startswith(_byline_openings()):
        return stripped, False
    for phrase in _byline_openings():
        if lowered.startswith(phrase):
            rest = stripped[len(phrase) :]
            if rest[:1] in (" ", ":", "：", "\n", "\u00a0") and rest.strip():
                return _COLON.sub("", rest.strip()).strip(), True
    return stripped, False


@cache
def _byline_openings() -> tuple[str, ...]:
    """The openings of a byline, the longest first, so that "written by" is not taken for a bare "written"."""
    return tuple(sorted(phrases("byline"), key=len, reverse=True))


def person_names(
    text: str, site: str | None = None, *, stated: bool = False, table: Agencies | None = None
) -> list[str]:
    """The persons named in a byline, in its order; agencies, places, roles, dates, addresses and the site left out.

    ``stated``: the text is known to name an author (JSON-LD, a meta tag), so a single word or a desk counts too.
    """
    if len(text) > LONGEST_LINE:
        return []
    line, is_byline = without_byline(text)
    line = _ADDRESS.sub(" ", line)
    author = before_date(line)
    stated = stated or (is_byline and author != line)
    line = author
    line = _NICKNAME.sub("", _CREDENTIALS.sub("", line))
    names: list[str] = []
    for part in _split(line):
        name = _cleaned(part)
        if name and is_person(name, site, stated=stated, table=table) and name not in names:
            names.append(name)
    persons = [name for name in names if name.casefold() not in places()]
    return (persons or names)[:MOST_NAMES]


def is_person(name: str, site: str | None = None, *, stated: bool = False, table: Agencies | None = None) -> bool:
    """Whether a text may be a person's name (``stated``: or a desk's)."""
    lowered = name.casefold()
    words = name.split()
    table = table or agencies()
    if table.canonical(name) or table.is_generic(name) or lowered in phrases("role") or lowered in phrases("picture"):
        return False
    if (site and _same_outlet(lowered, site.casefold())) or (lowered in places() and not stated):
        return False
    if _OTHER_PART.match(name) or _HOST.fullmatch(name) or not phrases("outlet_word").isdisjoint(lowered.split()):
        return False
    if (
        is_date(name)
        or visible_date(name)
        or any(word.lower().strip(".") in months() and len(words) == 1 for word in words)
    ):
        return False
    if any(_FORM.fullmatch(word) is None for word in words) or not 0 < len(words) <= MOST_WORDS:
        return False
    return True if stated else _looks_like_name(words)


def _looks_like_name(words: list[str]) -> bool:
    """Two words and more, the first and the last with a capital (or of a script without)."""
    unspaced = all("\u3040" <= letter <= "\u9fff" or "가" <= letter <= "힣" for letter in words[0])
    if unspaced:
        return 2 <= len("".join(words)) <= 8
    return len(words) > 1 and not words[0][0].islower() and not words[-1][0].islower()


def _split(line: str) -> list[str]:
    parts: list[str] = []
    for part in _JOINT.split(line):
        words: list[str] = []
        for word in part.split():
            if word.casefold() in phrases("joint") and words and not _is_initial(word):
                parts.append(" ".join(words))
                words = []
            else:
                words.append(word)
        parts.append(" ".join(words))
    return parts


def _is_initial(word: str) -> bool:
    """ "A" may be an initial or the Catalan "and"; in capitals it is taken for part of a name."""
    return word.isupper()


def _cleaned(part: str) -> str:
    text = _PLACE_TAIL.sub("", " " + without_byline(part)[0]) if part else ""
    text = text.strip(' ,:;*_"“”„|-–—.') if not text.rstrip().endswith(("Jr.", "Sr.")) else text.strip()
    return " ".join(text.split())


def _same_outlet(name: str, site: str) -> bool:
    """Whether a name is the site's, begins with it ("Harbour Gazette Staff"), or is one word of it."""
    bare = site.removeprefix("the ").rpartition(".")[0] or site.removeprefix("the ")
    plain = name.removeprefix("the ")
    return (
        plain in (bare, site)
        or plain.startswith(bare + " ")
        or (" " not in plain and plain in re.split(r"[\s.]", site))
    )
