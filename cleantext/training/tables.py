"""The rows of the tables: the scores of all pages, and of each page type, added up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import chain
from statistics import fmean
from typing import Any, Final, TypeVar

from cleantext.training.scorers import DumpScore, HarmScore, PageScore
from cleantext.training.scores import LineCounts, SegmentCounts

Row = dict[str, Any]
"""A line of a table: column to figure."""

Score = TypeVar("Score")

ALL: Final = "all"
MAIN: Final = (ALL, "article")
"""The page types of dumps that benchmarks compare tools on."""


def by_page_type(scores: Iterable[Score], page_type: Callable[[Score], str]) -> Iterator[tuple[str, list[Score]]]:
    """The scores of each page type, largest first, and before them all together if there are several types."""
    groups: dict[str, list[Score]] = defaultdict(list)
    for score in scores:
        groups[page_type(score)].append(score)
    if len(groups) > 1:
        yield ALL, list(chain.from_iterable(groups.values()))
    yield from sorted(groups.items(), key=lambda group: -len(group[1]))


def html_rows(scores: Iterable[PageScore]) -> list[Row]:
    """Word F1 and segments F1 per page type."""
    rows = []
    for page_type, group in by_page_type(scores, lambda score: score.page.page_type):
        values = [score.word_f1 for score in group if score.word_f1 is not None]
        counts = sum((score.segments for score in group), SegmentCounts())
        row: Row = {"pages": page_type, "n": len(group), "failed": sum(score.failed for score in group)}
        row["word F1"] = fmean(values) if values else None
        row["segments F1"] = counts.f1 if counts.with_found + counts.with_missing else None
        rows.append(row)
    return rows


def text_rows(scores: Iterable[DumpScore], only: Collection[str] | None = None) -> list[Row]:
    """Word F1 with titles out (mean over pages), line F1, noise and lost (pooled), per page type."""
    rows = []
    for page_type, group in by_page_type(scores, lambda score: score.page_type):
        if only is None or page_type in only:
            counts = sum((score.lines for score in group), LineCounts())
            row: Row = {"pages": page_type, "n": len(group), "failed": sum(score.failed for score in group)}
            row["wordT F1"] = fmean(score.word_f1 for score in group)
            row |= {"line F1": counts.f1, "noise": counts.noise, "lost": counts.lost}
            rows.append(row)
    return rows


def harm_rows(scores: Iterable[HarmScore], only: Collection[str] | None = None) -> list[Row]:
    """Share of the words of clean texts that went: ``harm``; less what was lifted to metadata: ``lost for good``."""
    rows = []
    for page_type, group in by_page_type(scores, lambda score: score.page_type):
        if only is None or page_type in only:
            total = max(1, sum(score.words for score in group))
            row: Row = {"pages": page_type, "n": len(group)}
            row["harm"] = sum(score.missing for score in group) / total
            row["lost for good"] = sum(score.lost for score in group) / total
            row["touched"] = sum(score.missing > 0 for score in group) / len(group)
            rows.append(row)
    return rows
