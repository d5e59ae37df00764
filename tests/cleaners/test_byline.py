"""Bylines and date lines, and where they are left."""

from __future__ import annotations

import pytest

from cleantext.cleaners.byline import Byline, is_date_line
from cleantext.cleaners.example_text import ENGLISH
from cleantext.document import Block, Document


@pytest.mark.parametrize(
    "text", ["3 May 2021", "Published 3 May 2021 at 14:05 GMT", "04.05.2021 14:05 Uhr", "2021-05-04"]
)
def test_date_lines(text: str) -> None:
    """A date with little else is a date line, in numbers or words."""
    assert is_date_line(text)


@pytest.mark.parametrize("text", ["The ferry stopped on 3 May 2021 and never ran again", "May", "1, 2, 3", ""])
def test_other_lines(text: str) -> None:
    """A sentence that holds a date, a month alone and numbers are none."""
    assert not is_date_line(text)


def test_threads_and_lists_keep_their_dates() -> None:
    """A page with many date lines is a thread or a list, whose dates belong to its entries."""
    texts = [*(f"{day} May 2021" for day in range(1, 6)), *ENGLISH.split("\n\n")]
    blocks = tuple(Block(id_, text, "line") for id_, text in enumerate(texts))
    assert list(Byline().judge(Document("d", None, "text", blocks))) == []
