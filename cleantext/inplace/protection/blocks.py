"""Regions of whole lines: the first to open holds until it closes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cleantext.inplace.file_kind import Markup
from cleantext.inplace.protection.blanks import BLANK
from cleantext.inplace.protection.delimited_blocks import display_maths, named_block, ruled_block
from cleantext.inplace.protection.fenced_code import fenced_code
from cleantext.inplace.protection.front_matter import front_matter
from cleantext.inplace.protection.indented_code import indented_code
from cleantext.inplace.protection.lines import Lines, Rule
from cleantext.inplace.protection.literal_blocks import MARK, literal_block
from cleantext.inplace.protection.switches import WORD, switched_off
from cleantext.inplace.protection.tables import table

RULES: Final[tuple[Rule, ...]] = (
    switched_off,
    fenced_code,
    named_block,
    ruled_block,
    display_maths,
    literal_block,
    table,
)

MAY_OPEN: Final = re.compile(
    rf"[{BLANK}>]*(?:[-*+][ \t]+|\d{{1,9}}[.)][ \t]+)*(?:```|~~~|\$\$|\\begin|\{{%|\{{\{{[<%]|\#\+|\.\.|--|\+[-=]|=)",
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
    free_from = front.stop
    for number, text in enumerate(lines.texts):
        if number < free_from or not _may_open(text):
            continue
        region = next((found for rule in RULES if (found := rule(lines, number))), None)
        if region:
            yield region
            free_from = region.stop


def _may_open(line: str) -> bool:
    """Whether a rule must look at the line; at most lines none has to."""
    if MAY_OPEN.match(line) or "|" in line:
        return True
    return ":" in line and (MARK in line or WORD in line.lower())
