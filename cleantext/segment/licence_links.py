"""Links to the licence that a page is under.

``rel=license`` says so (https://microformats.org/wiki/rel-license), but in captions it speaks of the picture. Links to
Creative Commons without it count in footers and in what is named after licences or copyright, as long as they all lead
to one licence; elsewhere they are as often those of pictures or of what the text is about.
"""

from __future__ import annotations

import re
from typing import Any, Final

MOST_LINKS: Final = 50
ANCESTORS: Final = 12
"""Steps up the tree that are looked at: footers are shallow."""

_SELECTOR: Final = '[rel~="license"], [itemprop="license"], a[href*="creativecommons.org/"]'
_MARK: Final = re.compile(r"(?:rel|itemprop)\s{0,3}=[^>]*$")
_MARK_CHARS: Final = 50
"""Characters before the word ``license`` in which the attribute begins."""

_CREATIVE_COMMONS: Final = re.compile(r"creativecommons\.org/(?:licenses/[a-z+-]{2,12}/|publicdomain/zero/)")
_OF_PICTURES: Final = frozenset({"figure", "figcaption", "caption", "picture"})
_PICTURE_NAME: Final = re.compile(r"caption|credit|photo|image|media|gallery|comment", re.IGNORECASE)
_LICENCE_NAME: Final = re.compile(r"footer|licen[sc]e|lizenz|copyright|colophon|imprint", re.IGNORECASE)


def licence_links(root: Any, markup: str) -> tuple[str, ...]:
    """The addresses, in page order and each once. The markup is searched first: few pages state a licence."""
    if "creativecommons.org/" not in markup and not _is_marked(markup):
        return ()
    stated: list[str] = []
    linked: dict[str, str] = {}
    for node in root.css(_SELECTOR)[:MOST_LINKS]:
        attributes = node.attributes
        address = (attributes.get("href") or attributes.get("content") or "").strip()
        said = "license" in f"{attributes.get('rel')} {attributes.get('itemprop')}"
        common = _CREATIVE_COMMONS.search(address)
        if address and (said or common) and _speaks_of_page(node, said):
            if said:
                stated.append(address)
            elif common:
                linked.setdefault(common[0], address)
    return tuple(dict.fromkeys(stated or (linked.values() if len(linked) == 1 else ())))


def _is_marked(markup: str) -> bool:
    """Whether ``license`` stands in an attribute that says what an element is; a search by one pattern takes long."""
    start = markup.find("license")
    while start >= 0:
        if _MARK.search(markup, max(0, start - _MARK_CHARS), start):
            return True
        start = markup.find("license", start + 1)
    return False


def _speaks_of_page(node: Any, said: bool) -> bool:
    """Whether the elements around a link let it speak of the page: ``said`` it does where they do not forbid it."""
    found = said
    for _ in range(ANCESTORS):
        if node is None or node.tag in ("body", "html"):
            break
        attributes = node.attributes
        name = f"{attributes.get('id')} {attributes.get('class')}"
        if node.tag in _OF_PICTURES or _PICTURE_NAME.search(name):
            return False
        found = found or node.tag == "footer" or _LICENCE_NAME.search(name) is not None
        node = node.parent
    return found
