"""Engine and measure in one: what comes back for a page or dump is its score alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cleantext.training.corpus import Dump, Page
from cleantext.training.scores import (
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
from cleantext.training.verdicts import PageVerdict

PageEngine = Callable[[Page], Output]
DumpEngine = Callable[[Dump], Output]


@dataclass(frozen=True)
class PageScore:
    """The scores of one HTML page; ``word_f1`` None where it has no gold text."""

    page: Page
    word_f1: float | None
    segments: SegmentCounts
    failed: bool
    confidence: float | None = None
    article: float | None = None

    @property
    def verdict(self) -> PageVerdict:
        """What was said of the page as a whole."""
        return PageVerdict(self.page.page_type, self.confidence, self.word_f1, self.article)


@dataclass(frozen=True)
class DumpScore:
    """The scores of one dump."""

    page_type: str
    word_f1: float
    lines: LineCounts
    failed: bool
    confidence: float | None = None
    article: float | None = None

    @property
    def verdict(self) -> PageVerdict:
        """What was said of the dump as a whole."""
        return PageVerdict(self.page_type, self.confidence, self.word_f1, self.article)


@dataclass(frozen=True)
class HarmScore:
    """Words of one gold text, those missing from the output, and those not even lifted to metadata."""

    page_type: str
    words: int
    missing: int
    lost: int


class PageScorer:
    """The scores of a page by an engine."""

    def __init__(self, engine: PageEngine) -> None:
        self.engine = engine

    def __call__(self, page: Page) -> PageScore:
        """Score one page."""
        output = self.engine(page)
        score = None if page.text is None else word_f1(output.text, page.text)
        segments = segment_counts(output.text, page.with_, page.without)
        return PageScore(page, score, segments, output.failed, output.confidence, output.article)


class DumpScorer:
    """The scores of a dump by an engine."""

    def __init__(self, engine: DumpEngine) -> None:
        self.engine = engine

    def __call__(self, dump: Dump) -> DumpScore:
        """Score one dump."""
        output = self.engine(dump)
        score, lines = word_f1_titles_out(output.text, dump), line_counts(output, dump)
        return DumpScore(dump.page_type, score, lines, output.failed, output.confidence, output.article)


class HarmScorer:
    """What an engine takes from a gold text that it is given as a dump."""

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
