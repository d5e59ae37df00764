import pytest
from regions_of import free_lines

TABLES = [
    "a | b\n--- | ---\nc | d",
    "| a | b |\n|:--|--:|\n| c | d |  ",
    "| a |\n|---|\n| b |",
    "| a | b |",
    "> | a | b |\n> |---|---|",
    "| a | b |\n|---+---|\n| c | d |",
    "+---+---+\n| a | b |\n+===+===+\n| c |   |\n+---+---+",
    "=== ===\n a   b\n=== ===\n c   d\n\n e   f\n=== ===",
    "=== ===\n a   b\n=== ===",
]
PROSE = [
    "Home | News | Sport",
    "a | b\nfree",
    "|x|",
    "| left alone",
    "---\nfree",
    "Heading\n-------\nfree",
    "Heading\n=======\nfree",
    "=== ===\nfree",
    "+ item\n+ item",
]


@pytest.mark.parametrize("table", TABLES)
def test_tables_are_protected(table: str) -> None:
    """Every line of a table; what stands around it is free."""
    assert free_lines(f"free\n\n{table}\n\nfree") == ["free", "", "", "free"]


def test_a_row_of_markdown_may_lack_its_bar() -> None:
    """In a table of Markdown the rows go on to a blank line or another block; elsewhere a row has a bar."""
    assert free_lines("| a |\n|---|\nb\n\nfree", markup="markdown") == ["", "free"]
    assert free_lines("| a |\n|---|\nb\n# free", markup="markdown") == ["# free"]
    assert free_lines("| a |\n|---|\nfree") == ["free"]


@pytest.mark.parametrize("text", PROSE)
def test_bars_and_rules_in_prose_are_no_table(text: str) -> None:
    """Menus, headings, lists, and borders without a table."""
    assert free_lines(text) == text.split("\n")
