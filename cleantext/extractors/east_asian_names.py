"""Reporters in Chinese, Japanese and Korean texts: ``記者張三／台北報導``, ``【ソウル＝小池和樹】``, ``구현모 기자``.

The words are not spaced there, so a name shows by what stands beside it: the word for reporter, a place, a bracket.
"""

from __future__ import annotations

import re
from typing import Final

from cleantext.extractors.agencies import Agencies
from cleantext.extractors.given_names import has_east_asian_family_name

_IDEOGRAPHS: Final = "\u3400-\u9fff々"
_MARK: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff가-힣]")
_KOREAN: Final = re.compile(
    r"(?<![가-힣])([가-힣]{2,4})\s?(?:[가-힣]{2}\s?)?(?:기자|특파원|논설위원|통신원|앵커|아나운서)(?![가-힣])"
)
_KOREAN_TITLES: Final = frozenset(
    "취재 선임 수습 인턴 객원 전문 사회 정치 경제 본지 사진 현장 시민 담당 온라인 방송".split()
)
"""What stands before the word for reporter beside names: of which desk, of which rank."""

_CHINESE: Final = re.compile(
    rf"(?:記者|记者|撰文|作者|通讯员|通訊員)[\s:：/／|｜]{{0,3}}([{_IDEOGRAPHS}]{{2,4}}(?:[、,，\s][{_IDEOGRAPHS}]{{2,4}}){{0,5}}|[{_IDEOGRAPHS}]{{2,12}})"
)
_JAPANESE: Final = re.compile(
    rf"(?<![{_IDEOGRAPHS}])([{_IDEOGRAPHS}]{{2,6}}|[{_IDEOGRAPHS}]{{1,3}}[ 　][{_IDEOGRAPHS}]{{1,3}})(?:記者|編集委員|特派員)"
)
_BRACKET: Final = re.compile(r"[【〔\[（(]([^【】〔〕\[\]（）()]{2,60})[】〕\]）)]")
_SEATED: Final = re.compile(
    rf"[^、,，＝=]{{1,12}}[＝=]\s?([{_IDEOGRAPHS}]{{2,6}}|[{_IDEOGRAPHS}]{{1,3}}[ 　][{_IDEOGRAPHS}]{{1,3}})"
)
_AFTER_KATAKANA: Final = re.compile(rf"[ァ-ヺー・]{{2,16}}([{_IDEOGRAPHS}]{{3,5}})")
_SEPARATORS: Final = re.compile(r"[、,，\s]")
_OUTLET_ENDS: Final = ("社", "通信", "新聞", "新闻")
_REPORTS: Final = re.compile(r"(?:報導|报道|報道|综合|綜合|摄|攝|專訪|专访|日電|日电).{0,6}$")


def may_name_reporter(text: str) -> bool:
    """Whether a text is of a script that this module reads."""
    return not text.isascii() and _MARK.search(text) is not None


def reporters(text: str, table: Agencies) -> list[str]:
    """The reporters that a line names beside the word for one."""
    names = [name for name in _KOREAN.findall(text) if name not in _KOREAN_TITLES]
    for found in _CHINESE.findall(text):
        names += [name for part in _SEPARATORS.split(_REPORTS.sub("", found)) if (name := _chinese_name(part))]
    names += _JAPANESE.findall(text) if not names else []
    return _persons(names, table)


def opening_reporters(paragraph: str, table: Agencies) -> list[str]:
    """The reporters in a bracket that opens a paragraph: ``【ソウル＝小池和樹】``, ``（记者张三）``."""
    bracket = _BRACKET.match(paragraph)
    if bracket is None:
        return []
    return reporters(bracket[1], table) or _persons(_SEATED.findall(bracket[1]), table)


def closing_reporters(paragraph: str, table: Agencies) -> list[str]:
    """The reporters in a bracket that closes a paragraph: ``【カイロ金子淳】``, ``（山田太郎）``."""
    bracket = _last_bracket(paragraph)
    return (reporters(bracket, table) or _signed(bracket, table)) if bracket else []


def _last_bracket(paragraph: str) -> str | None:
    tail = paragraph.rstrip("。 　")[-64:]
    matches = list(_BRACKET.finditer(tail))
    return matches[-1][1] if matches and matches[-1].end() == len(tail) else None


def _signed(bracket: str, table: Agencies) -> list[str]:
    """Names that sign a report, each by itself or behind its place."""
    names = []
    for part in re.split(r"[、,，]", bracket):
        seated = _SEATED.fullmatch(part) or _AFTER_KATAKANA.fullmatch(part)
        name = seated[1] if seated else part
        if not 3 <= len(name.replace(" ", "").replace("　", "")) <= 5 or not (
            seated or has_east_asian_family_name(name)
        ):
            return []
        names.append(name)
    return _persons(names, table)


def _chinese_name(part: str) -> str | None:
    """The name that opens a part; the place behind it goes: ``張三豐台北``."""
    if len(part) <= 3:
        return part if len(part) > 1 and has_east_asian_family_name(part) else None
    return part[:3] if has_east_asian_family_name(part) else None


def _persons(names: list[str], table: Agencies) -> list[str]:
    spaced = dict.fromkeys(" ".join(name.split()) for name in names)
    return [name for name in spaced if not (table.canonical(name) or name.endswith(_OUTLET_ENDS))]
