"""The grammar of datelines that spell their place in letters: ``OSLO, May 3 (AP) —``, ``Kiel (dpa) -``, ``LAGOS:``.

A dateline is read from the beginning of a text, at most `HEAD` characters of it, so every reading ends soon:

    dateline = part {separator part} mark
    part     = places | region | date | agency | sender | "(" agencies and date ")" | "/" agency "/"
    places   = place {"/" place}
    mark     = dash | colon | full stop | vertical bar | the end of a bracket
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from cleantext.extractors.agencies import Agencies, agencies
from cleantext.extractors.dateline_day import is_date as is_date
from cleantext.extractors.dateline_items import Items, read_items
from cleantext.extractors.dateline_place import in_capitals, is_region, rank_of
from cleantext.extractors.dateline_place import is_known as is_known
from cleantext.extractors.dateline_place import is_place as is_place

HEAD: Final = 120
LONGEST: Final = 110
"""Characters of a dateline."""

BESIDE: Final = 4
"""Characters of a second mark right behind a first one."""

MOST_MARKS: Final = 12

Mark = Literal["dash", "bar", "colon", "stop", "bracket", "end"]

_MARK: Final = re.compile(
    r"(?P<dash>\s?(?:-{2,3}|[—–―−])\s?|\.-(?!-)\s?|\s[-_‐‑ـ](?=\s|$)\s?|\s-(?=\w)|(?<=[\w)\]/])-\s|(?<=[)\]/])-(?=\w))"
    r"|(?P<bar>\s?\|(?:\s|$)|\s[/·•]\s(?=\S))"
    r"|(?P<colon>\s?[:：](?=\s|$))|(?P<stop>(?<=[\w)/])[.।](?=\s)|।)|(?P<bracket>(?<=[)\]）/])\s(?=[\w\"“«„]))"
)
_OPENS: Final = re.compile(r"[(\[（/«]|[^\W\d_a-zß-ÿ]|\d{1,2}[\s-]|[a-z]{3,4}[\s/][A-ZÀ-Þ]")
"""How a dateline begins: a bracket, a capital, a letter of a script without capitals, a day, or "dpa BERLIN"."""

_KINDS: Final[dict[str, Mark]] = {"dash": "dash", "bar": "bar", "colon": "colon", "stop": "stop", "bracket": "bracket"}


@dataclass(frozen=True, slots=True)
class Reading:
    """A text read as a dateline. ``rest`` is what follows its mark; mark ``end`` where nothing closes it.

    ``capitals``: the places are in capital letters. ``known``: the table of places has them all, ``regional``: a region
    follows one. ``sure``: one of the agencies is in the table. ``bracketed``: the place itself stands in brackets.
    """

    raw: str
    rest: str
    mark: Mark
    places: tuple[str, ...] = ()
    date: str | None = None
    agencies: tuple[str, ...] = ()
    capitals: bool = False
    known: bool = False
    regional: bool = False
    sure: bool = False
    sender: bool = False
    bracketed: bool = False


def read_dateline(text: str, table: Agencies | None = None) -> Reading | None:
    """Read the beginning of a text as a dateline, up to the last mark that makes one; None where it is none.

    That it reads as one does not make it one: a speaker's name before a colon reads alike. The caller weighs that.
    """
    head = text[:HEAD].replace("\n", " ")
    if _OPENS.match(head) is None:
        return None
    table = table or agencies()
    best: Reading | None = None
    for number, mark in enumerate(_MARK.finditer(head)):
        if (
            mark.start() > LONGEST
            or number > MOST_MARKS
            or (best is None and number > 3 and mark.start() > LONGEST // 2)
        ):
            break
        items = read_items(head[: mark.start()].strip(), table) if mark.start() else None
        if items is None:
            continue
        reading = _reading(text, mark, items)
        if best is None or _goes_on(best, reading):
            best = reading
    return best


def read_line(text: str, table: Agencies | None = None) -> Reading | None:
    """Read a whole line that no mark closes: "WASHINGTON", "Oslo, 3 May 2021", "PARIS (AFP)"."""
    if len(text) > LONGEST or _OPENS.match(text) is None:
        return None
    items = read_items(text.strip(), table or agencies())
    return _built(text.strip(), "", "end", items) if items else None


def _goes_on(before: Reading, after: Reading) -> bool:
    """Whether the longer of two readings is the better one: it adds an agency or a date, and no doubtful place."""
    if before.mark == "stop" and len(before.rest) - len(after.rest) <= BESIDE:
        return True  # the stop was an abbreviation's: "Springfield, Ill. —"
    if before.mark == "bar" and before.raw.endswith(("/", "·", "•")):
        return True  # it stood between two places: "Berlin / Wien (dpa) -"
    if after.places != before.places and not after.known:
        return before.mark == "stop" and not before.known and not before.sure
    grew = (len(after.agencies), after.date is not None) > (len(before.agencies), before.date is not None)
    return grew or (
        after.places != before.places and before.mark in ("dash", "stop", "bracket") and _are_alike(before, after)
    )


def _are_alike(before: Reading, after: Reading) -> bool:
    """Whether places that a longer reading adds are written like those before, or the first ones behind an agency."""
    return (not before.places and before.sure) or (after.capitals and before.capitals)


def _reading(text: str, mark: re.Match[str], items: Items) -> Reading:
    kind = _KINDS[str(mark.lastgroup)]
    return _built(text[: mark.end()].strip(), text[mark.end() :].lstrip(), kind, items)


def _built(raw: str, rest: str, mark: Mark, items: Items) -> Reading:
    names = tuple(" ".join(place.split()) for place in items.places)
    return Reading(
        raw=raw,
        rest=rest,
        mark=mark,
        places=names,
        date=" ".join(items.day.split()) if items.day else None,
        agencies=tuple(items.agencies),
        capitals=bool(names) and all(map(in_capitals, names)),
        known=bool(names) and all(rank_of(name) is not None for name in names),
        regional=any(is_region(name.partition(",")[2].strip()) for name in names if "," in name),
        sure=items.sure,
        sender=items.sender,
        bracketed=items.bracketed,
    )
