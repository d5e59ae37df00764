"""Datelines of the Korean press."""

from __future__ import annotations

import pytest

from cleantext.document import Dateline
from cleantext.extractors.dateline_korean import read_korean


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("(부산=연합뉴스) 항구가", Dateline("(부산=연합뉴스)", ("부산",), None, ("Yonhap",))),
        (
            "(서울=연합뉴스) 홍길동 기자 = 항구가",
            Dateline("(서울=연합뉴스) 홍길동 기자 =", ("서울",), None, ("Yonhap",)),
        ),
        ("[런던=AP/뉴시스] 항구가", Dateline("[런던=AP/뉴시스]", ("런던",), None, ("AP", "Newsis"))),
        ("(런던 로이터=연합뉴스) 항구가", Dateline("(런던 로이터=연합뉴스)", ("런던",), None, ("Reuters", "Yonhap"))),
        ("(서울·부산=연합뉴스) 항구가", Dateline("(서울·부산=연합뉴스)", ("서울", "부산"), None, ("Yonhap",))),
        (
            "(서울=연합뉴스) 홍길동 특파원 = 항구가",
            Dateline("(서울=연합뉴스) 홍길동 특파원 =", ("서울",), None, ("Yonhap",)),
        ),
        ("[뉴욕=홍길동 특파원] 항구가", Dateline("[뉴욕=홍길동 특파원]", ("뉴욕",))),
        ("서울=뉴시스 항구가", Dateline("서울=뉴시스", ("서울",), None, ("Newsis",))),
        ("부산=홍길동 기자 항구가", Dateline("부산=홍길동 기자", ("부산",))),
    ],
)
def test_families(text: str, dateline: Dateline) -> None:
    """Each family gives places and agencies."""
    assert read_korean(text) == dateline


@pytest.mark.parametrize("text", ["(사진) 항구", "(자료=통계청) 항구", "홍길동 기자 = 항구가", "항구가"])
def test_look_alikes(text: str) -> None:
    """Brackets of other use are none."""
    assert read_korean(text) is None
