"""Credit lines, and what of them stays in the body."""

from __future__ import annotations

from cleantext.cleaners.credit_line import CreditLine
from cleantext.document import Block, Credits, Document, Found, Metadata, Removal

CREDIT = Credits("Von dpa | Mit Material der AFP", ("dpa", "AFP"), "agency")


def removed(texts: tuple[str, ...], found: Found[Credits] | None) -> list[int]:
    """The blocks that go out of a text whose credits are known."""
    blocks = tuple(Block(id_, text, "line") for id_, text in enumerate(texts))
    document = Document("d", None, "text", blocks, metadata=Metadata(credits=found))
    changes = list(CreditLine().judge(document))
    assert all(isinstance(change, Removal) and change.reason.code == "credit_line.lifted" for change in changes)
    return [change.block for change in changes]


def test_all_lines_that_were_read_go() -> None:
    """The block of the credits and the others that they were read from are lifted; a like line elsewhere is not."""
    texts = ("Von dpa", "The ferry is back.", "Mit Material der AFP", "Von dpa")
    assert removed(texts, Found(CREDIT, "line", 0.9, 2, more_blocks=(0,))) == [0, 2]


def test_a_paragraph_stays() -> None:
    """A block that holds much more than the credit keeps its text."""
    texts = ("The ferry is back in service again since Monday morning, its owners said. (dpa)",)
    assert removed(texts, Found(Credits("(dpa)", ("dpa",), "agency"), "line", 0.8, 0)) == []


def test_what_stands_in_no_block_takes_none() -> None:
    """Credits of meta tags and tails lift nothing; nor does a page without credits."""
    texts = ("Von dpa", "The ferry is back.")
    assert removed(texts, Found(CREDIT, "meta.author", 0.8)) == removed(texts, None) == []
