"""Datelines of the Chinese, Japanese and Korean press, each with brackets or set words of its own."""

from __future__ import annotations

import re
from typing import Final

from cleantext.document import Dateline
from cleantext.extractors.agencies import Agencies, agencies
from cleantext.extractors.tables import places

HEAD: Final = 80

_JAPANESE: Final = re.compile(r"^【(?P<inside>[^】\s]{2,40})】")
_KATAKANA_PLACE: Final = re.compile(r"^[\u30a0-\u30ff・]{2,14}")
_JAPANESE_AGENCIES: Final = ("共同通信", "時事通信", "共同", "時事", "AFP", "ロイター")
_CHINESE: Final = re.compile(
    r"^[(（]?(?P<agency>新华社|新華社|中新社|中新网|中央社)(?:记者[^\s\d]{2,8})?(?P<place>[\u4e00-\u9fff]{2,6}?)?"
    r"(?P<date>(?:\d{1,2}月)?\d{1,2}日)(?P<mark>电|電|讯)[)）]?"
)
_KOREAN: Final = re.compile(
    r"^[(\[](?P<place>[가-힣·]{2,12})\s?=\s?(?P<agency>[가-힣\w]{2,8})[)\]](?:\s?[가-힣\s]{2,20}기자)?(?:\s?=)?"
)


def read_east_asian(text: str, table: Agencies | None = None) -> Dateline | None:
    """Read the beginning of a text: ``【ロンドン共同】``, ``新华社北京5月3日电``, ``(서울=연합뉴스)`` and their kin."""
    head, table = text[:HEAD], table or agencies()
    if match := _CHINESE.match(head):
        place = match["place"]
        agency = table.canonical(match["agency"]) or match["agency"]
        return Dateline(match.group(), (place,) if place else (), match["date"], (agency,))
    if match := _KOREAN.match(head):
        agency = table.canonical(match["agency"]) or match["agency"]
        return Dateline(match.group(), tuple(match["place"].split("·")), None, (agency,))
    if match := _JAPANESE.match(head):
        return _japanese(match.group(), match["inside"], table)
    return None


def _japanese(raw: str, inside: str, table: Agencies) -> Dateline | None:
    """A place and who sent it: ``ソウル＝name``, ``ロンドン共同``, or place and name run together; several at times."""
    names: list[str] = []
    agencies: list[str] = []
    for part in inside.split("、"):
        place, sign, sender = part.partition("＝")
        if not sign:
            sender = next((agency for agency in _JAPANESE_AGENCIES if part.endswith(agency)), "")
            place = part[: len(part) - len(sender)] if sender else _leading_place(part)
        if agency := table.canonical(sender):
            agencies.append(agency)
        if place:
            names.append(place)
    return Dateline(raw, tuple(names), None, tuple(agencies)) if names else None


def _leading_place(part: str) -> str:
    """A place in front of a name: in katakana, or one that the table has."""
    if match := _KATAKANA_PLACE.match(part):
        return match.group() if len(match.group()) < len(part) else ""
    return next((part[:size] for size in (4, 3, 2) if part[:size] in places() and len(part) > size), "")
