import pytest
from regions_of import free_lines, protected_spans


@pytest.mark.parametrize("block", [":PROPERTIES:\n:ID: a\n:END:", "  :LOGBOOK:\n  a\n\n  :end:", ": a\n:\n: b"])
def test_drawers_and_fixed_width_are_protected(block: str) -> None:
    """From the name of a drawer to its end; every line that begins with a colon and a space."""
    assert free_lines(f"free\n{block}\nfree", markup="org") == ["free", "free"]
    assert free_lines(f"free\n{block}\nfree") == f"free\n{block}\nfree".split("\n")


@pytest.mark.parametrize("text", [":a:\nfree", ":a:\n* free\n:END:", ":tag", "free :a:", ":END:"])
def test_no_drawer(text: str) -> None:
    """One that is not closed before the next heading, and names inside of lines."""
    assert free_lines(text, markup="org") == text.split("\n")


@pytest.mark.parametrize(
    ("text", "found"),
    {"a =b c=, ~d~ e": ["=b c=", "~d~"], "(=a=b=)": ["=a=b="], "a ~b\nc~ d": ["~b", "c~"], "=a=": ["=a="]}.items(),
)
def test_verbatim_text_is_protected(text: str, found: list[str]) -> None:
    """Between equals signs or tildes that stand outside of words."""
    assert protected_spans(text, markup="org") == found


@pytest.mark.parametrize("text", ["a = b = c", "a=b=c", "~5 and ~6", "=a\n\nb=", "= a ="])
def test_signs_of_prose_are_free(text: str) -> None:
    """Equations, approximations, and what is not closed in its paragraph."""
    assert protected_spans(text, markup="org") == []
    assert protected_spans("a =b=") == []
