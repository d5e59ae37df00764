import pytest

from cleantext.document import Block, Document
from cleantext.normalizers.entities import Entities


def repaired(*texts: str) -> str:
    """The first text, repaired on a page that holds all."""
    page = Document("page", None, "text", tuple(Block(number, text) for number, text in enumerate(texts)))
    return Entities().repair(texts[0], page)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Food &amp; drink", "Food & drink"),
        ("isn&#8217;t &#x201C;so&#x201d;", "isn’t “so”"),
        ("&amp;amp; &amp;nbsp;&#038;ndash;", "& \xa0–"),
        ("It&#146;s", "It’s"),
        ("the café&rsquo;s &eacute;lan", "the café’s élan"),
    ],
)
def test_references_are_resolved(text: str, after: str) -> None:
    """References by name and number are resolved, however often they were escaped, also those of windows-1252 bytes."""
    assert repaired(text) == after


@pytest.mark.parametrize(
    "text",
    [
        "AT&T; R&D; a & b;",
        "?a=1&copy=2&reg",
        "&nosuchname;",
        "&#0; &#xd800;",
        "&#97;nna",
        "x &lt; y &amp; z",
        "<b>&amp;</b> ",
    ],
)
def test_other_ampersands_stay(text: str) -> None:
    """What is no reference, escapes a letter, or stands beside markup stays."""
    assert repaired(text) == text


def test_documents_about_markup_stay() -> None:
    """A tag anywhere in the document keeps all its references."""
    assert repaired("Write &amp; for it.", "Put it into <em> tags.") == "Write &amp; for it."
