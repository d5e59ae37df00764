"""Plain text to blocks: one a line, save for paragraphs that are certainly hard-wrapped.

Decisions: every line with a visible character is in exactly one block, in order; bullets, numbers and underlines stay
in the text; the line under an underlined heading is a block of its own. Segmenting what was segmented changes nothing:
``plain_blocks(running_text(blocks))`` gives the same texts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final
from unicodedata import category

from cleantext.document import Block, BlockKind
from cleantext.segment.line_kind import line_kinds
from cleantext.segment.source_line import SourceLine
from cleantext.segment.unwrap import join_lines, wrapped_runs

_LINE_BREAK: Final = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_BREAKS_OF_SPLITLINES_ONLY: Final = re.compile("[\x1c-\x1e]")
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"})


def plain_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a plain text. ``Block.lines`` counts source lines from 0, ``\\r\\n`` being one break.

    A line without visible characters gives no block. ``Block.text`` is the line without the white space around it, or
    the lines of a hard-wrapped paragraph joined by spaces. Time grows linearly with the text.
    """
    lines = source_lines(text)
    kinds = line_kinds(lines)
    blocks: list[Block] = []
    at = 0
    for start, end in (*wrapped_runs(lines), (len(lines), len(lines))):
        for line, kind in zip(lines[at:start], kinds[at:start], strict=True):
            blocks.append(Block(len(blocks), line.text, kind, lines=(line.number, line.number + 1)))
        if start < end:
            blocks.append(_paragraph(len(blocks), lines[start:end], is_item=kinds[start] == "item"))
        at = end
    return tuple(blocks)


def source_lines(text: str) -> list[SourceLine]:
    """The lines that show something, each with its number in the source and its indentation."""
    found = []
    for number, line in enumerate(_split(text)):
        stripped = line.strip()
        if stripped and (stripped[0].isprintable() or _shows(stripped)):
            found.append(SourceLine(number, stripped, _indentation(line)))
    return found


def _split(text: str) -> list[str]:
    # str.splitlines is ten times as fast, and splits at three separators more
    return _LINE_BREAK.split(text) if _BREAKS_OF_SPLITLINES_ONLY.search(text) else text.splitlines()


def _shows(line: str) -> bool:
    # not all of str.isprintable: private characters are icons, unassigned ones those of a newer Unicode
    return any(category(character) not in _INVISIBLE for character in line)


def _indentation(line: str) -> int:
    """Columns of white space before the text, tabs reaching to every eighth."""
    if not line[0].isspace():
        return 0
    white = line[: len(line) - len(line.lstrip())]
    return len(white.expandtabs(8)) if "\t" in white else len(white)


def _paragraph(identifier: int, lines: Sequence[SourceLine], *, is_item: bool) -> Block:
    text = join_lines([line.text for line in lines])
    kind: BlockKind = "item" if is_item else "paragraph"
    return Block(identifier, text, kind, lines=(lines[0].number, lines[-1].number + 1))
