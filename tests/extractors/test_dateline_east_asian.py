"""Datelines of the Chinese, Japanese and Korean press."""

from __future__ import annotations

import pytest

from cleantext.document import Dateline
from cleantext.extractors.dateline_east_asian import read_east_asian


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("【ソウル＝山田太郎】港は", Dateline("【ソウル＝山田太郎】", ("ソウル",))),
        ("【ロンドン共同】港は", Dateline("【ロンドン共同】", ("ロンドン",), None, ("Kyodo",))),
        ("新华社上海5月3日电 港口", Dateline("新华社上海5月3日电", ("上海",), "5月3日", ("Xinhua",))),
        ("(부산=연합뉴스) 항구가", Dateline("(부산=연합뉴스)", ("부산",), None, ("Yonhap",))),
    ],
)
def test_families(text: str, dateline: Dateline) -> None:
    """Each family gives place, date and agency."""
    assert read_east_asian(text) == dateline


@pytest.mark.parametrize("text", ["【写真】港", "港口周五关闭。", "(사진) 항구", "The harbour"])
def test_look_alikes(text: str) -> None:
    """Brackets of other use are none."""
    assert read_east_asian(text) is None
