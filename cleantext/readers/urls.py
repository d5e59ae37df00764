"""What is a URL, and what a path."""

from __future__ import annotations

import re
from typing import Final

_URL: Final = re.compile(r"[a-z][a-z0-9+.-]{1,20}(?:://|::)", re.IGNORECASE)


def is_url(name: object) -> bool:
    """Whether an input or output is behind a URL. One letter before the colon is a drive of Windows."""
    return isinstance(name, str) and _URL.match(name) is not None


def is_web(url: str) -> bool:
    """Whether a URL leads to a server of the web, which lists nothing and whose addresses have queries."""
    return url.lower().startswith(("http://", "https://"))
