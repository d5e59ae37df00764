"""The parts of a dateline before its mark: places, region, date, agencies, sender, in any of the orders of the press."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from cleantext.extractors.agencies import Agencies
from cleantext.extractors.dateline_day import is_date, is_weekday, is_year
from cleantext.extractors.dateline_place import (
    LONGEST,
    MOST_WORDS,
    has_capitals,
    is_known,
    is_place,
    is_region,
    rank_of,
)
from cleantext.extractors.tables import phrases, places

MOST_PLACES: Final = 4
MOST_SENDER_WORDS: Final = 3

_ITEM: Final = re.compile(
    r"[(（](?P<round>[^()（）]{1,80})[)）]|\[(?P<square>[^\[\]]{1,80})\]|«(?P<quoted>[^«»]{1,40})»"
    r"|(?:(?<!\w)/|/(?=\s))(?P<slashed>[^/,]{1,40})/|(?P<cut>[,،;|]|\s[-–—·•ـ]{1,2}(?=\s)|\s?--\s?)"
)
_BETWEEN_PLACES: Final = re.compile(
    r"\s?/\s?|\s(?:and|und|et|y|e|og|och|i|и|و)\s|\s?[–—]\s?|(?<=\w)\+(?=\w)", re.IGNORECASE
)
_BETWEEN_SENDERS: Final = re.compile(r"\s?[/,;&|،]\s?|\.\s|\s(?:and|und|et|y|e|og|och|και|и|ve)\s|\s[-–—]\s")
_ACRONYM: Final = re.compile(r"[A-ZÀ-Þ][A-Za-z0-9.\-]{1,11}|[a-z]{2,5}|[А-ЯЁ]{2,8}|[Α-Ω]{2,8}")
_HOST: Final = re.compile(
    r"[A-Za-z0-9-]{2,30}(?:\.[a-z]{2,5}){1,2}|[A-Z0-9-]{2,30}(?:\.[A-Z]{2,5}){1,2}|(?:CNN|CNBC) [A-Z]\w{2,15}"
)
_BARE_DAY: Final = re.compile(r"\d{1,2}")
_LEADING: Final = re.compile(r"(?P<agency>[^\s/]{2,15})(?:\s?/\s?|\s)(?=\S)")
_STOPS: Final = re.compile(r"\.\s{1,2}")
_CORRESPONDENT: Final = re.compile(r"(?:корр\.?|кор\.?)\s", re.IGNORECASE)


@dataclass(slots=True)
class Items:
    """What the parts said so far. ``date`` is the span of the date in the text, ``sure`` whether an agency is known.

    ``bracketed``: the place itself stands in brackets. ``pending`` is the span of a bare number, a day of the month only
    where an agency sends the report ("MADRID, 3 (EUROPA PRESS) -"). ``last`` is where the last place begins, which is
    ``open`` for what stands right behind it, a region behind a ``comma``.
    """

    text: str
    table: Agencies
    places: list[str] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)
    date: tuple[int, int] | None = None
    pending: tuple[int, int] | None = None
    sure: bool = False
    sender: bool = False
    bracketed: bool = False
    last: int = 0
    open: bool = False
    comma: bool = False

    @property
    def day(self) -> str | None:
        """The date as it stands."""
        span = self.date or (self.pending if self.sure else None)
        return self.text[slice(*span)].strip(" ,") if span else None


def read_items(text: str, table: Agencies) -> Items | None:
    """Read all of a text as parts of a dateline; None where some of it is none."""
    items = Items(text, table)
    at = 0
    for match in (*_ITEM.finditer(text), None):
        end = match.start() if match else len(text)
        if not _take_plain(items, at, end):
            return None
        if match is None:
            break
        if match["cut"] is None:
            group = next(name for name in ("round", "square", "quoted", "slashed") if match[name] is not None)
            if not _take_bracket(items, match[group].strip(), match.start(group)):
                return None
        items.open = items.open and match["cut"] is not None and match["cut"] != "|"
        items.comma = match["cut"] in (",", "،")
        at = match.end()
    return items if _is_whole(items) else None


def _is_whole(items: Items) -> bool:
    if items.pending and not items.sure and not items.date:
        return False
    return bool(items.places) or (bool(items.agencies) and items.sure)


def _take_plain(items: Items, start: int, end: int) -> bool:
    """Take what stands between cuts and brackets."""
    raw = items.text[start:end]
    text = raw.strip(" .\u00a0")
    if not text:
        return True
    start += raw.index(text)
    if len(text) > 2 * LONGEST:
        return False
    named = raw.strip()
    return _take_word(items, text, start) or _take_places(items, named, start) or _take_parts(items, text, start)


def _take_word(items: Items, text: str, start: int) -> bool:
    """A date, a year, a day of the week, an agency, an outlet's address, or who writes."""
    if is_weekday(text):
        return True
    if items.date and is_year(text):
        items.date = items.date[0], start + len(text)
        return True
    if is_date(text):
        items.date = items.date or (start, start + len(text))
        items.open = False
        return True
    if _BARE_DAY.fullmatch(text) and items.places:
        items.pending = (items.pending[0] if items.pending else start), start + len(text)
        return True
    if text.casefold() in phrases("sent_by"):
        return True
    if _HOST.fullmatch(text):
        items.sender = True
        return True
    return _take_agencies(items, text)


