from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleantext.training.fingerprints import fingerprints, is_among


@given(st.lists(st.text()), st.text())
def test_a_text_is_among_its_like(texts: list[str], other: str) -> None:
    """Every text is among them, and another only where its words are those of one."""
    seen = fingerprints(texts)
    assert all(is_among(text, seen) for text in texts)
    assert is_among(other, seen) == (fingerprints([other])[0] in fingerprints(texts))


def test_white_space_does_not_count() -> None:
    """The words count, in their order."""
    seen = fingerprints(["No rolls today.\r\nNone at all."])
    assert is_among("no rolls today\n\nNone, at all", seen)
    assert not is_among("None at all, no rolls today", seen)
    assert not is_among("No rolls", fingerprints([]))
