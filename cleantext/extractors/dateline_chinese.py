"""Datelines of the Chinese press: ``新华社北京5月3日电``, ``（中央社記者王小明台北3日電）``, ``〔記者王小明／台北報導〕``."""

from __future__ import annotations

import re
from typing import Final

from cleantext.document import Dateline
from cleantext.extractors.agencies import Agencies, agencies
from cleantext.extractors.dateline_place import is_known

HEAD: Final = 80

_OPEN: Final = r"^\s?[(（【〔［\[「]?\s?"
_CLOSE: Final = r"(?:\s?[)）】〕］\]」])?"
_WIRE: Final = re.compile(
    _OPEN
    + r"(?:据|據)?(?P<agency>[\u4e00-\u9fffA-Za-z]{1,8}?(?:社|网|網|报|報))[/／]?(?P<body>[\u4e00-\u9fff·、/／\s]{0,16}?)\s?"
    r"(?P<date>(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日)(?:综合|綜合)?(?:外)?(?:专|專)?(?:电|電|讯|訊)(?:报道|報導)?"
    + _CLOSE
)
_REPORTER: Final = re.compile(
    _OPEN
    + r"(?:(?P<agency>[\u4e00-\u9fff]{2,6}?)[/／]?)?(?:本報|本报)?(?:記者|记者)\s?(?P<name>[\u4e00-\u9fff]{2,4})(?:[/／]|\s)"
    r"(?P<place>[\u4e00-\u9fff]{2,6}?)(?:報導|报导|报道|報道|電|电)" + _CLOSE
)
_OWN: Final = re.compile(
    r"^\s?[(（【〔［\[「](?:本(?:报|報|社|台))?(?P<place>[\u4e00-\u9fff]{2,6}?)(?:综合|綜合|专|專)?(?P<date>\d{1,2}日)?"
    r"(?:讯|訊|电|電)[】〕］\]」）)]"
)
_ALONE: Final = re.compile(
    _OPEN
    + r"(?P<agency>[\u4e00-\u9fff]{2,6}?(?:社|网|網))(?:消息)?(?:专|專)?(?:电|電|讯|訊)"
    + _CLOSE
    + r"(?=[\s　，,：:])"
)
_ROUND_UP: Final = frozenset({"綜合", "综合", "即時", "即时"})


def read_chinese(text: str, table: Agencies | None = None) -> Dateline | None:
    """Read the beginning of a text; None where it is no Chinese dateline."""
    head, table = text[:HEAD], table or agencies()
    if match := _WIRE.match(head):
        places = _places(match["body"])
        sender = match["agency"]
        known = table.canonical(sender)
        names = () if sender.startswith("本") else (known or sender,)
        return Dateline(match.group().strip(), places, match["date"], names) if places or known else None
    if (match := _REPORTER.match(head)) and match["place"] not in _ROUND_UP:
        known = table.canonical(match["agency"] or "")
        return Dateline(match.group().strip(), (match["place"],), None, (known,) if known else ())
    if (match := _ALONE.match(head)) and (known := table.canonical(match["agency"])):
        return Dateline(match.group().strip(), (), None, (known,))
    if match := _OWN.match(head):
        return Dateline(match.group().strip(), (match["place"],), match["date"]) if is_known(match["place"]) else None
    return None


def _places(body: str) -> tuple[str, ...]:
    """The places between an agency and a day; a reporter's name may stand before them."""
    names = [name for name in re.split(r"[、/／\s·]", body) if name]
    if names and names[0][:2] in ("记者", "記者"):
        last = names[-1] if len(names) > 1 else names[0][2:]
        return _behind_name(last)
    return tuple(names)


def _behind_name(text: str) -> tuple[str, ...]:
    """ "王小明台北": the longest end that is a place of the table, else what follows a name of three letters."""
    for start in range(max(0, len(text) - 6), len(text) - 1):
        if start >= 2 and is_known(text[start:]):
            return (text[start:],)
    if is_known(text):
        return (text,)
    return (text[3:],) if len(text) >= 5 else ()