def _take_agencies(items: Items, text: str) -> bool:
    """A known agency, or several joined; a weak name only where the place is known already."""
    if not items.table.may_name(text):
        return False
    bare = _CORRESPONDENT.sub("", text)
    for names in ([bare], _BETWEEN_SENDERS.split(bare), bare.split("-")):
        known = [items.table.canonical(name) for name in names]
        if all(known) and (items.places or items.date or not all(map(items.table.is_weak, names))):
            items.agencies += [name for name in known if name and name not in items.agencies]
            items.sure, items.open = True, False
            return True
    return False


def _take_places(items: Items, text: str, start: int) -> bool:
    """The places themselves, or the region of the last one, or one more of them."""
    if not items.places:
        bare = _without_sender(text)
        return _take_first(items, bare.rstrip(".-–—/ "), start + len(text) - len(bare))
    if not items.open or not (is_region(text) or (is_place(text, items.table) and has_capitals(text))):
        return False
    if not is_region(text) and is_known(text) and is_known(items.places[-1]) and (rank_of(text) or 9) <= 2:
        items.places.append(text)
        items.last = start
        return len(items.places) <= MOST_PLACES
    if not items.comma:
        return False
    items.places[-1] = items.text[items.last : start + len(text)]
    return items.places[-1].count(",") <= 2


def _take_first(items: Items, text: str, start: int) -> bool:
    """The places that the dateline begins with: one, or several joined."""
    names = [text] if is_known(text) else _BETWEEN_PLACES.split(text)
    well_formed = all(is_place(name, items.table) for name in names) or text.casefold() in places()
    if len(names) > MOST_PLACES or not well_formed:
        return False
    items.places = [name.strip() for name in names]
    items.last = start + text.rfind(items.places[-1])
    items.open = True
    return True


def _take_parts(items: Items, text: str, start: int) -> bool:
    """ "LONDON May 3", "Москва. 3 мая. Интерфакс": places, a date and an agency without a comma between them."""
    stops = _STOPS.split(text)
    if len(stops) > 1 and not is_date(text) and items.table.may_name(text):
        at = start
        for part in stops:
            at = items.text.index(part, at)
            if part.strip() and not _take_plain(items, at, at + len(part)):
                return False
        return True
    if _take_leading(items, text, start):
        return True
    words = text.split()
    for cut in range(1, min(len(words), MOST_WORDS + 1)):
        head, tail = " ".join(words[:cut]), " ".join(words[cut:])
        at = items.text.find(words[cut], start + len(words[0]))
        if is_date(tail) or items.table.canonical(tail):
            return at > 0 and _take_plain(items, start, at) and _take_word(items, tail, at)
        if items.places or cut == 1:
            continue
        if is_date(head) and is_place(tail, items.table):
            return at > 0 and _take_plain(items, start, at) and _take_places(items, tail, at)
    return _take_trailing(items, words, start)


