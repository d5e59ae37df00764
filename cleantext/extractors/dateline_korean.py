"""Datelines of the Korean press: ``(서울=연합뉴스) 홍길동 기자 =``, ``[런던=AP/뉴시스]``, ``부산=홍길동 기자``."""

from __future__ import annotations

import re
from typing import Final

from cleantext.document import Dateline
from cleantext.extractors.agencies import Agencies, agencies
from cleantext.extractors.dateline_place import is_known

HEAD: Final = 80

_BRACKET: Final = re.compile(
    r"^\s?[(\[（［【](?P<place>[가-힣A-Za-z·,\s]{2,24}?)\s?[=＝]\s?(?P<sender>[가-힣\w/·\s]{2,16})[)\]）］】]"
    r"(?:\s?[가-힣·\s]{2,20}(?:기자|특파원))?(?:\s?=)?"
)
_OUTLET: Final = re.compile(
    r"^\s?[(\[【][가-힣A-Za-z]{2,10}\((?P<place>[가-힣·]{2,10})\)\s?[=＝]\s?[가-힣·\s]{2,12}기자[)\]】]"
)
_BARE: Final = re.compile(r"^(?P<place>[가-힣]{2,10})\s?[=＝]\s?(?P<sender>[가-힣\w]{2,8})(?=\s)")
_REPORTER: Final = re.compile(r"^(?P<place>[가-힣·]{2,10})\s?[=＝]\s?[가-힣·\s]{2,12}기자(?=\s)")


def read_korean(text: str, table: Agencies | None = None) -> Dateline | None:
    """Read the beginning of a text; None where it is no Korean dateline."""
    head, table = text[:HEAD], table or agencies()
    if match := _BRACKET.match(head):
        return _bracket(match, table)
    if (match := _BARE.match(head)) and is_known(match["place"]) and (agency := table.canonical(match["sender"])):
        return Dateline(match.group().strip(), (match["place"],), None, (agency,))
    match = _OUTLET.match(head) or _REPORTER.match(head)
    if match and all(map(is_known, names := tuple(match["place"].split("·")))):
        return Dateline(match.group().strip(), names)
    return None


def _bracket(match: re.Match[str], table: Agencies) -> Dateline | None:
    senders = [name.strip() for name in match["sender"].split("/")]
    words = match["place"].split()
    if len(words) > 1 and table.canonical(words[-1]):
        senders = [words.pop(), *senders]
    if match["sender"].endswith(("기자", "특파원")):
        senders = []
    names = tuple(name for name in re.split(r"[·,\s]", " ".join(words)) if name)
    known = [table.canonical(name) or name for name in senders]
    if not any(map(table.canonical, senders)) and not all(map(is_known, names)):
        return None
    return Dateline(match.group().strip(), names, None, tuple(dict.fromkeys(known)))
