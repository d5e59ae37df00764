"""The place in the signature that closes a text: "(Erika Muster aus Berlin, 3.5.2024)", 【カイロ山田太郎】."""

from __future__ import annotations

import re
from typing import Final

from cleantext.document import Dateline
from cleantext.extractors.agencies import Agencies, agencies
from cleantext.extractors.dateline_day import is_date
from cleantext.extractors.dateline_japanese import read_japanese
from cleantext.extractors.dateline_place import is_known, is_place

REACH: Final = 200
"""Characters from the end in which a signature lies."""

_SIGNATURE: Final = re.compile(r"\((?P<inside>[^()]{8,160})\)\s?$")
_FROM: Final = re.compile(r"\saus\s(?P<place>[^,\d()]{2,30})(?:,|$)")
_JAPANESE: Final = re.compile(r"【[^【】]{3,60}】$")
_KOREAN: Final = re.compile(
    r"^(?P<places>[가-힣]{2,4}(?:,\s[가-힣]{2,4}){0,2})\s?[=\s]\s?[가-힣]{2,4}\s?기자(?:\s\S{1,40}@\S{1,40})?$"
)


def read_tail(text: str, table: Agencies | None = None) -> Dateline | None:
    """Read the end of a text as a signature with a place; None where there is none."""
    table, end = table or agencies(), text[-REACH:].rstrip()
    if match := _JAPANESE.search(end):
        found = read_japanese(match.group(), table)
        return Dateline(found.raw, found.places, found.date, found.agencies, "tail") if found and found.places else None
    if (match := _KOREAN.match(end)) and len(text) < REACH:
        names = tuple(name.strip() for name in match["places"].split(","))
        return Dateline(text.strip(), names, None, (), "tail") if all(map(is_known, names)) else None
    if (match := _SIGNATURE.search(end)) and (place := _FROM.search(match["inside"])):
        name = place["place"].strip()
        day = next((part for part in map(str.strip, match["inside"].split(",")) if is_date(part)), None)
        if is_place(name, table) and is_known(name):
            return Dateline(match.group().strip(), (name,), day, (), "tail")
    return None
