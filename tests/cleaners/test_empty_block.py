from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.cleaners.empty_block import EmptyBlock
from cleantext.document import Block, Document


def removed(*texts: str) -> list[int]:
    """The ids of the blocks that go."""
    document = Document("x", None, "text", tuple(Block(number, text) for number, text in enumerate(texts)))
    return [change.block for change in EmptyBlock().judge(document)]


@pytest.mark.parametrize("text", ["", " ", "\n", "\u00a0\u3000"])
def test_nothing_visible(text: str) -> None:
    """Empty blocks and white space go, those beside them stay."""
    assert removed("One.", text, "Two.") == [1]


@given(st.lists(st.text(), max_size=6))
def test_what_shows_stays(texts: list[str]) -> None:
    """A block with any character beyond white space stays."""
    assert removed(*texts) == [number for number, text in enumerate(texts) if not text.strip()]
