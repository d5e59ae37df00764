"""Where the running text lies."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleantext.document import Block, Document
from cleantext.extractors.prose import prose_run

PARAGRAPH = (
    "The ferry line to the island is back in service again since Monday morning, its owners said in the harbour."
)


def document(*lines: str) -> Document:
    """A text given by lines."""
    return Document("x", None, "text", tuple(Block(number, line) for number, line in enumerate(lines)))


def test_between_menus() -> None:
    """The run holds the paragraphs and the lines between them, not the lines around."""
    lines = ["Home", "Islands", PARAGRAPH, PARAGRAPH, "A subheading", PARAGRAPH, PARAGRAPH, "Share", "Contact"]
    assert prose_run(document(*lines)) == (2, 7)


def test_no_run() -> None:
    """A menu has no running text."""
    assert prose_run(document("Home", "Islands", "Contact")) == (0, 0)


@given(
    st.lists(st.sampled_from(["Home", PARAGRAPH, "The ferry is back in service since Monday morning."]), max_size=30)
)
def test_bounds(lines: list[str]) -> None:
    """The run lies within the document, and begins and ends with a paragraph."""
    start, end = prose_run(document(*lines))
    assert 0 <= start <= end <= len(lines)
    if end:
        assert lines[start] == lines[end - 1] == PARAGRAPH
