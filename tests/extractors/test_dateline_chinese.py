"""Datelines of the Chinese press."""

from __future__ import annotations

import pytest

from cleantext.document import Dateline
from cleantext.extractors.dateline_chinese import read_chinese


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("新华社上海5月3日电 港口", Dateline("新华社上海5月3日电", ("上海",), "5月3日", ("Xinhua",))),
        ("新华社5月3日电 港口", Dateline("新华社5月3日电", (), "5月3日", ("Xinhua",))),
        ("（中央社台北3日電）港口", Dateline("（中央社台北3日電）", ("台北",), "3日", ("CNA Taiwan",))),
        (
            "（中央社記者王小明台北3日電）港口",
            Dateline("（中央社記者王小明台北3日電）", ("台北",), "3日", ("CNA Taiwan",)),
        ),
        ("本报北京5月3日电 港口", Dateline("本报北京5月3日电", ("北京",), "5月3日")),
        ("【本报北京讯】港口", Dateline("【本报北京讯】", ("北京",))),
        ("本报记者 张三 北京报道 港口", Dateline("本报记者 张三 北京报道", ("北京",))),
        ("〔記者王小明／台北報導〕港口", Dateline("〔記者王小明／台北報導〕", ("台北",))),
    ],
)
def test_families(text: str, dateline: Dateline) -> None:
    """Each family gives place, date and agency."""
    assert read_chinese(text) == dateline


@pytest.mark.parametrize(
    "text", ["港口周五关闭。", "（来源：新华社）", "新华社报道，港口关闭。", "【图】港口", "5月3日，港口关闭。"]
)
def test_look_alikes(text: str) -> None:
    """Sources, attribution and days in sentences are none."""
    assert read_chinese(text) is None
