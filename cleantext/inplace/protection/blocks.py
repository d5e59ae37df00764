"""Regions of whole lines: the first to open holds until it closes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from cleantext.inplace.file_kind import Markup
from cleantext.inplace.protection import asciidoc, mdx, org
from cleantext.inplace.protection.delimited_blocks import display_maths, named_block, ruled_block
from cleantext.inplace.protection.fenced_code import MARKERS, fenced_code
from cleantext.inplace.protection.front_matter import front_matter
from cleantext.inplace.protection.indented_code import indented_code
from cleantext.inplace.protection.lines import Lines, Rule
from cleantext.inplace.protection.literal_blocks import DOCTEST, MARK, doctest, literal_block
from cleantext.inplace.protection.switches import WORD, switched_off
from cleantext.inplace.protection.tables import table

FIRST: Final[tuple[Rule, ...]] = (switched_off, fenced_code)
OF_MARKUP: Final[Mapping[Markup, tuple[re.Pattern[str], tuple[Rule, ...]]]] = {
    "asciidoc": (asciidoc.MAY_OPEN, (asciidoc.styled_block, asciidoc.delimited_block, asciidoc.literal_paragraph)),
    "mdx": (mdx.MODULE, (mdx.module_lines,)),
    "org": (org.MAY_OPEN, (org.drawer, org.fixed_width)),
    "rst": (DOCTEST, (doctest,)),
}
"""By markup, the lines that its rules must look at, and these."""

RULES: Final[tuple[Rule, ...]] = (
    named_block,
    ruled_block,
    display_maths,
    literal_block,
    table,
)

MAY_OPEN: Final = re.compile(
    rf"{MARKERS}(?:```|~~~|\$\$|\\begin|\{{%|\{{\{{[<%]|\#\+|\.\.|--|\+[-=+]|//|[=,]=|=)",
    re.IGNORECASE,
)


def block_lines(texts: Sequence[str], *, markup: Markup) -> frozenset[int]:
    """The numbers of the lines that are protected whole."""
    lines = Lines(texts, markup)
    numbers = {number for region in _regions(lines) for number in region}
    if lines.markdown:
        numbers.update(indented_code(texts, frozenset(numbers)))
    return frozenset(numbers)


def _regions(lines: Lines) -> Iterator[range]:
    front = front_matter(lines.texts)
    yield front
    may_open, own_rules = OF_MARKUP.get(lines.markup, (None, ()))
    rules = (*FIRST, *own_rules, *RULES)
    free_from = front.stop
    for number, text in enumerate(lines.texts):
        if number < free_from or not (_may_open(text) or (may_open and may_open.match(text))):
            continue
        region = next((found for rule in rules if (found := rule(lines, number))), None)
        if region:
            yield region
            free_from = region.stop


def _may_open(line: str) -> bool:
    """Whether a rule must look at the line; at most lines none has to."""
    if MAY_OPEN.match(line) or "|" in line:
        return True
    return ":" in line and (MARK in line or WORD in line.lower())
