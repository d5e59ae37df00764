"""Where a block stands: above, within or below the running text, alone or in a row."""

from __future__ import annotations

from cleantext.cleaners.example_text import ENGLISH
from cleantext.cleaners.layout import Layout
from cleantext.document import Block, Document, Found, Metadata

FIRST, SECOND = ENGLISH.split("\n\n")


def layout(*texts: str, metadata: Metadata | None = None) -> Layout:
    """The layout of lines of plain text."""
    blocks = tuple(Block(id_, text, "line") for id_, text in enumerate(texts))
    return Layout.of(Document("d", None, "text", blocks, metadata=metadata or Metadata()))


def test_body_runs_from_first_to_last_paragraph() -> None:
    """The running text is all from its first to its last paragraph, short lines between them too."""
    found = layout("Menu", FIRST, "Oak before pine", SECOND, "Contact")
    assert found.body == range(1, 4)
    assert found.above(0)
    assert not found.outside(2)
    assert found.below(4)


def test_known_phrases_are_no_running_text() -> None:
    """A cookie notice in whole sentences does not make a body."""
    notice = "We use cookies to make this site work, to count its readers and to show them what they may like to read."
    assert layout(notice, "Menu").body == range(0)


def test_without_running_text_nothing_is_outside_it() -> None:
    """On a page without paragraphs no place condemns."""
    assert not layout("Menu", "News").outside(0)


def test_rows() -> None:
    """Three known phrases in a row are a row; two are not, nor are three with a strange line between them."""
    assert layout("Home", "News", "Sport").in_rows == {0, 1, 2}
    assert layout("Home", "News", "Bratwurst", "Sport").in_rows == frozenset()


def test_rows_of_the_whole_page_are_remembered() -> None:
    """What stood in a row before another cleaner took its neighbours still does."""
    blocks = tuple(Block(id_, text, "line") for id_, text in enumerate(("Home", "News", "Sport")))
    left = Document("d", None, "text", blocks).without(frozenset({1, 2}))
    assert Layout.of(left).in_row(blocks[0])


def test_headline() -> None:
    """The headline is its block, and every line with the same words."""
    found = layout("Ferry!", "Menu", "ferry", metadata=Metadata(headline=Found("Ferry", "h1", block=0)))
    assert [found.is_headline(block) for block in found.blocks] == [True, False, True]
    assert found.headline_at == 0


def test_headline_that_case_folding_lengthens() -> None:
    """A line in letters that case-folding makes three of is compared, too."""
    found = layout("ﬃﬃﬃ", metadata=Metadata(headline=Found("ffiffiffi", "h1")))
    assert found.reads_as_headline(found.blocks[0])


def test_phrases_of_what_is_left() -> None:
    """The blocks that match phrases are told by their positions among those that are left."""
    found = layout("Home", "Bratwurst", "News").without({1})
    assert [at for at, _ in found.known["site_chrome"]] == [0, 1]
    assert [at for at, _ in found.without({0}).known["site_chrome"]] == [0]
