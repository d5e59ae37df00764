"""Run an engine over pages or dumps and add up its scores. The same code for our own tool and for the rivals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain
from statistics import fmean
from typing import Any, Final, TypeVar

from _corpus import Dump, Page
from _scores import (
    LineCounts,
    Output,
    SegmentCounts,
    line_counts,
    missing_words,
    segment_counts,
    word_f1,
    word_f1_titles_out,
    words,
)

Row = dict[str, Any]
"""A line of a table: column to figure."""

PageEngine = Callable[[Page], Output]
DumpEngine = Callable[[Dump], Output]
Item = TypeVar("Item")
Score = TypeVar("Score")


@dataclass(frozen=True)
class PageScore:
    """The scores of one HTML page; ``word_f1`` None where it has no gold text."""

    page: Page
    word_f1: float | None
    segments: SegmentCounts
    failed: bool


@dataclass(frozen=True)
class DumpScore:
    """The scores of one dump."""

    page_type: str
    word_f1: float
    lines: LineCounts
    failed: bool


@dataclass(frozen=True)
class HarmScore:
    """Words of one gold text, those missing from the output, and those not even lifted to metadata."""

    page_type: str
    words: int
    missing: int
    lost: int


class Guarded:
    """A rival as an engine: one that raises on a page scores that page as empty."""

    def __init__(self, extract: Callable[[Any], str]) -> None:
        self.extract = extract

    def __call__(self, item: Page | Dump) -> Output:
        """Extract, or give an empty output marked as failed."""
        try:
            return Output(self.extract(item))
        except Exception:  # noqa: BLE001 - a rival may raise whatever it likes; that is counted
            return Output("", failed=True)


class PageScorer:
    """Engine and measure in one callable, so that only the scores come back from another process."""

    def __init__(self, engine: PageEngine) -> None:
        self.engine = engine

    def __call__(self, page: Page) -> PageScore:
        """Score one page."""
        output = self.engine(page)
        score = None if page.text is None else word_f1(output.text, page.text)
        return PageScore(page, score, segment_counts(output.text, page.with_, page.without), output.failed)


class DumpScorer:
    """The same for dumps."""

    def __init__(self, engine: DumpEngine) -> None:
        self.engine = engine

    def __call__(self, dump: Dump) -> DumpScore:
        """Score one dump."""
        output = self.engine(dump)
        return DumpScore(
            dump.page_type, word_f1_titles_out(output.text, dump), line_counts(output, dump), output.failed
        )


class HarmScorer:
    """The same for gold texts given as dumps."""

    def __init__(self, engine: DumpEngine) -> None:
        self.engine = engine

    def __call__(self, dump: Dump) -> HarmScore:
        """Count the words of one clean text that did not come out."""
        output = self.engine(dump)
        with_lifted = "\n".join((output.text, *output.lifted))
        return HarmScore(
            dump.page_type,
            words(dump.text).total(),
            missing_words(output.text, dump.text),
            missing_words(with_lifted, dump.text),
        )


_scorer: Callable[[Any], Any] | None = None


def run(scorer: Callable[[Item], Score], items: Sequence[Item], jobs: int = 1) -> list[Score]:
    """The score of each item, in order; in ``jobs`` processes, each of which gets the scorer once."""
    if jobs == 1:
        return list(map(scorer, items))
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(scorer,)) as pool:
        return list(pool.map(_score, items, chunksize=8))


def _start(scorer: Callable[[Any], Any]) -> None:
    global _scorer
    _scorer = scorer


def _score(item: Any) -> Any:
    assert _scorer is not None
    return _scorer(item)


ALL: Final = "all"


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


def text_rows(scores: Iterable[DumpScore], only: tuple[str, ...] = (ALL, "article")) -> list[Row]:
    """Word F1 with titles out (mean over pages), line F1, noise and lost (pooled), for all pages and for articles."""
    rows = []
    for page_type, group in by_page_type(scores, lambda score: score.page_type):
        if page_type in only:
            counts = sum((score.lines for score in group), LineCounts())
            row: Row = {"pages": page_type, "n": len(group), "failed": sum(score.failed for score in group)}
            row["wordT F1"] = fmean(score.word_f1 for score in group)
            row |= {"line F1": counts.f1, "noise": counts.noise, "lost": counts.lost}
            rows.append(row)
    return rows


def harm_rows(scores: Iterable[HarmScore], only: tuple[str, ...] = (ALL, "article")) -> list[Row]:
    """Share of the words of clean texts that went: ``harm``; less what was lifted to metadata: ``lost for good``."""
    rows = []
    for page_type, group in by_page_type(scores, lambda score: score.page_type):
        if page_type in only:
            total = max(1, sum(score.words for score in group))
            row: Row = {"pages": page_type, "n": len(group)}
            row["harm"] = sum(score.missing for score in group) / total
            row["lost for good"] = sum(score.lost for score in group) / total
            row["touched"] = sum(score.missing > 0 for score in group) / len(group)
            rows.append(row)
    return rows
