"""What comes out: the article, its metadata, its outcome, and every change that made it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from cleantext.document.block import Block
from cleantext.document.change import Change
from cleantext.document.document import Decoding
from cleantext.document.metadata import Metadata
from cleantext.document.metadata_rows import FIELDS, flat_row

SCHEMA_VERSION = 1
"""Version of the row that `Article.to_dict` gives. Fields are only added within a version."""

ROW_FIELDS: Final = ("id", "url", "outcome", *FIELDS, "text", "confidence")
"""The fields of that row, in their order. Columns that are carried through come behind them."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The page holds an article, and here it is."""

    def __str__(self) -> str:
        return "kept"


@dataclass(frozen=True, slots=True)
class Rejected:
    """The page was read, and there is no article in it. ``reason`` is a code.

    ``no_article``, ``empty``, ``binary``; ``not_article`` where only articles are wanted.
    """

    reason: str
    sentence: str = ""

    def __str__(self) -> str:
        return f"rejected: {self.reason}"


@dataclass(frozen=True, slots=True)
class Failed:
    """The page could not be cleaned. ``stage`` is the step that failed, ``error`` names file and line where known."""

    stage: str
    error: str

    def __str__(self) -> str:
        return f"failed: {self.stage}"


Outcome = Kept | Rejected | Failed


def separator(previous: Block, block: Block) -> str:
    """What stands between two blocks: a line break in a list, a table or tight lines, else a blank line."""
    if previous.lines[1]:
        tight = previous.lines[1] == block.lines[0]
    else:
        tight = previous.kind == block.kind and block.kind in ("item", "row") and block.id == previous.id + 1
    return "\n" if tight else "\n\n"


def running_text(blocks: tuple[Block, ...]) -> str:
    """The blocks as text, spaced as `separator` says. Empty for no blocks."""
    parts: list[str] = []
    previous: Block | None = None
    for block in blocks:
        if previous is not None:
            parts.append(separator(previous, block))
        parts.append(block.text)
        previous = block
    return "".join(parts)


@dataclass(frozen=True, slots=True)
class Article:
    """The clean article of one page, or why there is none.

    ``blocks`` are the blocks of the body; ``changes`` replay the segmented page into them (`cleantext.replay`).
    ``confidence`` is an estimate, from 0 to 1, of the F1 of the words of the body against those of the article as a person
    would cut it out. None where there is no article, or no content score judged it.
    ``carried`` are the values that the page's row had in columns to be carried through; nothing has looked at them.
    """

    id: str
    url: str | None
    outcome: Outcome
    blocks: tuple[Block, ...] = ()
    metadata: Metadata = Metadata()
    changes: tuple[Change, ...] = ()
    decoding: Decoding | None = None
    confidence: float | None = None
    carried: Mapping[str, Any] = field(default_factory=dict, hash=False)

    @property
    def text(self) -> str:
        """The body: paragraphs with a blank line between, list items and tight lines one a line."""
        return running_text(self.blocks)

    def to_dict(self) -> dict[str, Any]:
        """The flat row of ``articles.jsonl``; the README documents its schema (version `SCHEMA_VERSION`).

        The fields of metadata are those of `cleantext.document.metadata_rows`. ``confidence`` is rounded to three digits.
        Columns that are carried through come last.
        """
        return {
            "id": self.id,
            "url": self.url,
            "outcome": str(self.outcome),
            **flat_row(self.metadata),
            "text": self.text,
            "confidence": None if self.confidence is None else round(self.confidence, 3),
            **self.carried,
        }
