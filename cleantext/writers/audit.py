"""The audit: one JSON line a page, with its outcome, its metadata and every change.

The changes replay: segment the page again (segmenting is deterministic), read them back with `read_changes`, and
`cleantext.replay` gives the blocks of the article. A removal carries the text that went, so that the audit reads by
itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Final

from cleantext.document import (
    Article,
    Change,
    Document,
    Failed,
    Outcome,
    Rejected,
    Removal,
    Rewrite,
    change_from_dict,
    change_to_dict,
)
from cleantext.document.metadata_rows import sourced_row
from cleantext.writers.base import Transaction
from cleantext.writers.json_lines import JsonLines, json_line

AUDIT_VERSION: Final = 1
"""Version of the audit's row. Fields are only added within a version."""


class AuditWriter(Transaction):
    """Writes `audit_row`, one JSON object a line.

    Raises ConfigError where the target exists and ``force`` is not set, or cannot be created.
    """

    def __init__(self, target: str, *, force: bool = False) -> None:
        self._lines = JsonLines(target, force=force)

    def put(self, encoded: bytes) -> None:
        """Write what `encode_audit` made of one page; raises as `JsonLines.write_line` does."""
        self._lines.write_line(encoded)

    def write(self, article: Article, *, origin: str | None = None, document: Document | None = None) -> None:
        """Write one page; ``document`` as segmented, before any change, where there is one."""
        self.put(encode_audit(article, origin=origin, document=document))

    def commit(self) -> None:
        """Rename the file to its name."""
        self._lines.commit()

    def abort(self) -> None:
        """Remove the temporary file."""
        self._lines.abort()


def encode_audit(article: Article, *, origin: str | None = None, document: Document | None = None) -> bytes:
    """The `audit_row` as a line of JSON."""
    return json_line(audit_row(article, origin=origin, document=document))


def audit_row(article: Article, *, origin: str | None = None, document: Document | None = None) -> dict[str, Any]:
    """All that is known of how a page became an article, as JSON values."""
    return {
        "audit_version": AUDIT_VERSION,
        "id": article.id,
        "url": article.url,
        "origin": origin,
        "decoding": asdict(article.decoding) if article.decoding else None,
        "outcome": outcome_row(article.outcome),
        "metadata": sourced_row(article.metadata),
        "blocks": len(document.blocks) if document else None,
        "changes": change_rows(article, document),
    }


def outcome_row(outcome: Outcome) -> dict[str, str]:
    """The outcome with its reason and sentence, or its stage and error."""
    if isinstance(outcome, Rejected):
        return {"status": "rejected", "reason": outcome.reason, "sentence": outcome.sentence}
    if isinstance(outcome, Failed):
        return {"status": "failed", "stage": outcome.stage, "error": outcome.error}
    return {"status": "kept"}


def change_rows(article: Article, document: Document | None) -> list[dict[str, Any]]:
    """The changes in the order in which they were applied; removals with the ``text`` that went."""
    texts = {block.id: block.text for block in document.blocks} if document else {}
    rows = []
    for change in article.changes:
        row = change_to_dict(change)
        if isinstance(change, Rewrite):
            texts[change.block] = change.after
        elif isinstance(change, Removal) and change.block in texts:
            row["text"] = texts[change.block]
        rows.append(row)
    return rows


def read_changes(row: Mapping[str, Any]) -> tuple[Change, ...]:
    """The changes of an audit row, ready for `cleantext.replay`."""
    return tuple(change_from_dict(change) for change in row["changes"])
