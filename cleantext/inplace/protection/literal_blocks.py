"""Literal blocks of reStructuredText (https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#literal-blocks)."""

from __future__ import annotations

import re
from typing import Final

from cleantext.inplace.protection.blanks import BLANK, bare, indent, is_blank
from cleantext.inplace.protection.lines import Lines

MARK: Final = "::"
COMMENT: Final = re.compile(r"\.\.(?:\s|\Z)")
DIRECTIVE: Final = re.compile(r"\.\.[ \t]+[\w:.+-]+? ?::(?=\s)")
LITERAL_DIRECTIVE: Final = re.compile(
    r"\.\.[ \t]+(?:code|code-block|sourcecode|parsed-literal|literalinclude|prompt|productionlist|math|raw|csv-table|highlight"
    r"|doctest|testcode|testsetup|testoutput|graphviz|digraph|uml|ipython|plot|jupyter-execute"
    r"|mermaid|toctree|include) ?::",
    re.IGNORECASE,
)
DOCTEST: Final = re.compile(rf"[{BLANK}]*>>>(?:[{BLANK}]|\Z)")
QUOTES: Final = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
"""What the lines of a literal block may begin with instead of being indented."""


def literal_block(lines: Lines, start: int) -> range | None:
    """What is indented below a directive that takes code, with its line, or below a paragraph that ends with ``::``."""
    line = bare(lines.texts[start])
    if LITERAL_DIRECTIVE.match(line):
        return range(start, _end_of_indented(lines, start))
    if not line.endswith(MARK) or (COMMENT.match(line) and not DIRECTIVE.match(line)):
        return None
    if start + 1 < len(lines.texts) and not is_blank(lines.texts[start + 1]):
        return None
    end = _end_of_block_below(lines, start) if DIRECTIVE.match(line) else _end_of_indented(lines, start)
    if end == start + 1 and lines.markup == "rst":
        end = _end_of_quoted(lines, start)
    return range(start + 1, end) if end > start + 1 else None


def doctest(lines: Lines, start: int) -> range | None:
    """A session of an interpreter, to the next blank line. Only of reStructuredText: mail quotes with such marks."""
    if not DOCTEST.match(lines.texts[start]):
        return None
    numbers = range(start + 1, len(lines.texts))
    return range(start, next((number for number in numbers if is_blank(lines.texts[number])), len(lines.texts)))


def _end_of_block_below(lines: Lines, start: int) -> int:
    """As far as the lines below a directive are indented no less than the first; the paragraph is on its own line."""
    numbers = range(start + 1, len(lines.texts))
    first = next((number for number in numbers if not is_blank(lines.texts[number])), start)
    least = indent(lines.texts[first])
    return _end_of_indented(lines, start, least - 1) if least > indent(lines.texts[start]) else start + 1


def _end_of_quoted(lines: Lines, start: int) -> int:
    """The number after the lines below that begin with the same sign of punctuation, blank lines above them."""
    numbers = range(start + 1, len(lines.texts))
    first = next((number for number in numbers if not is_blank(lines.texts[number])), start)
    quote = lines.texts[first].lstrip(BLANK)[:1]
    if first == start or quote not in QUOTES or indent(lines.texts[first]) != indent(lines.texts[start]):
        return start + 1
    numbers = range(first, len(lines.texts))
    return next((number for number in numbers if lines.texts[number].lstrip(BLANK)[:1] != quote), len(lines.texts))


def _end_of_indented(lines: Lines, start: int, least: int | None = None) -> int:
    """The number after the last line below that is indented further than this one, or than ``least``."""
    least, end = indent(lines.texts[start]) if least is None else least, start + 1
    for number in range(start + 1, len(lines.texts)):
        if not is_blank(lines.texts[number]):
            if indent(lines.texts[number]) <= least:
                break
            end = number + 1
    return end
