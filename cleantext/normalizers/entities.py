"""Character references that were escaped twice, or never resolved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, Final

from cleantext.component import NoOptions, Repair
from cleantext.document import Document, Reason, Rewrite
from cleantext.normalizers.base import Normalizer

AMPERSANDS: Final = "&(?:(?:amp|AMP|#0{0,3}38|#[xX]0{0,2}26);)*"
"""An ampersand, escaped as often as may be."""

REFERENCE: Final = re.compile(AMPERSANDS + "(#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8}[0-9]{0,2});")

MARKUP: Final = re.compile(
    AMPERSANDS + r"(?:[lg]t|[LG]T|#0{0,3}6[02]|#[xX]0{0,2}3[cCeE]);|</?[A-Za-z][\w-]{0,20}[\s/>]|<!--"
)
"""A tag, or an angle bracket in escaped form: who shows these may be writing about markup."""


class Entities(Normalizer[NoOptions]):
    """Resolves character references that stand in visible text, as in ``R&amp;amp;D`` or ``isn&#8217;t``.

    They were escaped twice by the site, or left over by whoever stripped the tags. A reader sees gibberish, and a
    tokenizer words that are none. A document that shows tags or escaped angle brackets may be about markup and stays
    as it is; so does preformatted text.

    Known misses: damaged pages that show an angle bracket; text about references which shows none is resolved.
    """

    name = "entities"
    reason = Reason("entities.unresolved", "it held unresolved character references", "repair")
    examples: ClassVar[tuple[Repair, ...]] = (
        Repair("Food &amp; drink, isn&#8217;t it?", "Food & drink, isn’t it?"),
        Repair("caf&amp;eacute; &ndash; open", "café – open"),
        Repair("Write &lt;b&gt; as &amp;lt;b&amp;gt;.", "Write &lt;b&gt; as &amp;lt;b&amp;gt;."),
        Repair("AT&T; R&D; salt & pepper;", "AT&T; R&D; salt & pepper;"),
        Repair("/search?q=a&copy=2&lang=en", "/search?q=a&copy=2&lang=en"),
    )

    def repair(self, text: str, document: Document) -> str:
        """The text with its character references resolved, unless the document is about markup."""
        if "&" not in text or ";" not in text or not REFERENCE.search(text):
            return text
        if MARKUP.search(text) or document.signal(shows_markup):
            return text
        return REFERENCE.sub(_resolved, text)

    def judge(self, document: Document) -> Iterator[Rewrite]:
        """Yield a rewrite for each block that reads otherwise after its repair; preformatted text is left alone."""
        preformatted = {block.id for block in document.blocks if block.kind == "pre"}
        return (change for change in super().judge(document) if change.block not in preformatted)


def shows_markup(document: Document) -> bool:
    """Whether any block shows a tag or an escaped angle bracket; a signal."""
    return any(MARKUP.search(block.text) for block in document.blocks)


def _resolved(reference: re.Match[str]) -> str:
    """What a reference stands for; itself where that is unknown, or what only writers about markup escape."""
    from html import unescape
    from html.entities import html5

    name = reference[1]
    resolved = unescape(f"&{name};") if name.startswith("#") else html5.get(f"{name};", "")
    plain = not resolved or resolved.isspace() or not resolved.isascii() or resolved in "&'\"-/:!?.,()"
    return resolved if resolved and plain and "\ufffd" not in resolved else reference[0]
