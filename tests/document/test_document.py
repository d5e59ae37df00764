from __future__ import annotations

from dataclasses import FrozenInstanceError, fields

import pytest

from cleantext.document import Block, Document, Found, Metadata

PAGE = Document("page", None, "text", (Block(0, "one"), Block(1, "two"), Block(2, "three")))


class Counter:
    """A signal that counts how often it is measured."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, document: Document) -> int:
        """Measure."""
        self.calls += 1
        return len(document.blocks)


def test_a_signal_is_measured_once() -> None:
    """However often it is asked for, and on whatever is left of the document."""
    counter = Counter()
    page = PAGE.with_blocks(PAGE.blocks)
    smaller = page.without(frozenset({0}))
    assert (page.signal(counter), smaller.signal(counter), smaller.without(frozenset({1})).signal(counter)) == (3, 3, 3)
    assert counter.calls == 1


def test_signals_stay_those_of_the_whole() -> None:
    """Removals and edits do not move them, even where they are first asked for afterwards."""
    page = PAGE.with_blocks(PAGE.blocks)
    left = page.without(frozenset({0})).edited((Block(1, "zwei"),))
    assert left.signal(Counter()) == 3
    assert left.whole is page
    assert [block.text for block in left.blocks] == ["zwei"]


def test_other_blocks_are_a_new_whole() -> None:
    """After repairs everything is measured afresh."""
    counter = Counter()
    page = PAGE.with_blocks(PAGE.blocks)
    assert page.signal(counter) == 3
    assert page.with_blocks(page.blocks[:1]).signal(counter) == 1


def test_metadata_leaves_signals_alone() -> None:
    """What was measured before an extractor found something is not measured again."""
    counter = Counter()
    page = PAGE.with_blocks(PAGE.blocks)
    page.signal(counter)
    named = page.with_metadata(Metadata(language=Found("en", "test")))
    assert (named.signal(counter), counter.calls) == (3, 1)
    assert named.metadata.language == Found("en", "test")
    assert named.without(frozenset({0})).metadata == named.metadata


def test_edits_leave_the_document_untouched() -> None:
    """Documents, blocks and metadata are frozen; edits make new documents."""
    PAGE.without(frozenset({0, 1, 2}))
    assert len(PAGE.blocks) == 3
    with pytest.raises(FrozenInstanceError):
        PAGE.blocks[0].text = "other"  # type: ignore[misc]


def test_equality_is_by_content() -> None:
    """Signals and history do not count when documents are compared."""
    page = PAGE.with_blocks(PAGE.blocks)
    page.signal(Counter())
    assert page == PAGE


def test_every_field_of_metadata_may_be_missing() -> None:
    """A page that says nothing has no metadata."""
    assert all(getattr(Metadata(), field.name) is None for field in fields(Metadata))
