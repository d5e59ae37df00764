"""The summary of a run."""

from __future__ import annotations

from cleantext.document import Article, Failed
from cleantext.report.summary import failure_lines, summary_lines
from cleantext.runners.summary import Summary


def test_counts_are_told_largest_first() -> None:
    """Outcomes, reasons and repairs, with their numbers."""
    summary = Summary(kept=3, seconds=2.0, failed=1, failures=[("a.gz", Failed("read", "dumps/a.gz: truncated"))])
    summary.rejected.update(no_article=2)
    summary.examples["no_article"] = ["login.html"]
    summary.removed_lines.update({"footer.legal": 1, "link_list.run": 7})
    summary.rewrites.update(mojibake=1)
    assert list(summary_lines(summary)) == [
        "6 documents: 3 kept, 2 rejected, 1 failed (3.0 documents/s)",
        "rejected:",
        "       2  no_article: login.html, …",
        "removed 8 lines:",
        "       7  link_list.run",
        "       1  footer.legal",
        "rewrote 1 block:",
        "       1  mojibake",
        "failed:",
        "  dumps/a.gz: truncated",
    ]


def test_a_failure_of_a_component_is_named() -> None:
    """What fails behind the reader is told with its stage."""
    failed = Failed("clean: tags", "a.html: ValueError: wrong")
    assert list(failure_lines(Summary(failures=[("a", failed)]))) == [
        "failed:",
        "  a.html: ValueError: wrong (in clean: tags)",
    ]


def test_many_failures_are_cut_with_a_word() -> None:
    """A broken disk must not flood the terminal, nor hide that there is more."""
    summary = Summary()
    for number in range(1000):
        summary.add(Article(str(number), None, Failed("read", "gone")))
    lines = list(failure_lines(summary))
    assert len(lines) < 100
    assert lines[-1] == "  and 950 more; --audit has them all"
