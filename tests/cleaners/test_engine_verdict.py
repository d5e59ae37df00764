from __future__ import annotations

import pytest

from cleantext.cleaners.engine_verdict import EngineVerdict
from cleantext.component import NoOptions
from cleantext.document import Document, RawPage, Reason
from cleantext.segment import segment

FIRST = "The boats came back to the harbour in the evening"
SECOND = "The pilots said that the weather had been kind all day"
PAGE = f"<p>Menu<p>{FIRST}<p>Advice<p>{SECOND}<p>Imprint of the harbour office"


class Scripted(EngineVerdict[NoOptions]):
    """Removes what a given text leaves out."""

    name = "scripted"
    reasons = (Reason("scripted.left_out", "it is not in the text", "low_content"),)
    examples = ()
    text = ""

    def extracted(self, document: Document) -> str:
        """The given text."""
        return self.text


def kept(text: str, page: Document) -> list[str]:
    """The texts of the blocks that stay when the engine extracts ``text``."""
    engine = Scripted()
    engine.text = text
    gone = {change.block for change in engine.judge(page)}
    return [block.text for block in page.blocks if block.id not in gone]


def html() -> Document:
    """The page, segmented."""
    return segment(RawPage("x", PAGE, media_type="text/html"))


def test_what_the_engine_leaves_out_goes() -> None:
    """Blocks whose words are in the engine's text stay, with short lines of it between them."""
    assert kept(f"{FIRST}\nAdvice\n{SECOND}", html()) == [FIRST, "Advice", SECOND]
    assert kept(FIRST, html()) == [FIRST]


@pytest.mark.parametrize("text", ["", " \n", "…"])
def test_an_engine_without_words_removes_nothing(text: str) -> None:
    """That an engine finds nothing says more of the engine than of the page."""
    assert len(kept(text, html())) == 5


def test_plain_text_is_left_alone() -> None:
    """Engines read markup; where there is none, nothing goes."""
    page = segment(RawPage("x", FIRST, media_type="text/plain"))
    assert kept("Something else altogether, at some length", page) == [FIRST]


def test_blocks_that_are_gone_are_not_judged() -> None:
    """The alignment is with the whole page, the removals are of what is left."""
    page = html().without(frozenset({0}))
    assert kept(f"{FIRST}\n{SECOND}", page) == [FIRST, SECOND]
