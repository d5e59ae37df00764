"""Raw page to document: bytes to text (`decode`), HTML or plain text (`sniff`), text to blocks (`html`, `plain`).

Decisions: valid UTF-8 outweighs a declared charset; a page is HTML or plain text as its reader says, and only where the
reader does not know, as its content looks; plain text stays one block a line unless hard wrapping is certain.
"""

from __future__ import annotations

from cleantext.document import Document, RawPage
from cleantext.segment.decode import decode
from cleantext.segment.sniff import sniff

__all__ = ["segment"]


def segment(page: RawPage) -> Document:
    """Segment one page. Never fails on content: what cannot be decoded is replaced, and ``Document.decoding`` says so.

    An empty page gives a document without blocks.
    """
    text, decoding = decode(page.data)
    if (page.media_type or sniff(text)) == "text/html":
        from cleantext.segment.html import html_document  # plain text never pays for the HTML parser

        blocks, facts = html_document(text)
        return Document(page.id, page.url, "html", blocks, facts, decoding, markup=text)
    from cleantext.segment.plain import plain_blocks

    return Document(page.id, page.url, "text", plain_blocks(text), decoding=decoding)
