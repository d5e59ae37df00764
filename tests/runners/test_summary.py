"""What a run did, as numbers."""

from __future__ import annotations

import json

from cleantext.document import Article, Block, Document, Failed, Kept, Reason, Rejected, Removal
from cleantext.runners.summary import MOST_FAILURES, Summary

REASON = Reason("links.many", "links", "link_list")
DOCUMENT = Document("a", None, "text", (Block(0, "x", lines=(0, 3)), Block(1, "y", lines=(4, 5)), Block(2, "z")))
KEPT = Article("a", None, Kept(), changes=tuple(Removal(block, "links", REASON) for block in (0, 1, 2)))
REJECTED = Article("b", None, Rejected("empty"))
FAILED = Article("c", None, Failed("read", "gone"))


def summary(*articles: Article) -> Summary:
    """The summary of some articles of one document."""
    total = Summary()
    for article in articles:
        total.add(article, DOCUMENT)
    return total


def test_outcomes_are_counted() -> None:
    """Every page is in exactly one of the counts, failures with their message."""
    total = summary(KEPT, REJECTED, REJECTED, FAILED)
    assert (total.kept, dict(total.rejected), total.failures) == (1, {"empty": 2}, [("c", Failed("read", "gone"))])
    assert total.documents == 4
    assert total.examples == {"empty": ["b", "b"]}


def test_lines_are_counted_as_the_source_has_them() -> None:
    """A block of plain text counts as many lines as it spans, a block of HTML one."""
    assert summary(KEPT).removed_lines == {"links.many": 5}
    assert summary(KEPT).categories == {"link_list": 5}


def test_parts_add_up() -> None:
    """The summaries of two parts make the summary of the whole."""
    parts = summary(KEPT, FAILED)
    parts += summary(REJECTED)
    assert parts == summary(KEPT, FAILED, REJECTED)


def test_throughput_of_no_time_is_zero() -> None:
    """An empty run divides by nothing."""
    assert Summary().documents_per_second == 0.0
    assert Summary(kept=4, seconds=2.0).documents_per_second == 2.0


def test_failures_are_all_counted_and_the_first_remembered() -> None:
    """A run of days may have millions of them."""
    total = summary(*[FAILED] * (MOST_FAILURES + 1))
    total += summary(FAILED)
    assert total.failed == total.documents == MOST_FAILURES + 2
    assert len(total.failures) == MOST_FAILURES


def test_a_summary_becomes_json_and_back() -> None:
    """With the same types, so that it adds up with others."""
    total = summary(KEPT, REJECTED, FAILED)
    assert Summary.from_dict(json.loads(json.dumps(total.to_dict()))) == total
