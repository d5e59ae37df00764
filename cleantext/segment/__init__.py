"""Raw page to document: bytes to text (`decode`), HTML or plain text (`sniff`), text to blocks (`html`, `plain`).

Decisions: valid UTF-8 outweighs a declared charset, and what the server said (`RawPage.charset`) what the page says, as
in browsers; a page is HTML or plain text as its reader says, and only where the reader does not know, or names another
media type, as its content looks; plain text stays one block a line unless hard wrapping is certain.
"""

from __future__ import annotations

from typing import Final, get_args

from cleantext.document import Document, MediaType, RawPage
from cleantext.errors import DocumentError
from cleantext.segment.decode import decode
from cleantext.segment.sniff import sniff

__all__ = ["segment"]

_MEDIA_TYPES: Final = get_args(MediaType)


def segment(page: RawPage) -> Document:
    """Segment one page. Never fails on content: what cannot be decoded is replaced, and ``Document.decoding`` says so.

    An empty page gives a document without blocks. A media type that is none of ours, such as the ``Content-Type`` of a
    response with its charset, is not believed. Raises DocumentError where the data is neither str nor bytes.
    """
    if not isinstance(page.data, (str, bytes, bytearray)):
        raise DocumentError(f"str or bytes are wanted, not {type(page.data).__name__}", stage="segment")
    text, decoding = decode(page.data, page.charset)
    if (page.media_type if page.media_type in _MEDIA_TYPES else sniff(text)) == "text/html":
        from cleantext.segment.html import html_document  # plain text never pays for the HTML parser

        blocks, facts = html_document(text)
        return Document(
            page.id, page.url, "html", blocks, facts, decoding, markup=text, fetched=page.fetched, site=page.site
        )
    from cleantext.segment.plain import plain_blocks

    return Document(
        page.id, page.url, "text", plain_blocks(text), decoding=decoding, fetched=page.fetched, site=page.site
    )
