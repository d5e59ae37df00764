"""The explanation of a page for machines: the audit's row, the article's row, and every block with its fate."""

from __future__ import annotations

from typing import Any

from cleantext.pipeline import Explanation
from cleantext.report.blocks import BlockView, block_views, reason_of
from cleantext.writers.audit import audit_row


def explanation_row(explanation: Explanation, origin: str | None = None) -> dict[str, Any]:
    """The explanation as JSON values."""
    document, article = explanation.document, explanation.article
    row = audit_row(article, origin=origin, document=document)
    row["article"] = article.to_dict()
    row["blocks"] = [_block_row(view) for view in block_views(document, article)] if document else []
    return row


def _block_row(view: BlockView) -> dict[str, Any]:
    block = view.block
    return {
        "id": block.id,
        "kind": block.kind,
        "path": list(block.path),
        "lines": list(block.lines),
        "link_chars": block.link_chars,
        "hidden": block.hidden,
        "text": view.text,
        "before": block.text if view.rewrites else None,
        "removed": reason_of(view.removal) if view.removal else None,
    }
