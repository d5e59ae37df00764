from __future__ import annotations

import pytest

from cleantext.cleaners.example_text import ENGINE_PAGE
from cleantext.cleaners.trafilatura_verdict import TrafilaturaOptions, TrafilaturaVerdict
from cleantext.document import RawPage
from cleantext.segment import segment

pytest.importorskip("trafilatura")


def left(options: TrafilaturaOptions) -> set[str]:
    """The texts that stay."""
    page = segment(RawPage("x", ENGINE_PAGE, media_type="text/html"))
    gone = {change.block for change in TrafilaturaVerdict(options).judge(page)}
    return {block.text for block in page.blocks if block.id not in gone}


@pytest.mark.parametrize("favour", ["balance", "precision", "recall"])
def test_the_story_stays(favour: str) -> None:
    """Whatever it leans to, trafilatura keeps the story and not the menu."""
    texts = left(TrafilaturaOptions(favour=favour))  # type: ignore[arg-type]
    assert len([text for text in texts if "swimming baths" in text]) == 3
    assert not texts & {"Home", "News"}


def test_the_same_page_again_and_again() -> None:
    """trafilatura keeps no memory of pages that would make the fifth come out otherwise."""
    assert len({frozenset(left(TrafilaturaOptions())) for _ in range(5)}) == 1
