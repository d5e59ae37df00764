import pytest
from regions_of import free_lines, protected_lines

OFF = [
    "<!-- cleantext: off -->",
    "A line of text. <!--cleantext:off-->",
    "# cleantext: off",
    "## CleanText : OFF ",
    "total = 1  // cleantext: off",
    "/* cleantext: off */",
    "-- cleantext: off",
    ";; cleantext: off",
    "% cleantext: off",
    ".. cleantext: off",
    "{# cleantext: off #}",
    "(* cleantext: off *)",
    "[//]: # (cleantext: off)",
    '[//]: # "cleantext: off"',
    "[comment]: # (cleantext: off)",
    "[comment]: <> (cleantext: off)",
    "<!--- cleantext: off --->",
    "# CLEANTEXT: OFF #",
    "//! cleantext: off",
    "dnl cleantext: off",
    "' cleantext: off",
    "REM cleantext: off",
    "<%-- cleantext: off --%>",
    "--[[ cleantext: off ]]",
    "{/* cleantext: off */}",
    "<!-- cleantext: off (poem) -->",
    "<!-- cleantext: off: a poem -->",
    "# cleantext: off because it is verse",
    "// cleantext: off -- verse",
]
OVER_LINES = [
    "<!--\ncleantext: off\n-->",
    "<!--\n  cleantext: off -->",
    "/**\n * cleantext: off\n */",
    "..\n   cleantext: off",
    "<!-- cleantext: off\n-->",
    "{/*\n  cleantext: off\n*/}",
]
NO_SWITCH = [
    "Write cleantext: off in a comment.",
    "Write `<!-- cleantext: off -->` above it.",
    "Write “# cleantext: off” above it.",
    "# cleantext: off is what you write",
    "# turn cleantext: off",
    "# cleantext: offer",
    "cleantext: off",
    "x#cleantext: off",
    "Use # cleantext: off for verse.",
    "Put # cleantext: off, then # cleantext: on.",
    "It's ' cleantext: off",
]


@pytest.mark.parametrize("line", OFF)
def test_a_comment_switches_off_and_on(line: str) -> None:
    """From the line that says off to the one that says on, both included, every line is protected."""
    text = "\n".join(("free", line, "inside", "", line.lower().replace("off", "on"), "free"))
    assert protected_lines(text) == [line, "inside", "", line.lower().replace("off", "on")]


@pytest.mark.parametrize("line", NO_SWITCH)
def test_a_mention_is_no_switch(line: str) -> None:
    """A directive that is not the whole comment, or that is quoted, switches nothing off."""
    assert protected_lines(f"{line}\nfree") == []


@pytest.mark.parametrize("comment", OVER_LINES)
def test_a_comment_of_several_lines_is_a_switch(comment: str) -> None:
    """The directive may stand on a line of its own, and the whole comment is protected with the region."""
    on = comment.replace("off", "on")
    assert free_lines(f"free\n{comment}\n\ninside\n{on}\nfree") == ["free", "free"]


def test_without_on_the_rest_is_protected() -> None:
    """Off without on reaches to the end of the file."""
    assert protected_lines("free\n# cleantext: off\na\n\nb") == ["# cleantext: off", "a", "", "b"]


def test_on_in_the_same_line_ends_the_region() -> None:
    """A line that switches off and on again is protected, and none after it."""
    assert free_lines("<!-- cleantext: off -->a<!-- cleantext: on -->\nfree") == ["free"]


def test_a_switch_in_code_is_an_example() -> None:
    """Inside of fences a switch is shown, not thrown."""
    assert free_lines("```\n# cleantext: off\n```\nfree") == ["free"]