def _take_leading(items: Items, text: str, start: int) -> bool:
    """ "dpa BERLIN", "dpa/Berlin": the agency stands before the place."""
    match = _LEADING.match(text)
    if match is None or items.places or not items.table.canonical(match["agency"]):
        return False
    place = text[match.end() :]
    return (
        is_known(place) and _take_places(items, place, start + match.end()) and _take_agencies(items, match["agency"])
    )


def _take_trailing(items: Items, words: list[str], start: int) -> bool:
    """ "القاهرة 3 مايو رويترز": an agency at the end, or an outlet's short name behind a place in capitals ("BERLIN taz")."""
    if len(words) < 2:
        return False
    head, last = " ".join(words[:-1]), words[-1]
    if items.table.canonical(last) and len(words) > 2 and not items.places:
        at = items.text.index(last, start + len(words[0]))
        return _take_parts(items, head, start) and _take_agencies(items, items.text[at : at + len(last)])
    if re.fullmatch(r"[a-z]{2,5}", last) and head.isupper() and is_known(head) and _take_places(items, head, start):
        items.agencies.append(items.table.canonical(last) or last)
        return True
    return False


def _take_bracket(items: Items, text: str, start: int) -> bool:
    """A bracket: agencies, a date, both; a region behind a place; or the place itself, "(Ottawa)"."""
    if is_date(text):
        items.date = items.date or (start, start + len(text))
        return True
    if _take_agencies(items, text):
        return True
    if items.open and is_known(text) and not text.isupper():
        items.places[-1] = items.text[items.last : start + len(text) + 1]
        return True
    if not items.places and not items.agencies and (rank_of(text) or 9) <= 2 and is_place(text, items.table):
        items.places, items.bracketed = [text], True
        return True
    return _take_senders(items, text, start)


def _take_senders(items: Items, text: str, start: int) -> bool:
    names: list[str] = []
    place = ""
    day: tuple[int, int] | None = None
    for name in filter(None, (part.strip(" .") for part in _BETWEEN_SENDERS.split(text))):
        agency = items.table.canonical(name)
        if is_date(name):
            at = items.text.index(name, start)
            day = at, at + len(name)
        elif not agency and not items.places and not place and _is_city(name, items.table):
            place = name
        elif agency or _ACRONYM.fullmatch(name) or _is_wire(name, items):
            names.append(agency or name)
            items.sure = items.sure or agency is not None
        elif name.casefold() not in phrases("sent_by") and not is_weekday(name) and not (day and is_year(name)):
            return False
    if place and not items.sure and not day:
        return False
    items.agencies += [name for name in dict.fromkeys(names) if name not in items.agencies]
    items.date = items.date or day
    if place:
        items.places, items.bracketed = [place], True
    return bool(names or day)


def _is_city(name: str, table: Agencies) -> bool:
    """Whether a name in a bracket is the place itself, "(AFP, Paris)": one of the table, and no country."""
    return bool(rank_of(name)) and is_place(name, table)


def _is_wire(name: str, items: Items) -> bool:
    """ "GLOBE NEWSWIRE", "Daily Mirror": a sender of two words or three, in capitals like the place, or behind a date."""
    words = name.split()
    if not items.places or len(words) > MOST_SENDER_WORDS:
        return False
    dated = items.date is not None and all(word[0].isupper() for word in words)
    return dated or (name.isupper() and items.places[0].isupper())


def _without_sender(text: str) -> str:
    lowered = text.casefold()
    if lowered.partition(" ")[0] not in _first_words():
        return text
    sender = next((phrase for phrase in phrases("sent_by") if lowered.startswith(phrase + " ")), "")
    return text[len(sender) :].strip()


@cache
def _first_words() -> frozenset[str]:
    return frozenset(phrase.partition(" ")[0] for phrase in phrases("sent_by"))
