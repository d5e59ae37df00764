"""Where the credit lines of a page stand."""

from __future__ import annotations

from cleantext.document import Block, Document, Found, Metadata, RawPage
from cleantext.extractors.credit_lines import extent, is_marked, last_paragraphs, lines_beside, may_credit
from cleantext.segment import segment

SENTENCE = "The ferry line to the island is back in service again since Monday morning, its owners said in the harbour."


def text_of(*lines: str, headline: int | None = None) -> Document:
    """A text given by lines, one of them its headline."""
    blocks = tuple(Block(number, line, "line", lines=(number, number + 1)) for number, line in enumerate(lines))
    found = None if headline is None else Found(lines[headline], "line", block=headline)
    return Document("x", None, "text", blocks, metadata=Metadata(headline=found))


def places(document: Document) -> dict[str, str]:
    """The place of each line that may hold a credit, by its text."""
    found = extent(document)
    assert found is not None
    return {placed.block.text: placed.place for placed in lines_beside(document, found)}


def test_places_around_the_text() -> None:
    """Lines are told by where they stand: at the title, above the text, in it, at its end and below."""
    document = text_of(
        *("Ferry is back", "A kicker", "Monday", "Above"),
        *(SENTENCE, "Head", SENTENCE, "Inside", SENTENCE, SENTENCE, SENTENCE, "End", SENTENCE),
        *(f"Below {number}" for number in range(8)),
        headline=0,
    )
    told = places(document)
    assert told["A kicker"] == told["Monday"] == "title"
    assert (told["Above"], told["Head"], told["Inside"], told["End"]) == ("above", "head", "inside", "end")
    assert (told["Below 0"], told["Below 7"]) == ("below", "far")


def test_without_text() -> None:
    """A menu has no text to stand beside; a single sentence is one."""
    assert extent(text_of("Home", "Islands", "Contact")) is None
    found = extent(text_of("Ferry is back", SENTENCE, "Reuters", headline=0))
    assert found is not None
    assert (found.start, found.end) == (1, 2)


def test_the_first_heading_below_ends_the_search() -> None:
    """What follows a heading below the text is another story."""
    page = f"<h1>Ferry is back</h1><p>{SENTENCE}</p><p>{SENTENCE}</p><p>Reuters</p><h2>More</h2><p>AFP</p>"
    told = places(segment(RawPage("x", page, media_type="text/html")))
    assert told["Reuters"] == "below"
    assert "AFP" not in told


def test_elements_of_other_things() -> None:
    """Captions, menus, asides and pictures hold no credit of the text, unless an aside is marked as its author's."""
    assert may_credit(Block(0, "AFP", path=("body", "article", "p")))
    for path in (("nav", "p"), ("figure", "p"), ("aside", "p"), ("div.teaser", "p"), ("div#main-photo", "p")):
        assert not may_credit(Block(0, "AFP", path=path)), path
    marked = Block(0, "AFP", path=("aside", "p.author-source"))
    assert is_marked(marked)
    assert may_credit(marked)


def test_last_paragraphs() -> None:
    """Of plain text the last paragraph alone may be closed by a credit; of HTML one of the last three."""
    lines = [f"{number}. {SENTENCE}" for number in range(5)]
    text = text_of(*lines)
    page = segment(RawPage("x", "".join(f"<p>{line}</p>" for line in lines), media_type="text/html"))
    for document, count in ((text, 1), (page, 3)):
        found = extent(document)
        assert found is not None
        assert [block.text for block in last_paragraphs(document, found)] == lines[-count:]
