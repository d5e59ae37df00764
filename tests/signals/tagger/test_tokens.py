from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleantext.document import Block, Document
from cleantext.signals.tagger.tokens import HEAD_WORDS, TAIL_WORDS, PageTokens, edge_tokens, page_tokens, step_tokens
from cleantext.signals.tagger.tokens import Tokens as Many
from cleantext.signals.words import cut_words


def of(many: Many) -> list[list[str]]:
    """The tokens of each holder."""
    ends = many.counts.cumsum().tolist()
    return [list(many.flat[end - count : end]) for count, end in zip(many.counts.tolist(), ends, strict=True)]


def page(*texts: str) -> PageTokens:
    """The tokens of a plain text of these blocks."""
    blocks = tuple(Block(number, text) for number, text in enumerate(texts))
    return Document("x", None, "text", blocks).signal(page_tokens)


def test_words_of_a_block_are_distinct() -> None:
    """Each word of a block is a token once, in lower case; digits are 0, and a block without words has none."""
    tokens = page("The boat, the Boat of 1987", "…", "Tide 3")
    assert of(tokens.words) == [["the", "boat", "of", "0000"], [], ["tide", "0"]]
    assert tokens.word_counts.tolist() == [6, 0, 2]


def test_digits_of_any_script_are_0() -> None:
    """Digits of other scripts are 0, too, and do not keep those of ASCII from it; words without digits stay."""
    assert of(page("Tide ٣ at 7th", "harbour").words) == [["tide", "0", "at", "0th"], ["harbour"]]


def test_long_blocks_count_by_their_ends() -> None:
    """Of a long block the words at its beginning and its end are tokens, those between are not."""
    between = "middle " * 40
    (words,) = of(page("first " * HEAD_WORDS + between + "last " * TAIL_WORDS).words)
    assert words == ["first", "last"]


def test_edges() -> None:
    """How a block begins and ends is told, and the whole of a short one; of no words there is nothing to tell."""
    assert edge_tokens("read more about it".split()) == ("^read more", "$about it", "^1read", "=read more about it")
    assert edge_tokens("a b c d e f g".split()) == ("^a b", "$f g", "^1a")
    assert edge_tokens("share".split()) == ("^share", "$share", "^1share", "=share")
    assert edge_tokens([]) == ()


def test_steps() -> None:
    """A step tells its tag, its names with numbers as 0, and the parts of names that have three letters."""
    assert set(step_tokens("div#post-4711.entryBody.ad[role=main]")) == {
        *("<div", "post-0", "~post", "entrybody", "~entry", "~body", "ad", "role=main", "~role", "~main"),
    }
    assert step_tokens("p") == ("<p",)
    assert step_tokens("body.home") == step_tokens("html") == step_tokens("") == ()


def test_equal_steps_are_held_once() -> None:
    """Elements whose steps are alike share the tokens of one."""
    blocks = (
        Block(0, "One", path=("html", "body", "ul.a", "li")),
        Block(1, "Two", path=("html", "body", "ul.b", "li")),
    )
    tokens = Document("x", None, "html", blocks).signal(page_tokens)
    assert of(tokens.steps).count(["<li"]) == 1
    inner = tokens.step[tokens.tree.element].tolist()
    assert inner[0] == inner[1]


def test_headings_are_told() -> None:
    """Blocks that are headings are marked."""
    blocks = (Block(0, "Tides", kind="heading"), Block(1, "High water at noon."))
    assert Document("x", None, "text", blocks).signal(page_tokens).headings.tolist() == [True, False]


@given(st.lists(st.text(), max_size=6))
def test_any_text(texts: list[str]) -> None:
    """Every block has its tokens, none of which holds a line feed, and as many edges as its words allow."""
    tokens = page(*texts)
    assert len(tokens.words.counts) == len(tokens.edges.counts) == len(texts)
    assert not any("\n" in token for token in (*tokens.words.flat, *tokens.edges.flat))
    for text, words, edges in zip(texts, of(tokens.words), of(tokens.edges), strict=True):
        assert bool(cut_words(text)) == bool(words) == bool(edges)
        assert len(set(words)) == len(words)


@given(st.text())
def test_any_step(step: str) -> None:
    """Tokens of any step are distinct, not empty, and fit on one line of a table."""
    tokens = step_tokens(step)
    assert len(set(tokens)) == len(tokens)
    assert all(token and "\n" not in token for token in tokens)
