"""The summary of a run, a few lines for standard error."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from cleantext.report.plain import one_line
from cleantext.runners import Summary

_MOST_FAILURES: Final = 50
_MOST_REASONS: Final = 20


def summary_lines(summary: Summary) -> Iterator[str]:
    """Outcomes, lines removed by reason, repairs, failures, throughput."""
    yield (
        f"{_counted(summary.documents, 'document')}: {summary.kept} kept, {summary.rejected.total()} rejected, "
        f"{summary.failed} failed ({summary.documents_per_second:.0f} documents/s)"
    )
    yield from _table("rejected", summary.rejected)
    removed = _counted(summary.removed_lines.total(), "line")
    yield from _table(f"removed {removed}", summary.removed_lines)
    yield from _table(f"rewrote {_counted(summary.rewrites.total(), 'block')}", summary.rewrites)
    yield from failure_lines(summary)


def _table(title: str, counts: Counter[str]) -> Iterator[str]:
    """Counts under a title, largest first, names in order among equals; nothing for none."""
    if not counts:
        return
    yield f"{title}:"
    ordered = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
    for name, count in ordered[:_MOST_REASONS]:
        yield f"{count:>8}  {name}"
    if len(ordered) > _MOST_REASONS:
        rest = sum(count for _, count in ordered[_MOST_REASONS:])
        yield f"{rest:>8}  for {len(ordered) - _MOST_REASONS} other reasons"


def failure_lines(summary: Summary) -> Iterator[str]:
    """The documents that failed, each with its message."""
    failures = summary.failures
    if not failures:
        return
    yield "failed:"
    for identifier, message in failures[:_MOST_FAILURES]:
        yield f"  {one_line(identifier)}: {one_line(message)}"
    if len(failures) > _MOST_FAILURES:
        yield f"  and {len(failures) - _MOST_FAILURES} more; --audit has them all"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
