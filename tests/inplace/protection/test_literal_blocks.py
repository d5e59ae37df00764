import pytest
from regions_of import free_lines, protected_lines


def test_what_is_indented_below_a_double_colon_is_protected() -> None:
    """Up to the first line that is indented no further than the paragraph."""
    text = "See here::\n\n  code\n\n    more\n\nfree\n  free"
    assert free_lines(text) == ["See here::", "", "free", "  free"]


def test_directives_of_code_are_protected() -> None:
    """With the line of the directive and its options."""
    text = ".. code-block:: python\n   :linenos:\n\n   code\n\nfree"
    assert free_lines(text) == ["", "free"]


@pytest.mark.parametrize("directive", ["..  code-block:: c", ".. code :: c", ".. CODE-BLOCK:: c", ".. Sourcecode::"])
def test_directives_may_be_written_otherwise(directive: str) -> None:
    """With more spaces, a space before the colons, in other letters."""
    assert free_lines(f"{directive}\n\n   code\n\nfree") == ["", "free"]


def test_a_paragraph_on_the_line_of_its_directive() -> None:
    """It may end with a double colon too, and what is indented further is its block."""
    assert protected_lines(".. note:: See::\n\n      code\n\n   free") == ["", "      code"]
    assert protected_lines(".. a comment::\n\n   free") == []


def test_quoted_literal_blocks() -> None:
    """Lines that begin with the same punctuation need no indentation, in reStructuredText alone."""
    assert free_lines("See::\n\n> code\n> code\nfree", markup="rst") == ["See::", "free"]
    assert protected_lines("See::\n\n> free") == []
    assert protected_lines("See::\n\nfree", markup="rst") == []


def test_doctests() -> None:
    """Sessions of an interpreter last to a blank line; in other files such marks quote mail."""
    assert free_lines('free\n\n>>> len("a")\n1\n\nfree', markup="rst") == ["free", "", "", "free"]
    assert protected_lines(">>> free") == []


def test_directives_of_prose_are_free() -> None:
    """A note ends with a double colon too."""
    assert protected_lines(".. note::\n\n   free\n\n.. warning:: free\n   free") == []


def test_nothing_indented_is_no_block() -> None:
    """A double colon above plain text, at the end of the file, or without a blank line below opens nothing."""
    assert protected_lines("a::\n\nfree\nb::\n   free\nc::") == []
