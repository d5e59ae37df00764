"""The place that stands with the byline: "Reuters, Washington", "Von Erika Muster, Kairo", "Corresponsal en Atenas"."""

from __future__ import annotations

import re
from typing import Final

from cleantext.document import Dateline
from cleantext.extractors.agencies import Agencies, agencies
from cleantext.extractors.dateline_day import is_date
from cleantext.extractors.dateline_place import (
    has_capitals,
    is_known,
    is_label,
    is_place,
    is_region,
    main_part,
    rank_of,
)
from cleantext.extractors.dates import before_date
from cleantext.extractors.given_names import is_given_name
from cleantext.extractors.tables import phrases, places

_NAME: Final = r"[^,\d|/:()]{4,60}?"
_PLACE: Final = r"(?P<place>[^,\d|/:()]{2,30}?(?:, [^,\d|/:()]{2,20}?)??)"
_CLOSE: Final = r"(?:\)|,\s\w{4,20}\))?"
"""The end of a bracket that the place stands in, with a role at times: "(Kairo, Korrespondentin)"."""

_AGENCY_AND_PLACE: Final = re.compile(r"(?P<agency>[^,\d|/]{2,40}?)(?:,\s|\sin\s|\s?/\s?|\s\|\s|\s[-–—]\s)" + _PLACE)
_PLACE_AND_AGENCY: Final = re.compile(_PLACE + r"(?:,\s|\s?/\s?|\s\|\s|\s[-–—]\s|:\s)(?P<agency>[^,\d|/]{2,40})")
_NAME_AND_PLACE: Final = re.compile(
    rf"(?:von|by|par|por|di|da|door|av|af|(?:dal|dalla) nostr[oa] (?:inviat[oa]|corrispondente))\s{_NAME}"
    rf"(?:,\s(?:in\s|aus\s|à\s|en\s|a\s|em\s)?|\s(?:in|aus|à|em)\s|\s[-–—|]\s|\s\(){_PLACE}{_CLOSE}",
    re.IGNORECASE,
)
_PERSON: Final = r"(?P<name>[^,\d|/:()–—]{4,40}?)"
_PERSON_AND_PLACE: Final = re.compile(
    rf"{_PERSON}(?:,\s(?:in\s|aus\s|à\s|en\s|de\s|da\s)?|\s(?:in|aus|à|i)\s|\s?/\s?|\s[-–—|]\s|\s\()"
    rf"(?P<place>[^,\d|/:()]{{2,30}}){_CLOSE}"
)
_PLACE_AND_PERSON: Final = re.compile(rf"(?P<place>[^,\d|/:()–—]{{2,30}})(?:,\s|\s?/\s?|\s[-–—|]\s){_PERSON}")
_KOREAN: Final = re.compile(r"(?P<place>[가-힣]{2,6})\s?[=\s]\s?[가-힣]{2,4}\s(?:특파원|기자)")
_POSTED: Final = re.compile(
    r"(?:.{0,60}?\b)?(?:korrespondent(?:in)?|correspondente?|correspondante?|corresponsal|corrispondente|inviat[oa]|"
    r"envoyée? spéciale?|envoyé|enviad[oa] especial)"
    rf"\s(?:in|aus|à|au|en|em|a|da)\s{_PLACE}",
    re.IGNORECASE,
)
_REPORTING: Final = re.compile(
    rf"(?:.{{4,60}}?\s)?(?:reporting from|berichtet aus|, reporter in|correspondent in)\s{_PLACE}", re.IGNORECASE
)
_PLACE_AND_DATE: Final = re.compile(
    _PLACE
    + r"\s?(?:[-–—|,]\s?|\s)(?P<date>\d{1,2}[./-]\d{1,2}[./-]\d{4})(?:[\s,|-]{1,3}\d{1,2}[:.h]\d\d\s?(?:h|Uhr|CET|CEST|hs)?\.?)?"
)
_TAIWANESE: Final = re.compile(
    r"[〔【(（]?(?:記者|记者)[\u4e00-\u9fff]{2,4}[/／](?P<place>[\u4e00-\u9fff]{2,6})(?:報導|报导|報道|电|電)[〕】)）]?"
)


def read_byline(text: str, table: Agencies | None = None) -> Dateline | None:
    """Read a whole line as a byline with a place; None where it is none.

    An agency's place needs its form alone; a person's must be a place of the table, since towns stand where roles do.
    """
    table = table or agencies()
    return _by_agency(text, table) or _by_person(text, table)


def _by_agency(text: str, table: Agencies) -> Dateline | None:
    if not table.may_name(text):
        return None
    for pattern in (_AGENCY_AND_PLACE, _PLACE_AND_AGENCY):
        match = pattern.fullmatch(text)
        if match is None or is_region(match["agency"]):
            continue
        agency, place = table.canonical(match["agency"]), match["place"].strip()
        by_form = (
            pattern is _AGENCY_AND_PLACE and has_capitals(place) and is_place(place, table) and not _is_role(place)
        )
        if agency and (by_form or (is_known(place) and not is_label(place))):
            return Dateline(text, (place,), None, (agency,), "byline")
    return None


def _by_person(text: str, table: Agencies) -> Dateline | None:
    signed = before_date(text).rstrip(" ,|–-")
    for pattern in (_NAME_AND_PLACE, _POSTED, _REPORTING):
        if (match := pattern.fullmatch(signed)) and _is_city(match["place"], table):
            return Dateline(signed, (match["place"].strip(),), None, (), "byline")
    for pattern in (_KOREAN, _TAIWANESE):
        if (match := pattern.fullmatch(signed)) and is_known(match["place"]):
            return Dateline(signed, (match["place"],), None, (), "byline")
    match = _PLACE_AND_DATE.fullmatch(text)
    if match and _is_city(match["place"], table) and is_date(match["date"]):
        return Dateline(text, (match["place"].strip(),), match["date"], (), "byline")
    return _by_name_alone(signed, table)


def _by_name_alone(text: str, table: Agencies) -> Dateline | None:
    """ "Jane Doe, Nairobi", "Kairo / Erika Muster": no word says who writes, so the person's name must be a known one."""
    for pattern in (_PERSON_AND_PLACE, _PLACE_AND_PERSON):
        match = pattern.fullmatch(text)
        if match and _is_person(match["name"]) and _is_city(match["place"], table):
            return Dateline(text, (match["place"].strip(),), None, (), "byline")
    return None


def _is_person(text: str) -> bool:
    """Whether a text is a given name with a family name behind it, and no place ("San Jose")."""
    words = text.split()
    return 2 <= len(words) <= 4 and is_given_name(words[0]) and not is_known(text) and not words[-1].islower()


def _is_city(text: str, table: Agencies) -> bool:
    """Whether a text is a known place, and no country: those are topics."""
    place = text.strip()
    is_known_city = bool(rank_of(place)) or place.casefold() in places()
    return is_known_city and is_place(main_part(place), table) and not _is_role(place)


def _is_role(place: str) -> bool:
    lowered = place.casefold()
    return lowered in phrases("role") or lowered in phrases("outlet_word")
