"""Limits elements that parsing takes long for, before it begins: formatting that is never closed, options by the thousand.

At each paragraph the HTML standard has a parser open again all formatting elements that were left open, unless they are
alike: a thousand, each with attributes of its own, before a thousand paragraphs make a million elements, and a page of
200 kB takes all memory there is. At each option the parser looks through those before it in the list.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from cleantext.segment.html_depth import limit_depth

FEWEST_TAGS: Final = 2000
"""Markup with fewer tags parses soon enough whatever they are, and is not looked through."""

MOST_FORMATTING: Final = 20_000_000
"""The length of all formatting tags that have attributes, times the number of all tags, up to which they stay."""

MOST_OPTIONS: Final = 5000

_FORMATTING: Final = "b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u"
_COSTLY: Final = re.compile(rf"<(?=[bcefinostu])(?:(?:{_FORMATTING})[\s/][^<>]*|opt(?:ion|group)[\s/>])", re.IGNORECASE)
_FORMATTING_NAME: Final = re.compile(rf"(?<=<)(/?)(?:{_FORMATTING})(?=[\s/>])", re.IGNORECASE)
_OPTION_NAME: Final = re.compile(r"<opt(?:ion|group)(?=[\s/>])", re.IGNORECASE)


def parsable(markup: str) -> str:
    """Markup that parses in time in proportion to its length. No text is lost; a common page comes out as it went in."""
    tags = markup.count("<")
    if tags < FEWEST_TAGS:
        return markup
    markup = limit_depth(markup)  # as many tags as before
    costly = _COSTLY.findall(markup)
    formatting = [tag for tag in costly if tag[1] not in "oO"]
    if sum(map(len, formatting)) * tags > MOST_FORMATTING:
        markup = _without_formatting(markup)
    return markup if len(costly) - len(formatting) <= MOST_OPTIONS else _without_options(markup)


def _without_formatting(markup: str) -> str:
    """Formatting is ``sup`` instead, which says as little and ends with the element that it is in."""
    return _FORMATTING_NAME.sub(r"\1sup", markup)


def _without_options(markup: str) -> str:
    """After so many options the others are their text, apart from each other."""
    last = next(islice(_OPTION_NAME.finditer(markup), MOST_OPTIONS, None))
    return markup[: last.start()] + _OPTION_NAME.sub(" <span", markup[last.start() :])
