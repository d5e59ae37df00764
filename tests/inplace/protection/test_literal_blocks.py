from regions_of import free_lines, protected_lines


def test_what_is_indented_below_a_double_colon_is_protected() -> None:
    """Up to the first line that is indented no further than the paragraph."""
    text = "See here::\n\n  code\n\n    more\n\nfree\n  free"
    assert free_lines(text) == ["See here::", "", "free", "  free"]


def test_directives_of_code_are_protected() -> None:
    """With the line of the directive and its options."""
    text = ".. code-block:: python\n   :linenos:\n\n   code\n\nfree"
    assert free_lines(text) == ["", "free"]


def test_directives_of_prose_are_free() -> None:
    """A note ends with a double colon too."""
    assert protected_lines(".. note::\n\n   free\n\n.. warning:: free\n   free") == []


def test_nothing_indented_is_no_block() -> None:
    """A double colon above plain text, at the end of the file, or without a blank line below opens nothing."""
    assert protected_lines("a::\n\nfree\nb::\n   free\nc::") == []
