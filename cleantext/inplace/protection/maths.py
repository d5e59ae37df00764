"""Maths between dollars in Markdown, by Pandoc's rule (https://pandoc.org/MANUAL.html#math) and a sign of TeX within."""

from __future__ import annotations

import re
from typing import Final

INLINE: Final = re.compile(r"(?<!\\)\$(?!\s)([^$\n]+)(?<![\s\\])\$(?!\d)")
DISPLAY: Final = re.compile(r"\$\$([^$\n]+)\$\$")
SIGN: Final = re.compile(r"[\\^_={}]")
"""Without one of these, what stands between two dollars may be the space between two prices."""


def end_of_maths(opener: re.Match[str]) -> int | None:
    """Where the maths that one dollar or two open ends; None where it is none for sure."""
    pattern = DISPLAY if len(opener[0]) > 1 else INLINE
    found = pattern.match(opener.string, opener.start())
    return found.end() if found and SIGN.search(found[1]) else None
