"""The measures: word F1, line F1, noise, lost, segments, harm."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from cleantext.training.corpus import Dump

_CJK: Final = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
_WORD: Final = re.compile(rf"[{_CJK}]|(?:(?![{_CJK}])\w)+")


@dataclass(frozen=True)
class Output:
    """What an engine made of one page or dump.

    ``lines`` are the numbers of the source lines that it kept, None where the engine gives text only. ``lifted`` are
    texts moved to metadata rather than thrown away. ``failed``: it raised, and the text is empty. ``confidence`` estimates
    the word F1, ``article`` is the probability that the page is one of an article; None where nobody said.
    """

    text: str
    lines: frozenset[int] | None = None
    lifted: tuple[str, ...] = ()
    failed: bool = False
    confidence: float | None = None
    article: float | None = None


@dataclass(frozen=True)
class LineCounts:
    """Lines, and words in them, by label and fate."""

    content_kept: int = 0
    content_lost: int = 0
    boilerplate_kept: int = 0
    boilerplate_dropped: int = 0
    content_words: int = 0
    content_words_lost: int = 0
    boilerplate_words: int = 0
    boilerplate_words_kept: int = 0

    def __add__(self, other: LineCounts) -> LineCounts:
        """Pool two pages."""
        mine, theirs = vars(self), vars(other)
        return LineCounts(**{name: mine[name] + theirs[name] for name in mine})

    @property
    def f1(self) -> float:
        """F1 of keeping exactly the content lines, over all lines pooled."""
        return f1(self.content_kept, self.boilerplate_kept, self.content_lost)

    @property
    def noise(self) -> float:
        """Share of the boilerplate words that were kept."""
        return self.boilerplate_words_kept / max(1, self.boilerplate_words)

    @property
    def lost(self) -> float:
        """Share of the content words that were dropped."""
        return self.content_words_lost / max(1, self.content_words)


@dataclass(frozen=True)
class SegmentCounts:
    """Segments that had to be there and those that must not, by what happened."""

    with_found: int = 0
    with_missing: int = 0
    without_found: int = 0
    without_absent: int = 0

    def __add__(self, other: SegmentCounts) -> SegmentCounts:
        """Pool two pages."""
        mine, theirs = vars(self), vars(other)
        return SegmentCounts(**{name: mine[name] + theirs[name] for name in mine})

    @property
    def f1(self) -> float:
        """F1 of ``with`` segments found against ``without`` segments found."""
        return f1(self.with_found, self.without_found, self.with_missing)


def f1(true_positives: int, false_positives: int, false_negatives: int) -> float:
    """The harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found."""
    total = 2 * true_positives + false_positives + false_negatives
    return 2 * true_positives / total if total else 1.0


def words(text: str) -> Counter[str]:
    r"""The multiset of lower-case ``\w+`` words, CJK characters one by one."""
    return Counter(_WORD.findall(text.lower()))


def word_f1(output: str, gold: str) -> float:
    """F1 between two multisets of words. Two empty texts agree: 1."""
    found, wanted = words(output), words(gold)
    shared = (found & wanted).total()
    return f1(shared, found.total() - shared, wanted.total() - shared)


def normalized(line: str) -> str:
    """A line as lines are compared: runs of white space one space, case folded."""
    return " ".join(line.split()).casefold()


def without_titles(text: str, titles: Iterable[str]) -> str:
    """The text less the lines that are one of the titles."""
    unwanted = {normalized(title) for title in titles}
    return "\n".join(line for line in text.split("\n") if not line.strip() or normalized(line) not in unwanted)


def word_f1_titles_out(output: str, dump: Dump) -> float:
    """Word F1 against the gold text after title lines were taken out of the output."""
    titles = [line for _, line, label in dump.labelled_lines() if label == "t"]
    return word_f1(without_titles(output, [*titles, dump.title or ""]), dump.gold)


def line_counts(output: Output, dump: Dump) -> LineCounts:
    """The fate of each line labelled ``c`` or ``b``."""
    counts: Counter[str] = Counter()
    available = Counter(normalized(line) for line in output.text.split("\n"))
    for number, line, label in dump.labelled_lines():
        kept = number in output.lines if output.lines is not None else _take(available, normalized(line))
        if label not in "cb":
            continue
        size = words(line).total()
        name = "content" if label == "c" else "boilerplate"
        fate = "kept" if kept else "lost" if label == "c" else "dropped"
        counts[f"{name}_{fate}"] += 1
        counts[f"{name}_words"] += size
        if fate == ("lost" if label == "c" else "kept"):
            counts[f"{name}_words_{fate}"] += size
    return LineCounts(**counts)


def _take(available: Counter[str], line: str) -> bool:
    """Whether the line is still there; each copy in the output answers for one line of the dump."""
    available[line] -= 1
    return available[line] >= 0


def segment_counts(output: str, with_: Iterable[str], without: Iterable[str]) -> SegmentCounts:
    """Which segments stand in the output, white space apart."""
    text = " ".join(output.split())
    wanted = [" ".join(segment.split()) in text for segment in with_]
    unwanted = [" ".join(segment.split()) in text for segment in without]
    return SegmentCounts(sum(wanted), wanted.count(False), sum(unwanted), unwanted.count(False))


def missing_words(text: str, gold: str) -> int:
    """How many words of the gold are not in the text."""
    return (words(gold) - words(text)).total()
