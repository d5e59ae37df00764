"""Literal blocks of reStructuredText (https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#literal-blocks)."""

from __future__ import annotations

import re
from typing import Final

from cleantext.inplace.protection.blanks import bare, indent, is_blank
from cleantext.inplace.protection.lines import Lines

MARK: Final = "::"
DIRECTIVE: Final = re.compile(r"\.\. ")
LITERAL_DIRECTIVE: Final = re.compile(
    r"\.\. (?:code|code-block|sourcecode|parsed-literal|literalinclude|prompt|productionlist|math|raw|csv-table|highlight"
    r"|doctest|testcode|testsetup|testoutput|graphviz|digraph|uml|ipython|plot|jupyter-execute)::"
)


def literal_block(lines: Lines, start: int) -> range | None:
    """What is indented below a directive that takes code, with its line, or below a paragraph that ends with ``::``."""
    line = bare(lines.texts[start])
    if LITERAL_DIRECTIVE.match(line):
        return range(start, _end_of_indented(lines, start))
    if not line.endswith(MARK) or DIRECTIVE.match(line):
        return None
    if start + 1 < len(lines.texts) and not is_blank(lines.texts[start + 1]):
        return None
    end = _end_of_indented(lines, start)
    return range(start + 1, end) if end > start + 1 else None


def _end_of_indented(lines: Lines, start: int) -> int:
    """The number after the last line below that is indented further than this one."""
    least, end = indent(lines.texts[start]), start + 1
    for number in range(start + 1, len(lines.texts)):
        if not is_blank(lines.texts[number]):
            if indent(lines.texts[number]) <= least:
                break
            end = number + 1
    return end
