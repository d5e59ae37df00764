"""Changes as data: what was removed or rewritten, by whom, why, and on what evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from cleantext.document.block import Block

Category = Literal[
    "site_chrome",
    "link_list",
    "comment_widget",
    "share",
    "newsletter",
    "consent",
    "advertisement",
    "footer",
    "media",
    "furniture",
    "metadata",
    "low_content",
    "repair",
]
"""Families of reasons, for totals and for mapping onto other label sets. ``metadata``: lifted, not lost."""

Value = str | int | float | bool
Evidence = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason that a component can give, with the sentence that explains it.

    ``code`` is ``component.what``. ``sentence`` is a format string over the evidence:
    ``"{share:.0%} of its letters are links (limit {limit:.0%})"``.
    """

    code: str
    sentence: str
    category: Category

    def explain(self, evidence: Evidence) -> str:
        """Fill the sentence with measured values."""
        return self.sentence.format(**evidence)


@dataclass(frozen=True, slots=True)
class Removal:
    """A block that goes. ``cleaner`` names the component that judged it."""

    block: int
    cleaner: str
    reason: Reason
    evidence: Evidence = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A block whose text changes from ``before`` to ``after``."""

    block: int
    cleaner: str
    reason: Reason
    before: str
    after: str
    evidence: Evidence = field(default_factory=dict)


Change = Removal | Rewrite


def replay(blocks: Sequence[Block], changes: Iterable[Change]) -> tuple[Block, ...]:
    """Apply changes in order and return the blocks that are left, in their order.

    Raises ValueError when a change does not fit: its block is gone or unknown, or reads otherwise than ``before``.
    """
    left = {block.id: block for block in blocks}
    for change in changes:
        block = left.get(change.block)
        if block is None:
            raise ValueError(f"{change.reason.code}: block {change.block} is not in the document any more")
        if isinstance(change, Removal):
            del left[change.block]
        elif block.text != change.before:
            raise ValueError(f"{change.reason.code}: block {change.block} does not read as the change expects")
        else:
            left[change.block] = replace(block, text=change.after)
    return tuple(left.values())


def change_to_dict(change: Change) -> dict[str, Any]:
    """The JSON form of a change, complete enough for `change_from_dict`."""
    row: dict[str, Any] = {
        "type": "removal" if isinstance(change, Removal) else "rewrite",
        "block": change.block,
        "cleaner": change.cleaner,
        "code": change.reason.code,
        "category": change.reason.category,
        "sentence": change.reason.sentence,
        "why": change.reason.explain(change.evidence),
        "evidence": dict(change.evidence),
    }
    if isinstance(change, Rewrite):
        row |= {"before": change.before, "after": change.after}
    return row


def change_from_dict(row: Mapping[str, Any]) -> Change:
    """Read a change back from its JSON form. Raises KeyError where the row lacks a field."""
    reason = Reason(row["code"], row["sentence"], row["category"])
    if row["type"] == "removal":
        return Removal(row["block"], row["cleaner"], reason, row["evidence"])
    return Rewrite(row["block"], row["cleaner"], reason, row["before"], row["after"], row["evidence"])
