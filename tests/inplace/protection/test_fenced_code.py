import pytest
from regions_of import free_lines, protected_lines

CLOSED = [
    "```\ncode\n```",
    "```python title='x'\ncode\n\n  ```  ",
    "````\n```\n~~~\n````",
    "~~~ `info`\ncode\n~~~",
    "~~~\ncode\n~~~~",
    "   ```\n   code\n   ```",
    "- ```\n  code\n  ```",
    "2. ~~~\n   code\n   ~~~",
    "> ```\n> code\n> ```",
    "- > ```\n  > code\n  > ```",
    "> 1. > ```\n>    > code\n>    > ```",
    "> > ```\n> > code\n> > ```",
    "\u200b```\ncode\n```",
]


@pytest.mark.parametrize("code", CLOSED)
def test_lines_between_fences_are_protected(code: str) -> None:
    """Fences of either kind, indented, in lists and in quotations; the closer is as long as the opener or longer."""
    assert free_lines(f"free\n\n{code}\nfree", markup="markdown") == ["free", "", "free"]


def test_a_fence_that_is_not_closed_protects_the_rest() -> None:
    """As in CommonMark; a shorter fence, another one and one with words behind it close nothing."""
    text = "````\n```\n~~~~\n```` x\n"
    assert protected_lines(text) == text.split("\n")


def test_a_quotation_ends_the_fence_in_it() -> None:
    """A line outside of the quotation is not inside of its code."""
    assert free_lines("> ```\n> code\nfree") == ["free"]


@pytest.mark.parametrize("line", ["```code``` in a line", "``", "a ```", "~~"])
def test_no_fence(line: str) -> None:
    """Backticks behind a fence of backticks, fewer than three, and fences behind text open nothing."""
    assert free_lines(f"{line}\nfree") == [line, "free"]


def test_tildes_in_prose_must_be_closed() -> None:
    """Outside of Markdown tildes open code only below a blank line, and if the same fence comes again."""
    assert free_lines("Heading\n~~~~\n\nfree\n\n~~~~\n\nfree") == "Heading\n~~~~\n\nfree\n\n~~~~\n\nfree".split("\n")
    assert free_lines("free\n\n~~~\n\nfree\n") == ["free", "", "~~~", "", "free", ""]
    assert free_lines("free\n\n~~~ sh\ncode\n~~~") == ["free", ""]
