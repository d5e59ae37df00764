"""Datelines of the Japanese press: ``【ロンドン共同】``, ``【ソウル＝山田太郎】``, ``[東京 3日 ロイター] -``."""

from __future__ import annotations

import re
from typing import Final

from cleantext.document import Dateline
from cleantext.extractors.agencies import Agencies, agencies
from cleantext.extractors.dateline_place import is_known

HEAD: Final = 80

_HEAD: Final = re.compile(
    r"^\s?(?:【(?P<lens>[^【】]{2,50})】|[\[［](?P<square>[^\[\]［］]{2,50})[\]］]|（(?P<round>[^（）]{2,50})）)(?:\s?[-－―—–])?"
)
_SCRIPT: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_KATAKANA_PLACE: Final = re.compile(r"^[\u30a1-\u30fa・ー]{2,14}")
_PLACE: Final = re.compile(r"[\u30a0-\u30ff・]{2,14}|[\u3400-\u9fff]{2,6}|[\u30a0-\u30ff\u3400-\u9fff・]{2,12}")
_DAY: Final = re.compile(r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日")
_HAN_NAME: Final = re.compile(r"[\u3400-\u9fff][\u3040-\u309f\u3400-\u9fff]{3,12}")
_ACRONYM: Final = re.compile(r"[A-Z]{2,5}")
_LONGEST_NAME: Final = 8
_FULL_NAME: Final = 4
"""Letters of a person's whole name. Family names are places too: 福島."""

_SENDER: Final = 10


def read_japanese(text: str, table: Agencies | None = None) -> Dateline | None:
    """Read the beginning of a text; None where it is no Japanese dateline: 【写真】, 【速報】."""
    head, table = text[:HEAD], table or agencies()
    match = _HEAD.match(head)
    if match is None:
        return None
    inside = str(match[str(match.lastgroup)])
    if not _SCRIPT.search(head):
        return None
    names: list[str] = []
    senders: list[str] = []
    day: str | None = None
    evident = False
    for part in re.split(r"[、,]", inside):
        place, found, date, sure = _part(part.strip(), table)
        names += [place] if place else []
        senders += [sender for sender in found if sender not in senders]
        day, evident = day or date, evident or sure
    if not evident or (match["round"] and not names):  # "（共同通信）" signs texts and pictures
        return None
    return Dateline(match.group().strip(), tuple(names), day, tuple(senders))


def _part(part: str, table: Agencies) -> tuple[str, list[str], str | None, bool]:
    """A place, senders, a day; and whether that is surely so."""
    head, sign, tail = part.replace("=", "＝").partition("＝")
    day = _DAY.search(head)
    words = (head.replace(day.group(), " ") if day else head).split()
    senders = _senders(tail, table) if sign else []
    while words and (last := _senders(words[-1], table)):
        senders, words = [*last, *senders], words[:-1]
    if day and words and not senders and _ACRONYM.fullmatch(words[-1]):
        senders = [words.pop()]
    place = words[0] if len(words) == 1 else ""
    if len(words) > 1:
        return "", [], None, False
    apart = bool(sign or senders)
    if not apart:
        place, senders = _run_together(place, table)
    if place and _PLACE.fullmatch(place) is None:
        return "", [], None, False
    named = bool(sign and tail) and (is_known(place) or (len(tail) <= _LONGEST_NAME and bool(place) and not day))
    sure = bool(senders) or named or (not apart and bool(place))
    return place, senders, day.group() if day else None, sure


def _senders(text: str, table: Agencies) -> list[str]:
    """The agencies that a text is, run together as they may be: "AFP時事"."""
    text = text.strip()
    if not text[:1].isalnum():
        return []
    for cut in range(len(text)):
        if agency := table.canonical(text[cut:]):
            before = _senders(text[:cut], table) if cut else []
            return [*before, agency] if before or not cut else []
    return []


def _run_together(text: str, table: Agencies) -> tuple[str, list[str]]:
    """ "ロンドン共同", "カイロ山田太郎": a place with an agency or a person behind it and nothing between."""
    for cut in range(2, len(text)):
        if len(text) - cut <= _SENDER and (senders := _senders(text[cut:], table)):
            return text[:cut], senders
    head, dot, name = text.partition("・")
    if dot and name and is_known(head):
        return head, []
    match = _KATAKANA_PLACE.match(text)
    if match and len(match.group()) < len(text) and is_known(match.group()):
        return match.group(), []
    if match or not _HAN_NAME.fullmatch(text):
        return "", []
    sizes = (size for size in (4, 3, 2) if len(text) >= size + _FULL_NAME and is_known(text[:size]))
    return next((text[:size] for size in sizes), ""), []
