from __future__ import annotations

import pytest

from cleantext.document import Block, Document, Kept, Rejected
from cleantext.pipeline.verdict import outcome_of


def document(*texts: str) -> Document:
    """A page of these paragraphs."""
    return Document("page", None, "text", tuple(Block(number, text) for number, text in enumerate(texts)))


@pytest.mark.parametrize(
    ("texts", "least", "kept"),
    [
        (("One two three.", "Four five"), 5, True),
        (("One two three.", "Four"), 5, False),
        (("短い文です。",), 5, True),
        (("한국어문장",), 5, True),
        (("... --- !!!",), 1, False),
        ((), 0, False),
    ],
)
def test_words_are_counted_over_all_blocks(texts: tuple[str, ...], least: int, kept: bool) -> None:
    """Letters make words, each character of Chinese, Japanese and Korean is one, marks are none."""
    assert isinstance(outcome_of(document(*texts), least), Kept) is kept


def test_the_rejection_says_what_was_left() -> None:
    """The sentence holds both numbers."""
    outcome = outcome_of(document("One two."), 5)
    assert isinstance(outcome, Rejected)
    assert outcome.reason == "no_article"
    assert "2 words" in outcome.sentence
    assert "5 or more" in outcome.sentence


def test_no_words_wanted() -> None:
    """With ``least_words = 0`` whatever is left is kept."""
    assert outcome_of(document("!"), 0) == Kept()
