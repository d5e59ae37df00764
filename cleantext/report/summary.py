"""The summary of a run, a few lines for standard error."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from cleantext.report.plain import one_line
from cleantext.runners import Summary

_MOST_REASONS: Final = 20
_LONGEST_ID: Final = 40


def summary_lines(summary: Summary) -> Iterator[str]:
    """Outcomes, lines removed by reason, repairs, failures, throughput."""
    yield (
        f"{_counted(summary.documents, 'document')}: {summary.kept} kept, {summary.rejected.total()} rejected, "
        f"{summary.failed} failed ({_rate(summary.documents_per_second)} documents/s)"
    )
    yield from _table("rejected", summary.rejected, summary.examples)
    removed = _counted(summary.removed_lines.total(), "line")
    yield from _table(f"removed {removed}", summary.removed_lines)
    yield from _table(f"rewrote {_counted(summary.rewrites.total(), 'block')}", summary.rewrites)
    yield from failure_lines(summary)


def _rate(per_second: float) -> str:
    return f"{per_second:.0f}" if per_second >= 10 else f"{per_second:.1f}"


def _table(title: str, counts: Counter[str], examples: Mapping[str, Sequence[str]] | None = None) -> Iterator[str]:
    """Counts under a title, largest first, names in order among equals; nothing for none."""
    if not counts:
        return
    yield f"{title}:"
    ordered = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
    for name, count in ordered[:_MOST_REASONS]:
        shown = _shown((examples or {}).get(name, ()), count)
        yield f"{count:>8}  {name}{shown}"
    if len(ordered) > _MOST_REASONS:
        rest = sum(count for _, count in ordered[_MOST_REASONS:])
        yield f"{rest:>8}  for {len(ordered) - _MOST_REASONS} other reasons"


def _shown(ids: Sequence[str], count: int) -> str:
    """Ids behind a count, cut from the left where they are long: the name of a file is at its end."""
    if not ids:
        return ""
    names = ", ".join(f"…{name[-_LONGEST_ID:]}" if len(name) > _LONGEST_ID else name for name in map(one_line, ids))
    return f": {names}, …" if count > len(ids) else f": {names}"


def failure_lines(summary: Summary) -> Iterator[str]:
    """The first documents that failed, each with its message, which names file and line."""
    failures = summary.failures
    if not failures:
        return
    yield "failed:"
    for _, failure in failures:
        stage = "" if failure.stage == "read" else f" (in {failure.stage})"
        yield f"  {one_line(failure.error)}{stage}"
    if summary.failed > len(failures):
        yield f"  and {summary.failed - len(failures)} more; --audit has them all"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
