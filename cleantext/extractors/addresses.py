"""Web addresses as pages state them."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from cleantext.document import Document

LONGEST: Final = 2000
_HOST: Final = re.compile(r"[^\s.]+(?:\.[^\s.]+)+|localhost")
_DIRECTORY_PAGE: Final = re.compile(r"/(?:index\.(?:html?|php))?$", re.IGNORECASE)


def absolute(address: str | None, document: Document) -> str | None:
    """An address of the web in full; one without a host is taken as of the page's own. None where it is none."""
    address = (address or "").strip()
    if not address or len(address) > LONGEST or any(character in address for character in ' \n\t<>"{}'):
        return None
    try:
        joined = urljoin(document.url or "", address)
        parts = urlsplit(joined)
        name = parts.hostname or ""
    except ValueError:
        return None
    return joined if parts.scheme in ("http", "https") and _HOST.fullmatch(name) else None


def page_key(address: str) -> str:
    """What addresses of the same page have in common.

    That is all but the scheme, ``www.``, query, fragment, a last slash, and how letters are written.
    """
    return host(address) + _DIRECTORY_PAGE.sub("", unquote(_parts(address).path))


def host(address: str) -> str:
    """The host of an address, lower case and without ``www.``; empty where there is none."""
    return (_parts(address).hostname or "").removeprefix("www.").removeprefix("m.")


def is_front_page(address: str) -> bool:
    """Whether an address is that of a site's front page."""
    parts = _parts(address)
    return not _DIRECTORY_PAGE.sub("", parts.path) and not parts.query


def _parts(address: str) -> SplitResult:
    """The parts of an address; of what is none, such as ``http://[``, all are empty."""
    try:
        return urlsplit(address)
    except ValueError:
        return SplitResult("", "", "", "", "")
