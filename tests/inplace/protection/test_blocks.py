from regions_of import free_lines, protected_lines


def test_the_first_block_to_open_holds() -> None:
    """What would open a block inside of another opens none."""
    assert free_lines("```\n\\begin{verbatim}\n```\nfree\n# cleantext: off\n```\n# cleantext: on\nfree") == [
        "free",
        "free",
    ]


def test_prose_has_no_blocks() -> None:
    """Sentences, headings, lists, rules."""
    text = "Heading\n=======\n\n# Heading\n\n- an item\n1. another: here\n\n---\n\n> quoted\n\n* * *\n\n-- \nJo"
    assert protected_lines(text) == []
    assert protected_lines(text, markup="markdown") == []
