import re
import textwrap
import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleantext.document import running_text
from cleantext.segment.plain import plain_blocks

BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")

WORDS = st.sampled_from(
    "the ferry to Aland runs again, well-known harbour - Monday 12. a) said: it's ÖSTERN وقال".split()
)
LINES = st.lists(WORDS, max_size=14).map(" ".join)
BREAKS = st.sampled_from(
    ["\n", "\n", "\n", "\n\n", "\r\n", "\n    ", "\n  * ", "\n- ", "\n> ", "\n2. ", "\u2028", "\t", "\n---\n"]
)
MESSY = st.lists(st.tuples(LINES, BREAKS), max_size=30).map(lambda parts: "".join(a + b for a, b in parts))
WRAPPED = st.builds(
    lambda paragraphs, width, gap, indent: gap.join(
        textwrap.fill(" ".join(words), width, initial_indent=indent) for words in paragraphs
    ),
    st.lists(st.lists(WORDS, min_size=1, max_size=60), max_size=6),
    st.integers(30, 110),
    st.sampled_from(["\n", "\n\n"]),
    st.sampled_from(["", "   "]),
)
ANY_TEXT = st.one_of(st.text(), MESSY, WRAPPED, st.text(alphabet="a -*#>\n\t|=.1\x1c\u200b"))


def visible(text: str) -> str:
    """The characters that show something."""
    return "".join(c for c in text if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Zs", "Zl", "Zp"))


def texts(text: str) -> list[str]:
    """The texts of the blocks of a text."""
    return [block.text for block in plain_blocks(text)]


@settings(max_examples=300)
@given(ANY_TEXT)
def test_every_visible_character_is_in_one_block_in_order(text: str) -> None:
    """Segmenting loses nothing that can be seen, and repeats nothing."""
    assert visible("".join(texts(text))) == visible(text)


@settings(max_examples=300)
@given(ANY_TEXT)
def test_segmenting_running_text_changes_nothing(text: str) -> None:
    """What was segmented and written out is segmented into the same texts again."""
    blocks = plain_blocks(text)
    assert texts(running_text(blocks)) == [block.text for block in blocks]


@given(ANY_TEXT)
def test_lines_number_the_source(text: str) -> None:
    """A block's range of lines holds its text, in the numbering of a split at all line breaks."""
    lines = BREAK.split(text)
    for block in plain_blocks(text):
        start, end = block.lines
        assert visible("".join(lines[start:end])) == visible(block.text)
        if end == start + 1:
            assert lines[start].strip() == block.text


@given(ANY_TEXT)
def test_blocks_are_numbered_in_order(text: str) -> None:
    """Ids count from 0, and line ranges never overlap."""
    blocks = plain_blocks(text)
    assert [block.id for block in blocks] == list(range(len(blocks)))
    assert all(a.lines[1] <= b.lines[0] for a, b in pairwise(blocks))


def test_lines_without_visible_characters_give_no_block() -> None:
    """White space, zero-width characters and controls alone make no block; icons do."""
    assert texts(" \u200b\n\xa0\n\ufeff\x00\n\ue001\n") == ["\ue001"]


def test_separators_that_are_no_line_breaks_stay_in_the_line() -> None:
    """The control characters that only str.splitlines splits at do not end a line."""
    assert texts("one\x1ctwo\nthree") == ["one\x1ctwo", "three"]


@pytest.mark.parametrize("text", ["word " * 400_000, "a line\n" * 60_000, "-" * 1_000_000, "1. x\n2. y\n" * 30_000])
def test_time_is_linear(text: str) -> None:
    """Long lines and many lines take a moment."""
    start = time.perf_counter()
    assert plain_blocks(text)
    assert time.perf_counter() - start < 10
