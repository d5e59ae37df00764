"""Regions inside of paragraphs that bind tightest, from left to right: the first to open holds until it closes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from cleantext.inplace.file_kind import Markup, is_markdown
from cleantext.inplace.protection.inline_code import InlineCode
from cleantext.inplace.protection.markup import HtmlMarkup
from cleantext.inplace.protection.maths import end_of_maths
from cleantext.inplace.protection.mdx import Expressions
from cleantext.inplace.protection.regions import Span
from cleantext.inplace.protection.templates import Templates

OPENERS: Final = re.compile(r"`+|<|\{")
OPENERS_OF_MARKDOWN: Final = re.compile(r"`+|<|\{|\$\$?")


def inline_spans(text: str, *, markup: Markup) -> Iterator[Span]:
    """The stretches of inline code, markup, templates and, in Markdown, maths; in MDX expressions for templates."""
    openers = OPENERS_OF_MARKDOWN if is_markdown(markup) else OPENERS
    if openers.search(text) is None:
        return
    expressions = Expressions(text) if markup == "mdx" else None
    end_of: dict[str, Callable[[re.Match[str]], int | None]] = {
        "`": InlineCode(text, markdown=is_markdown(markup)).end,
        "<": HtmlMarkup(text, expressions).end,
        "{": (expressions or Templates(text)).end,
        "$": end_of_maths,
    }
    at = 0
    while opener := openers.search(text, at):
        end = end_of[opener[0][0]](opener)
        if end is not None:
            yield opener.start(), end
        at = opener.end() if end is None else end
