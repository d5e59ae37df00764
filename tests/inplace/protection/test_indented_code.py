import pytest
from regions_of import free_lines, protected_lines


def test_indented_lines_of_markdown_are_code() -> None:
    """Below a blank line, by four spaces or a tab; the blank lines between them belong to the code."""
    text = "free\n\n    code\n\n\tcode\n\nfree\n    free"
    assert free_lines(text, markup="markdown") == ["free", "", "", "free", "    free"]
    assert protected_lines("    code", markup="markdown") == ["    code"]


def test_indented_lines_of_other_files_are_prose() -> None:
    """Letters and verses are indented too."""
    assert protected_lines("free\n\n    free") == []


@pytest.mark.parametrize(
    "above", ["# Heading", "Heading\n=======", "Heading\n---", "***", "- - -", "```\ncode\n```", "> # Heading"]
)
def test_code_may_follow_a_heading_or_rule_directly(above: str) -> None:
    """No blank line is needed where no paragraph goes on."""
    mark = "> " if above.startswith(">") else ""
    assert protected_lines(f"{above}\n{mark}    code", markup="markdown")[-1:] == [f"{mark}    code"]


@pytest.mark.parametrize("above", ["A line\n", "- item\n", "\\# no heading\n", "> quoted\n"])
def test_a_paragraph_goes_on_indented(above: str) -> None:
    """Without a blank line, what is indented below text is text."""
    assert protected_lines(f"{above}    free", markup="markdown") == []


def test_signs_of_equality_above_indented_text_are_a_paragraph() -> None:
    """They underline a heading only below one."""
    assert protected_lines("===\n    free", markup="markdown") == []


def test_a_quotation_ends_a_list() -> None:
    """What is indented below it is code of the file, not a paragraph of the item."""
    assert protected_lines("- item\n>     code\n    code", markup="markdown") == [">     code", "    code"]


def test_code_in_quotations() -> None:
    """The columns count from the marks of the quotation."""
    text = ">     code\n>\n> \tcode\n> free\n\nfree\n>     code\n> > free\n> >\n> >     code"
    found = [">     code", ">", "> \tcode", ">     code", "> >     code"]
    assert protected_lines(text, markup="markdown") == found


@pytest.mark.parametrize(
    "text",
    [
        "- item\n\n      code",
        "1. item\n\n       code\n\n       code",
        "- item\n  - item\n\n        code",
        "* item\n\n\tfree\n\n\t\tcode",
        "[^1]: note\n\n    free\n\n        code",
        "1. item\n\n    free\n\nfree\n\n    code",
    ],
)
def test_code_in_lists(text: str) -> None:
    """The columns count from the text of the item."""
    expected = [line for line in text.split("\n") if "code" in line]
    assert [line for line in protected_lines(text, markup="markdown") if line] == expected


def test_paragraphs_of_a_list_are_no_code() -> None:
    """Until the list ends, indented lines are its paragraphs."""
    text = "- item\n\n    free\n\n  free\n\n    free\n\nfree\n\n    code"
    assert protected_lines(text, markup="markdown") == ["    code"]
