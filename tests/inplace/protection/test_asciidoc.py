import pytest
from regions_of import free_lines, protected_lines, protected_spans

BLOCKS = [
    "----\ncode   \n\n----",
    "....\ncode\n....",
    "++++\ncode\n++++",
    "////\ncode\n////",
    ",===\na,b\n,===",
    "[source]\n--\ncode\n\ncode\n--",
    "[source,ruby]\n.Title\n----\ncode\n----",
    "[listing]\ncode\ncode",
    "[stem]\n++++\nx\n++++",
    " code\ncode",
]
FREE = [
    "Heading\n-------\n\nfree",
    "--\nfree\n--",
    "[quote]\n____\nfree\n____",
    "[NOTE]\nfree",
    " * item",
    " . item",
    "item\n  goes on",
    "free\n---\nfree",
    "  term:: free",
]
SPANS = {
    "a +b c+ d": ["+b c+"],
    "++a b++ c": ["++a b++"],
    "+++a+++ c": ["+++a+++"],
    "a pass:q[b c] d": ["pass:q[b c]"],
    "stem:[x\\]y] d": ["stem:[x\\]y]"],
    "image::a b[]": [],
    "link:a[b] xref:c[d]": ["link:a", "xref:c"],
}


@pytest.mark.parametrize("block", BLOCKS)
def test_blocks_need_no_word_above(block: str) -> None:
    """Delimiters alone make a block, and so does a style above a paragraph."""
    assert free_lines(f"free\n\n{block}\n\nfree", markup="asciidoc") == ["free", "", "", "free"]


@pytest.mark.parametrize("above", ["* item\n+", "[[id]]", ".Title"])
def test_what_stands_above_a_block_is_no_heading(above: str) -> None:
    """Continuations of items, anchors, titles."""
    assert "code" not in free_lines(f"{above}\n----\ncode\n----\nfree", markup="asciidoc")


def test_a_block_that_is_not_closed_protects_the_rest() -> None:
    """As in Asciidoctor."""
    assert protected_lines("free\n\n----\ncode\n\ncode", markup="asciidoc") == ["----", "code", "", "code"]


@pytest.mark.parametrize("text", FREE)
def test_prose_is_free(text: str) -> None:
    """Headings with a line below, open blocks, quotations, items, and lines that go on."""
    assert free_lines(text, markup="asciidoc") == text.split("\n")


@pytest.mark.parametrize(("text", "found"), SPANS.items())
def test_passthroughs_are_protected(text: str, found: list[str]) -> None:
    """What is handed on as it is, maths, and the targets of macros."""
    assert protected_spans(text, markup="asciidoc") == found


@pytest.mark.parametrize("text", ["1 + 2 + 3", "a+b+c", "+a\nb+", "C+ and D+"])
def test_plus_signs_of_prose_are_free(text: str) -> None:
    """With spaces inside, inside of words, over lines."""
    assert protected_spans(text, markup="asciidoc") == []


@pytest.mark.parametrize("block", BLOCKS[:4])
def test_other_files_have_no_such_blocks(block: str) -> None:
    """Elsewhere rules part sections."""
    assert free_lines(block) == block.split("\n")
