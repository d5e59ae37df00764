"""How far a list of links reaches below its heading."""

from __future__ import annotations

from cleantext.cleaners.example_text import ENGLISH
from cleantext.cleaners.link_list import LinkList, LinkListOptions
from cleantext.document import Block, Credits, Document, Found, Metadata, RawPage
from cleantext.segment import segment
from cleantext.signals.tagger.content_score import content_score

FIRST, SECOND = ENGLISH.split("\n\n")
HEADLINE = "Old ferry landing to be used again"
STANDFIRST = "Pilings on the eastern bank have to be replaced before boats may tie up"


def removed(*texts: str, lifted: int | None = None) -> list[str]:
    """What goes of a page of lines; ``lifted`` is the place of its headline, which is not among the blocks any more."""
    blocks = tuple(Block(id_, text, "line") for id_, text in enumerate(texts))
    metadata = Metadata(headline=Found(texts[lifted], "h1", block=lifted) if lifted is not None else None)
    whole = Document("d", None, "text", blocks, metadata=metadata)
    left = whole if lifted is None else whole.without(frozenset({lifted}))
    return [texts[change.block] for change in LinkList().judge(left)]


def test_a_list_ends_at_the_headline_that_was_lifted() -> None:
    """The standfirst under the headline is not of the list of links that stands above the headline."""
    assert removed("Related stories", HEADLINE, STANDFIRST, STANDFIRST, FIRST, SECOND, lifted=1) == ["Related stories"]


def test_a_list_above_the_headline_goes() -> None:
    """What stands between the heading and the headline goes, to the last line."""
    assert removed("Related stories", STANDFIRST, HEADLINE, FIRST, SECOND, lifted=2) == [STANDFIRST, "Related stories"]


def test_the_line_over_a_paragraph_stays() -> None:
    """Within the text the last line under a heading may be a subheading."""
    assert removed(FIRST, "Related stories", HEADLINE, STANDFIRST, SECOND) == [HEADLINE, "Related stories"]


def test_pieces_of_a_sentence_are_no_links() -> None:
    """A dump with a line for each text node breaks sentences at their links; the pieces stay."""
    pieces = ("The old ferry landing was inspected by", "engineers from the county", ", who found the pilings rotten.")
    assert removed(FIRST, "Related stories", HEADLINE, *pieces) == [HEADLINE, "Related stories"]


def test_pieces_of_a_sentence_below_the_credit_line_stay() -> None:
    """A credit line within such a dump is followed by text, whatever its lines look like."""
    texts = (
        FIRST,
        SECOND,
        "Reuters, AFP",
        "Boats may tie up from May, said the",
        "harbour office",
        ", which paid for it all",
    )
    metadata = Metadata(credits=Found(Credits("Reuters, AFP", ("Reuters", "AFP"), "agency"), "line", block=2))
    blocks = tuple(Block(id_, text, "line") for id_, text in enumerate(texts))
    assert list(LinkList().judge(Document("d", None, "text", blocks, metadata=metadata))) == []


def test_html_of_a_high_content_score_stays() -> None:
    """In HTML exactly the blocks that score less than the limit go."""
    stories = "".join(f"<li><a href={number}>Ferry story number {number}</a></li>" for number in range(4))
    page = f"<main><p>{FIRST}</p><p>{SECOND}</p></main><ul>{stories}</ul>"
    document = segment(RawPage("x", page, media_type="text/html"))
    scores = [content_score(document)[number] for number in range(2, 6)]
    for limit in (0.0, *scores, 1.1):
        changes = LinkList(LinkListOptions(highest_score=limit)).judge(document)
        assert [change.block for change in changes] == [id_ for id_, score in enumerate(scores, 2) if score < limit]


def test_plain_text_is_not_scored() -> None:
    """Plain text loses its lists whatever they score."""
    blocks = tuple(
        Block(id_, text, "line") for id_, text in enumerate((FIRST, SECOND, "You might also like", HEADLINE))
    )
    changes = LinkList(LinkListOptions(highest_score=0.0)).judge(Document("d", None, "text", blocks))
    assert [change.block for change in changes] == [3, 2]
