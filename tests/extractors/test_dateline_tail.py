"""The place in the signature that closes a text."""

from __future__ import annotations

import pytest

from cleantext.extractors.dateline_tail import read_tail


@pytest.mark.parametrize(
    ("text", "places", "date"),
    [
        ("So ging es zu Ende. (Erika Muster aus Berlin, 3.5.2024)", ("Berlin",), "3.5.2024"),
        ("港は閉鎖された。【カイロ山田太郎】", ("カイロ",), None),
        ("부산 홍길동 기자", ("부산",), None),
    ],
)
def test_signatures(text: str, places: tuple[str, ...], date: str | None) -> None:
    """A bracket at the end, or a line, says who wrote where."""
    found = read_tail(text)
    assert found is not None
    assert (found.places, found.date, found.position) == (places, date, "tail")


@pytest.mark.parametrize(
    "text", ["So ging es zu Ende. (dpa)", "Das sagte er (ein Mann aus Berlin). Dann ging er.", "【福島太郎】"]
)
def test_look_alikes(text: str) -> None:
    """Credits, brackets inside a text and names alone are none."""
    assert read_tail(text) is None
