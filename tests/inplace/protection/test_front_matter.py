import pytest
from regions_of import free_lines

CLOSED = [
    "---\ntitle: x\n---",
    "\ufeff---\ntitle: x\n...",
    "---\n# a comment\na: b\n\nc: d\n--- ",
    "---\n---",
    "---\n\ntitle: x\n---",
    "---toml\ntitle = 'x'\n---",
    "---yaml\ntitle: x\n---",
    '---json\n{"title": "x"}\n---',
    "+++\ntitle = 'x'\n+++",
    '{\n  "title": "x"\n}',
]
NONE = [
    "---\ntitle: x",
    "---\nThe ferry is late.\n---",
    "---toml\nThe ferry is late.\n---",
    "---\n\nThe ferry is late.\n\n---",
    "\n---\ntitle: x\n---",
    "+++\nThe ferry is late\n+++",
    "{\nThe ferry is late.\n}",
    "---",
    "",
]


@pytest.mark.parametrize("front", CLOSED)
def test_front_matter_is_protected(front: str) -> None:
    """What opens on the first line, holds keys and is closed keeps its lines; the text below is free."""
    assert free_lines(f"{front}\nfree\n---") == ["free", "---"]


@pytest.mark.parametrize("text", NONE)
def test_rules_above_prose_are_none(text: str) -> None:
    """Without a closer, above prose, or below the first line there is no front matter."""
    assert free_lines(text) == text.split("\n")
