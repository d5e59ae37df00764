import pytest
from regions_of import protected_spans


def test_maths_of_markdown_is_protected() -> None:
    """Between dollars, where a sign of TeX shows that it is maths."""
    assert protected_spans("so $x_1$ and $a^2$, $$a=b$$ too", markup="markdown") == ["$x_1$", "$a^2$", "$$a=b$$"]


@pytest.mark.parametrize("text", ["from $5 to $6", "$ x_1 $", "\\$x_1$", "$x_1$5", "$x_1\n$", "$$$", "a $ b"])
def test_prices_are_no_maths(text: str) -> None:
    """No sign of TeX, spaces within, an escaped dollar, a digit behind."""
    assert protected_spans(text, markup="markdown") == []


def test_other_files_have_no_maths() -> None:
    """Outside of Markdown a dollar is a dollar."""
    assert protected_spans("so $x_1$") == []
