"""The audit replays."""

from __future__ import annotations

import json
from pathlib import Path

from cleantext.document import (
    Article,
    Block,
    Decoding,
    Document,
    Failed,
    Found,
    Kept,
    Metadata,
    Reason,
    Rejected,
    Removal,
    Rewrite,
    replay,
)
from cleantext.writers.audit import AuditWriter, audit_row, read_changes

BLOCKS = (Block(0, "Home"), Block(1, "It doesn´t rain."), Block(2, "Share´s"))
CHANGES = (
    Rewrite(1, "apostrophes", Reason("apostrophes.acute", "´ for '", "repair"), BLOCKS[1].text, "It doesn't rain."),
    Rewrite(2, "apostrophes", Reason("apostrophes.acute", "´ for '", "repair"), BLOCKS[2].text, "Share's"),
    Removal(0, "links", Reason("links.many", "{share:.0%} links", "link_list"), {"share": 1.0}),
    Removal(2, "share", Reason("share.button", "a share button", "share")),
)
DOCUMENT = Document("a", None, "text", BLOCKS)
ARTICLE = Article(
    "a",
    None,
    Kept(),
    replay(BLOCKS, CHANGES),
    Metadata(headline=Found("Rain", "h1", 0.9, 1)),
    CHANGES,
    Decoding("utf-8", "bom"),
)


def test_the_audit_replays(tmp_path: Path) -> None:
    """The changes read back from the file turn the segmented page into the article."""
    target = tmp_path / "audit.jsonl"
    with AuditWriter(str(target)) as audit:
        audit.write(ARTICLE, origin="a.txt", document=DOCUMENT)
    row = json.loads(target.read_text())
    assert replay(BLOCKS, read_changes(row)) == ARTICLE.blocks


def test_the_row_reads_by_itself() -> None:
    """It holds the decoding, the metadata with their sources, each reason in words, and the text that went."""
    row = audit_row(ARTICLE, origin="a.txt", document=DOCUMENT)
    assert row["origin"] == "a.txt"
    assert row["decoding"] == {"charset": "utf-8", "source": "bom", "replaced": 0}
    said = {"value": "Rain", "source": "h1", "confidence": 0.9}
    assert row["metadata"] == {"headline": {**said, "block": 1, "more_blocks": [], "alternatives": []}}
    removed = [(change["why"], change["text"]) for change in row["changes"] if change["type"] == "removal"]
    assert removed == [("100% links", "Home"), ("a share button", "Share's")]


def test_every_outcome_says_why() -> None:
    """A rejection carries its reason and sentence, a failure its stage and error."""
    rejected = audit_row(Article("a", None, Rejected("empty", "no visible text")))
    failed = audit_row(Article("a", None, Failed("read", "a.gz: truncated")))
    assert rejected["outcome"] == {"status": "rejected", "reason": "empty", "sentence": "no visible text"}
    assert failed["outcome"] == {"status": "failed", "stage": "read", "error": "a.gz: truncated"}
