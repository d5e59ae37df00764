from time import perf_counter

import pytest

from cleantext.document import Block, Document
from cleantext.document.block import BlockKind
from cleantext.normalizers.whitespace import Whitespace

PAGE = Document("page", None, "text", ())


def repaired(text: str) -> str:
    """The text, repaired."""
    return Whitespace().repair(text, PAGE)


@pytest.mark.parametrize(
    "space", ["\xa0", "\u2002", "\u2003", "\u2009", "\u200a", "\u202f", "\u205f", "\t", "  ", " \xa0\t"]
)
def test_spaces_become_one_plain_space(space: str) -> None:
    """Every kind and number of spaces between words becomes one plain space."""
    assert repaired(f"one{space}two") == "one two"


@pytest.mark.parametrize("edge", [" ", "\t", "\n", "\xa0", "\u3000", " \n\u3000"])
def test_edges_are_bare(edge: str) -> None:
    """No white space stays at the edges of a block."""
    assert repaired(f"{edge}text{edge}") == "text"


def test_line_feeds_stay() -> None:
    """Line feeds inside a block stay; the spaces beside them go."""
    assert repaired("one \n\xa0two\n\nthree") == "one\ntwo\n\nthree"


def test_ideographic_space_stays_inside_a_line() -> None:
    """Chinese and Japanese use the ideographic space between names; as indentation it goes."""
    assert repaired("　山田　太郎　\n　様") == "山田　太郎\n様"


def test_mongolian_suffixes_keep_their_space() -> None:
    """Before a Mongolian suffix the narrow no-break space is spelling."""
    assert repaired("ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ") == "ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ"


@pytest.mark.parametrize(("kind", "after"), [("pre", "  a\tb  c "), ("row", "  a\tb  c "), ("paragraph", "a b c")])
def test_layout_is_kept_where_it_means_something(kind: BlockKind, after: str) -> None:
    """Preformatted text and table rows keep tabs and the number of spaces; prose does not."""
    page = Document("page", None, "text", (Block(0, "  a\tb \xa0c ", kind),))
    (change,) = Whitespace().judge(page)
    assert change.after == after


@pytest.mark.parametrize(
    "text", [" " * 100_000, "\u3000" * 100_000 + "x", "a " * 50_000, " \n" * 50_000, "\u3000 " * 50_000]
)
def test_long_runs_take_time_in_proportion(text: str) -> None:
    """Runs of a hundred thousand spaces are repaired at once."""
    begin = perf_counter()
    assert "  " not in repaired(text)
    assert perf_counter() - begin < 1
