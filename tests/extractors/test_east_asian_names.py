"""Reporters in Chinese, Japanese and Korean texts."""

from __future__ import annotations

import pytest

from cleantext.extractors.agencies import agencies
from cleantext.extractors.east_asian_names import closing_reporters, may_name_reporter, opening_reporters, reporters


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("記者張三豐／台北報導", ["張三豐"]),
        ("记者 李四", ["李四"]),
        ("作者：王小明、李四", ["王小明", "李四"]),
        ("山田太郎記者", ["山田太郎"]),
        ("홍길동 기자 hong@example.org", ["홍길동"]),
        ("홍길동 선임기자, 김철수 특파원", ["홍길동", "김철수"]),
        ("취재 기자", []),
        ("국제", []),
    ],
)
def test_reporters(line: str, names: list[str]) -> None:
    """The word for reporter shows the name beside it."""
    assert reporters(line, agencies()) == names


def test_brackets() -> None:
    """A bracket that opens or closes a paragraph names reporters, behind their places."""
    table = agencies()
    assert opening_reporters("【ソウル＝山田太郎】島への渡り船が動き出した。", table) == ["山田太郎"]
    assert opening_reporters("【ロンドン共同】島への渡り船が動き出した。", table) == []
    assert closing_reporters("渡り船が動き出した。【カイロ山田太郎、ローマ林花子】", table) == ["山田太郎", "林花子"]
    assert closing_reporters("渡り船が動き出した（写真）。", table) == []


def test_scripts() -> None:
    """Only East Asian scripts are read."""
    assert may_name_reporter("홍길동 기자")
    assert not may_name_reporter("Jane Doe, Zürich")
