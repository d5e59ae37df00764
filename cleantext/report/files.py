"""What came of files that were checked or fixed: lines for standard error."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Final

from cleantext.inplace.file_result import FileResult, Outcome
from cleantext.inplace.line import Cause
from cleantext.inplace.quoting import quoted
from cleantext.report.visible import visible

_PHRASES: Final[Mapping[Outcome, tuple[str, str]]] = {
    "changed": ("would change", "would change"),
    "clean": ("is clean", "are clean"),
    "left_alone": ("left alone", "left alone"),
    "failed": ("failed", "failed"),
}


def result_line(result: FileResult, *, written: bool) -> str:
    """What came of one file, without a line feed; empty for a clean one. ``written``: it was not only checked."""
    name = quoted(result.name)
    if result.outcome == "failed":
        return f"{name}: failed: {_why(result)}"
    if result.outcome == "left_alone":
        return f"{name}: left alone: {_why(result)}"
    if result.outcome == "clean":
        return ""
    lines, causes = _counted(len(result.edits), "line"), _by_component(result)
    return f"fixed {name}: {lines} ({causes})" if written else f"{name}: {lines} would change ({causes})"


def _why(result: FileResult) -> str:
    return visible(" ".join(result.why.split()))


def _by_component(result: FileResult) -> str:
    """How many lines each component changes, most first; a line may be changed by several."""
    lines = Counter(name for edit in result.edits for name in {_component(cause) for cause in edit.causes})
    return ", ".join(
        f"{count} {name}" for name, count in sorted(lines.items(), key=lambda entry: (-entry[1], entry[0]))
    )


def _component(cause: Cause) -> str:
    return cause.reason.code.partition(".")[0]


def reason_lines(result: FileResult) -> Iterator[str]:
    """Why each line changes: name, number of the line from 1, code, sentence, and the evidence that it does not tell."""
    name = quoted(result.name)
    for edit in result.edits:
        for told in dict.fromkeys(f"{cause.reason.code}: {cause.sentence}{_untold(cause)}" for cause in edit.causes):
            yield f"{name}:{edit.number + 1}: {visible(told)}"


def _untold(cause: Cause) -> str:
    named = {field for _, field, _, _ in Formatter().parse(cause.reason.sentence)}
    untold = ", ".join(f"{key} {_spelled(value)}" for key, value in cause.evidence.items() if key not in named)
    return f" ({untold})" if untold else ""


def _spelled(value: object) -> str:
    return f"{value:.3g}" if isinstance(value, float) else str(value)


def total_line(outcomes: Mapping[Outcome, int], *, written: bool) -> str:
    """How many files came to what: "3 files would change, 17 are clean, 1 left alone"."""
    phrases = {**_PHRASES, "changed": ("fixed", "fixed")} if written else _PHRASES
    parts: list[str] = []
    for outcome, (one, many) in phrases.items():
        count = outcomes.get(outcome, 0)
        if count:
            parts.append(f"{count if parts else _counted(count, 'file')} {one if count == 1 else many}")
    return ", ".join(parts) or "no files to look at"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
