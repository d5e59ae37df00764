"""What became of each block of a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from cleantext.document import Article, Block, Change, Document, Outcome, Rejected, Removal, Rewrite

SCORES: Final = ("score", "probability")
"""Evidence that is a score, shown as a number beside the reason."""


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block of the page, its rewrites in order, its text after them, and its removal, if it was removed."""

    block: Block
    text: str
    rewrites: tuple[Rewrite, ...]
    removal: Removal | None

    @property
    def mark(self) -> str:
        """``-`` removed, ``~`` kept and rewritten, a space for kept as it was."""
        if self.removal:
            return "-"
        return "~" if self.rewrites else " "


def block_views(document: Document, article: Article) -> tuple[BlockView, ...]:
    """Every block of the segmented page, in page order."""
    changes: dict[int, list[Change]] = {}
    for change in article.changes:
        changes.setdefault(change.block, []).append(change)
    return tuple(_view(block, changes.get(block.id, [])) for block in document.blocks)


def _view(block: Block, changes: list[Change]) -> BlockView:
    rewrites = tuple(change for change in changes if isinstance(change, Rewrite))
    removal = next((change for change in changes if isinstance(change, Removal)), None)
    return BlockView(block, rewrites[-1].after if rewrites else block.text, rewrites, removal)


def reason_of(change: Change) -> str:
    """The reason in one line: its code, its score where it has one, its sentence."""
    score = score_of(change.evidence)
    shown = "" if score is None else f" {score:.2f}"
    return f"{change.reason.code}{shown}: {change.reason.explain(change.evidence)}"


def score_of(evidence: Mapping[str, object]) -> float | None:
    """The score among the evidence, if there is one."""
    for name in SCORES:
        value = evidence.get(name)
        if isinstance(value, float):
            return value
    return None


def confidence_told(article: Article) -> tuple[str, str] | None:
    """The confidence in the article, and what that is; None where there is none."""
    if article.confidence is None:
        return None
    return f"{article.confidence:.2f}", "estimated F1 of its words"


def outcome_line(outcome: Outcome) -> str:
    """The outcome with its sentence or error."""
    told = getattr(outcome, "sentence", "") if isinstance(outcome, Rejected) else getattr(outcome, "error", "")
    return f"{outcome}: {told}" if told else str(outcome)
