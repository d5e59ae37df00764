"""The place in bylines of the East Asian press: ``런던=홍길동 특파원``, ``記者王小明／台北報導``."""

from __future__ import annotations

import re
from typing import Final

from cleantext.document import Dateline
from cleantext.extractors.agencies import Agencies
from cleantext.extractors.dateline_place import is_known, rank_of

_HAN: Final = r"[\u4e00-\u9fff]"
_KOREAN_NAMES: Final = r"[가-힣]{2,4}(?:[·,\s][가-힣]{2,4}){0,2}"
_TITLE: Final = r"\s?(?:특파원|기자|통신원)"
_MAIL: Final = r"(?:\s\S{1,40}@\S{1,40})?"
_PLACES: Final = r"(?P<place>[가-힣]{2,6}(?:·[가-힣]{2,6}){0,2})"
_JAPANESE_PLACE: Final = r"(?P<place>[\u30a1-\u30fa・ー]{2,14}?|[\u3400-\u9fff]{2,5}?)"
_JAPANESE_NAME: Final = r"[\u3040-\u30ff\u3400-\u9fff]{3,8}(?:、[\u3040-\u30ff\u3400-\u9fff]{3,8}){0,2}"

_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        # Korean
        rf"[\[(/]?{_PLACES}\s?[=/|]\s?(?:글·사진\s)?{_KOREAN_NAMES}{_TITLE}[\])]?{_MAIL}",
        rf"\[{_PLACES}\]\s?{_KOREAN_NAMES}{_TITLE}{_MAIL}",
        rf"{_PLACES}\s{_KOREAN_NAMES}{_TITLE}{_MAIL}",
        rf"[가-힣]{{2,4}}\s{_PLACES}\s?특파원{_MAIL}",
        rf"{_PLACES}\s?특파원\s[가-힣]{{2,4}}",
        rf"{_KOREAN_NAMES}{_TITLE}\s?\({_PLACES}\)",
        # Chinese
        rf"[〔【(（\[]?(?:本報|本报|特派)?(?:記者|记者)?\s?{_HAN}{{2,4}}\s?[/／╱]\s?(?P<place>{_HAN}{{2,6}})(?:報導|报导|报道|報道|电|電)[〕】)）\]]?",
        rf"(?:(?P<agency>{_HAN}{{2,6}}?)|本报|本報|本社|本台)?(?:驻|駐)(?P<place>{_HAN}{{2,6}}?)(?:特约|特約|特派)?(?:记者|記者|特派员|特派員)[\s:：]?{_HAN}{{2,4}}",
        rf"(?:(?P<agency>{_HAN}{{2,6}}?)|本报|本報)?(?:特派|特约)?(?:记者|記者)\s?{_HAN}{{2,4}}\s(?P<place>{_HAN}{{2,6}}?)(?:摄影)?(?:报道|報導|报导|電|电)?",
        rf"(?:本报|本報)?(?:特派|特约)?(?:记者|記者)?\s?{_HAN}{{2,4}}\s?(?:发自|發自)\s?(?P<place>{_HAN}{{2,6}})",
        rf"{_HAN}{{2,4}}\s(?P<place>{_HAN}{{2,6}}?)(?:报道|報導|报导)",
        rf"(?:本报|本報)?(?P<place>{_HAN}{{2,6}}?)特派[员員]\s?{_HAN}{{2,4}}",
        # Japanese
        rf"[【（(]?{_JAPANESE_PLACE}(?:支局|総局)?[＝=]{_JAPANESE_NAME}(?:記者|特派員)?[】）)]?",
        rf"[【（(]?{_JAPANESE_PLACE}(?:支局長?|総局長?|特派員)[\s・]?{_JAPANESE_NAME}[】）)]?",
        rf"[（(]{_JAPANESE_PLACE}[\s・]{_JAPANESE_NAME}[）)]",
        rf"{_JAPANESE_NAME}[（(]{_JAPANESE_PLACE}(?:支局長?|総局長?|特派員)?[）)]",
        rf"{_JAPANESE_NAME}[・\s]{_JAPANESE_PLACE}(?:支局長|総局長|特派員)",
        r"(?P<place>[\u30a1-\u30faー]{2,14}?)・[\u3400-\u9fff]{3,5}",
    )
)
_EAST_ASIAN: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff가-힣]")
LONGEST: Final = 60


def read_east_asian_byline(text: str, table: Agencies) -> Dateline | None:
    """Read a whole line as a byline with a place in Chinese, Japanese or Korean; None where it is none."""
    if len(text) > LONGEST or _EAST_ASIAN.search(text) is None:
        return None
    for form in _FORMS:
        match = form.fullmatch(text)
        if match is None:
            continue
        names = tuple(match["place"].split("·"))
        if all(is_known(name) and rank_of(name) for name in names):
            sender = table.canonical(match["agency"] or "") if "agency" in form.groupindex else None
            return Dateline(text, names, None, (sender,) if sender else (), "byline")
    return None
