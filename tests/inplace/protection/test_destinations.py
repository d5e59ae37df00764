import pytest
from regions_of import protected_spans

DESTINATIONS = {
    "[a b](c.md) d": ["](c.md)"],
    "![a](<b c> 'Title') d": ["](<b c>"],
    "[a](b_(c).md)": ["](b_(c).md)"],
    "[a]: /b 'Title'": ["]: /b"],
    "x\n  [a]: <b c>": ["]: <b c>"],
    "[a]: b.md": ["]: b.md"],
    "[[a b]] and [[c|d]]": ["[[a b", "[[c"],
    "[[file:a.org][b]]": ["[[file:a.org"],
}


@pytest.mark.parametrize(("text", "found"), DESTINATIONS.items())
def test_destinations_are_protected(text: str, found: list[str]) -> None:
    """Of links, images and definitions; labels and titles are text."""
    assert protected_spans(text) == found


@pytest.mark.parametrize(
    "text", ["[Bob]: Hello there", "[^1]: see /b", "a [b]: /c", "[a] (b)", "[a]:", "[[a", "[[a\n]]", "[a]]"]
)
def test_brackets_of_prose_are_free(text: str) -> None:
    """What someone says, footnotes, brackets inside of a line."""
    assert protected_spans(text) == []
