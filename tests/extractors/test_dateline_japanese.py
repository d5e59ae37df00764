"""Datelines of the Japanese press."""

from __future__ import annotations

import pytest

from cleantext.document import Dateline
from cleantext.extractors.dateline_japanese import read_japanese


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("【ソウル＝山田太郎】港は", Dateline("【ソウル＝山田太郎】", ("ソウル",))),
        ("【カイロ山田太郎】港は", Dateline("【カイロ山田太郎】", ("カイロ",))),
        ("【ロンドン共同】港は", Dateline("【ロンドン共同】", ("ロンドン",), None, ("Kyodo",))),
        ("【パリ共同ロイター】港は", Dateline("【パリ共同ロイター】", ("パリ",), None, ("Kyodo", "Reuters"))),
        ("【5月3日 AFP】港は", Dateline("【5月3日 AFP】", (), "5月3日", ("AFP",))),
        ("【5月3日 CNN】港は", Dateline("【5月3日 CNN】", (), "5月3日", ("CNN",))),
        ("【北京・山田太郎】港は", Dateline("【北京・山田太郎】", ("北京",))),
        ("[東京 3日 ロイター] - 港は", Dateline("[東京 3日 ロイター] -", ("東京",), "3日", ("Reuters",))),
        ("【パリ山田太郎、カイロ鈴木花子】", Dateline("【パリ山田太郎、カイロ鈴木花子】", ("パリ", "カイロ"))),
    ],
)
def test_families(text: str, dateline: Dateline) -> None:
    """Each family gives places, day and agencies."""
    assert read_japanese(text) == dateline


@pytest.mark.parametrize(
    "text", ["【写真】港", "【速報】港は", "【福島太郎】", "（共同通信）", "【スポーツ速報】港", "[PR] 港", "港は"]
)
def test_look_alikes(text: str) -> None:
    """Labels, names of persons alone, and signs of pictures are none."""
    assert read_japanese(text) is None
