from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleantext.signals.alignment import aligned_blocks
from cleantext.signals.words import cut_words

FIRST = "The boats came back to the harbour in the evening"
SECOND = "The pilots said that the weather had been kind all day"
TEXT = f"{FIRST}\nKind weather\n{SECOND}"

LISTS = st.lists(st.lists(st.sampled_from("a b c d e".split()), max_size=8), max_size=8)


def aligned(*blocks: str, text: str = TEXT) -> list[bool]:
    """Which blocks are part of a text."""
    return aligned_blocks([cut_words(block) for block in blocks], [cut_words(line) for line in text.splitlines()])


def test_long_blocks() -> None:
    """A block is part of the text when most of its words follow one another there."""
    assert aligned(FIRST, "Read more about boats and harbours in our guide", SECOND) == [True, False, True]
    assert aligned(f"Photo: {FIRST}") == [True]
    assert aligned("evening the in harbour the to back came boats the") == [False]


def test_short_blocks() -> None:
    """A short block needs parts of the text around it: the same words in a menu are none."""
    assert aligned("Kind weather", "Menu", "Login", "Shop", FIRST, "Kind weather", SECOND) == [
        *(False, False, False, False),
        *(True, True, True),
    ]
    assert aligned(FIRST, "the weather", SECOND) == [True, True, True]
    assert aligned(FIRST, "Menu", SECOND) == [True, False, True]


def test_blocks_without_words() -> None:
    """A block without words is part of nothing."""
    assert aligned(FIRST, "—", SECOND) == [True, False, True]


@given(LISTS, LISTS)
def test_one_verdict_a_block(blocks: list[list[str]], lines: list[list[str]]) -> None:
    """Any blocks against any text: a verdict each, none for blocks without words, all false against nothing."""
    found = aligned_blocks(blocks, lines)
    assert len(found) == len(blocks)
    assert not any(keep for keep, block in zip(found, blocks, strict=True) if not block)
    assert not any(aligned_blocks(blocks, []))


@given(LISTS)
def test_a_text_is_part_of_itself(lines: list[list[str]]) -> None:
    """Every long line of a text is found in it."""
    found = aligned_blocks(lines, lines)
    assert all(keep for keep, line in zip(found, lines, strict=True) if len(line) >= 4)
