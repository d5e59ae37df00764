from regions_of import free_lines, protected_lines


def test_indented_lines_of_markdown_are_code() -> None:
    """Below a blank line, by four spaces or a tab; the blank lines between them belong to the code."""
    text = "free\n\n    code\n\n\tcode\n\nfree\n    free"
    assert free_lines(text, markup="markdown") == ["free", "", "", "free", "    free"]
    assert protected_lines("    code", markup="markdown") == ["    code"]


def test_indented_lines_of_other_files_are_prose() -> None:
    """Letters and verses are indented too."""
    assert protected_lines("free\n\n    free") == []


def test_paragraphs_of_a_list_are_no_code() -> None:
    """Until the list ends, indented lines are its paragraphs."""
    text = "- item\n\n    free\n\n  free\n\n    free\n\nfree\n\n    code"
    assert protected_lines(text, markup="markdown") == ["    code"]
