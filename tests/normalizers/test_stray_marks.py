import pytest

from cleantext.document import Block, Document
from cleantext.normalizers.stray_marks import in_strings, mark_use, reading


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("it´s", "apostrophe"),
        ("l´air", "elision"),
        ("m´as", "elision"),
        ("canci´on", "accent"),
        ("Jos´e", None),
        ("hwec´h", "apostrophe"),
        ("AA´s", None),
        ("Ra´s", None),
        ("Sa´d", None),
        ("5´", None),
        ("´tis", None),
        ("sailors´", None),
    ],
)
def test_reading(text: str, meant: str | None) -> None:
    """A mark is read by the letters on both sides of it, and not at all where one side has none."""
    at = text.index("´")
    assert reading(text, at) == meant


def test_use_is_measured_on_the_whole_document() -> None:
    """The use of marks stays what it was on the whole document when blocks are removed."""
    page = Document("page", None, "text", (Block(0, "that’s"), Block(1, "it´s")))
    assert mark_use(page).apostrophe == "’"
    assert page.without(frozenset({0})).signal(mark_use).apostrophe == "’"


@pytest.mark.parametrize(
    ("line", "inside"),
    [
        ("'a´b'", True),
        ("u'a´b',", True),
        ("a´b", False),
        ("'a' a´b 'c'", False),
        ("'tis a´b", False),
        ("it's a´b", False),
        ("a´b 'c'", False),
    ],
)
def test_in_strings(line: str, inside: bool) -> None:
    """A mark is in a string where a straight quote opens before it and the next one closes."""
    assert in_strings(line)(line.index("´")) is inside
