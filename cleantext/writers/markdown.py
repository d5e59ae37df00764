"""A directory of Markdown files: the metadata as front matter, then the body with its structure."""

from __future__ import annotations

import json
import re
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from cleantext.document import Article, Block
from cleantext.document.metadata_rows import FIELDS
from cleantext.writers.directory import DirectoryWriter, FileEncoder

_HEADING: Final = re.compile(r"h([1-6])\b")
_BULLET: Final = re.compile(r"[-*+•·‣◦–]\s|\(?\w{1,3}[.)]\s")
_INLINE: Final = re.compile(r"[\\`*<\[\]]|(?<!\w)_|_(?!\w)|&(?=#?\w{1,32};)")
_LINE_START: Final = re.compile(r"^(\s{0,3})(#{1,6}(?=\s|$)|[-+>]|=+\s*$|~~~|\d{1,9}(?=[.)](?:\s|$)))", re.MULTILINE)
_NOT_YAML: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


class MarkdownWriter(DirectoryWriter):
    """Writes front matter (YAML, each value a JSON scalar, list or map), then headings, lists, tables and quotations.

    Characters that Markdown would take for markup are escaped: what stood on the page is what shows.
    """

    def __init__(self, target: Path, *, force: bool = False) -> None:
        super().__init__(target, MARKDOWN, force=force)


def markdown_file(article: Article) -> str:
    """Front matter, headline, body."""
    row = article.to_dict()
    title = f"# {_escape(row['headline'])}\n\n" if row["headline"] else ""
    metadata = front_matter({name: row[name] for name in ("id", "url", *FIELDS)})
    return metadata + "\n" + title + body(article.blocks) + "\n"


MARKDOWN: Final = FileEncoder(".md", markdown_file)
"""Encodes articles as Markdown files."""


def front_matter(metadata: dict[str, Any]) -> str:
    """The metadata as a YAML block between ``---``; what is not known is left out."""
    lines = [f"{name}: {_yaml(value)}" for name, value in metadata.items() if value not in (None, [])]
    return "\n".join(["---", *lines, "---", ""])


def body(blocks: tuple[Block, ...]) -> str:
    """The blocks in Markdown. Neighbours of one kind form a list, a table or a quotation."""
    runs = [list(run) for _, run in groupby(blocks, key=lambda block: block.kind)]
    return "\n\n".join(_RENDER.get(run[0].kind, _paragraphs)(run) for run in runs)


def _yaml(value: object) -> str:
    # JSON is YAML, except for a few characters that JSON leaves as they are and YAML does not print
    text = json.dumps(value, ensure_ascii=False)
    return _NOT_YAML.sub(lambda character: f"\\u{ord(character[0]):04x}", text)


def _escape(text: str) -> str:
    text = _INLINE.sub(lambda mark: "\\" + mark[0], text)
    return _LINE_START.sub(_escape_line_start, text)


def _escape_line_start(match: re.Match[str]) -> str:
    indent, mark = match.groups()
    return f"{indent}{mark}\\" if mark.isdigit() else f"{indent}\\{mark}"


def _paragraphs(run: list[Block]) -> str:
    return "\n\n".join(_escape(block.text).replace("\n", "  \n") for block in run)


def _headings(run: list[Block]) -> str:
    return "\n\n".join(f"{'#' * _level(block)} {_escape(_one_line(block.text.lstrip('# ')))}" for block in run)


def _level(block: Block) -> int:
    """The level of the markup; 2 where there is none, 1 being the headline."""
    levels = [int(found[1]) for token in block.path if (found := _HEADING.match(token))]
    return max(levels[-1], 2) if levels else 2


def _items(run: list[Block]) -> str:
    return "\n".join(_item(block.text) for block in run)


def _item(text: str) -> str:
    bullet = _BULLET.match(text)
    if bullet is None:
        return f"- {_escape(_one_line(text))}"
    mark = bullet[0].strip()
    rest = _escape(_one_line(text[bullet.end() :]))
    return f"{mark} {rest}" if mark[:-1].isdecimal() and mark.isascii() else f"- {_kept_mark(mark)}{rest}"


def _kept_mark(mark: str) -> str:
    """Bullets become the dash before them; letters and the like say something, so they stay."""
    return f"{_escape(mark)} " if any(character.isalnum() for character in mark) else ""


def _rows(run: list[Block]) -> str:
    table = [re.split(r" \| |\t|\|", block.text.strip("|")) for block in run]
    width = max(map(len, table))
    lines = [
        "| " + " | ".join(_escape(_one_line(cell)) for cell in row + [""] * (width - len(row))) + " |" for row in table
    ]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _quotes(run: list[Block]) -> str:
    quoted = "\n\n".join(_escape(block.text.removeprefix("> ")) for block in run)
    return "\n".join(f"> {line}".rstrip() for line in quoted.split("\n"))


def _code(run: list[Block]) -> str:
    return "\n\n".join(_fenced(block.text) for block in run)


def _fenced(text: str) -> str:
    longest = max((len(ticks) for ticks in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{text}\n{fence}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


_RENDER: Final = {"heading": _headings, "item": _items, "row": _rows, "quote": _quotes, "pre": _code}
