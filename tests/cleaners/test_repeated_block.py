from __future__ import annotations

from cleantext.cleaners.repeated_block import RepeatedBlock, RepeatedBlockOptions
from cleantext.document import Block, Document

LONG = "the pilots said that the weather had been kind all day and that it would be so again tomorrow"


def removed(*texts: str, least_words: int = 16) -> list[int]:
    """The ids of the blocks of an HTML page that go."""
    document = Document("x", None, "html", tuple(Block(number, text) for number, text in enumerate(texts)))
    return [change.block for change in RepeatedBlock(RepeatedBlockOptions(least_words)).judge(document)]


def test_the_first_copy_stays() -> None:
    """All later copies of a long passage go, the first and what stands between stay."""
    assert removed(LONG, "Between.", LONG, LONG) == [2, 3]


def test_short_blocks_may_repeat() -> None:
    """The option says how long a block must be."""
    assert removed("Row your boat", "Row your boat") == []
    assert removed("Row your boat", "Row your boat", least_words=3) == [1]
    assert removed("Row your boat", "Row your boat", least_words=4) == []


def test_copies_are_exact() -> None:
    """A passage that differs by a letter is another passage."""
    assert removed(LONG, LONG.replace("kind", "bind")) == []


def test_plain_text_may_repeat() -> None:
    """Plain text keeps its copies, unless the option asks for their removal."""
    document = Document("x", None, "text", (Block(0, LONG), Block(1, LONG)))
    assert list(RepeatedBlock().judge(document)) == []
    assert len(list(RepeatedBlock(RepeatedBlockOptions(plain_text=True)).judge(document))) == 1


def test_evidence() -> None:
    """The change tells the words and the limit."""
    document = Document("x", None, "html", (Block(0, LONG), Block(1, LONG)))
    (change,) = RepeatedBlock().judge(document)
    assert change.reason.explain(change.evidence) == "the same 19 words stand on the page already (limit 16)"
