"""What a run did, as numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from cleantext.document import Article, Document, Failed, Rejected, Removal

EXAMPLES: Final = 3
"""Ids of rejected pages that are remembered for each reason."""

MOST_FAILURES: Final = 50
"""Failed pages that are remembered; the audit has all."""


@dataclass
class Summary:
    """Counts of a run. Summaries of parts of a run add up with ``+=``, in any order but for the lists of ids.

    ``rejected`` counts pages by reason, ``examples`` holds the ids of the first of them; ``removed_lines`` counts lines
    by the code of the reason that removed them (a block of HTML is a line, a block of plain text as many as it spans),
    ``categories`` the same by category;
    ``rewrites`` counts repairs by component; ``failed`` counts the pages that could not be read or cleaned, ``failures`` holds
    the id and the outcome of the first of them; ``seconds`` is wall clock.
    """

    kept: int = 0
    rejected: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=dict)
    removed_lines: Counter[str] = field(default_factory=Counter)
    categories: Counter[str] = field(default_factory=Counter)
    rewrites: Counter[str] = field(default_factory=Counter)
    failed: int = 0
    failures: list[tuple[str, Failed]] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def documents(self) -> int:
        """The number of pages, whatever became of them."""
        return self.kept + self.rejected.total() + self.failed

    @property
    def documents_per_second(self) -> float:
        """Throughput; 0 for a run that took no measurable time."""
        return self.documents / self.seconds if self.seconds > 0 else 0.0

    def add(self, article: Article, document: Document | None = None) -> None:
        """Count one page. ``document`` is the page as segmented, which knows how many lines a block spans."""
        if isinstance(article.outcome, Failed):
            self.failed += 1
            self._add_failures([(article.id, article.outcome)])
        elif isinstance(article.outcome, Rejected):
            self.rejected[article.outcome.reason] += 1
            self._add_examples(article.outcome.reason, [article.id])
        else:
            self.kept += 1
        self._add_changes(article, document)

    def _add_examples(self, reason: str, ids: list[str]) -> None:
        known = self.examples.setdefault(reason, [])
        known += ids[: EXAMPLES - len(known)]

    def _add_failures(self, failures: list[tuple[str, Failed]]) -> None:
        self.failures += failures[: MOST_FAILURES - len(self.failures)]

    def _add_changes(self, article: Article, document: Document | None) -> None:
        spans = {block.id: block.lines for block in document.blocks} if document else {}
        for change in article.changes:
            if isinstance(change, Removal):
                start, end = spans.get(change.block, (0, 1))
                self.removed_lines[change.reason.code] += max(1, end - start)
                self.categories[change.reason.category] += max(1, end - start)
            else:
                self.rewrites[change.cleaner] += 1

    def __iadd__(self, other: Summary) -> Summary:
        self.kept += other.kept
        self.rejected += other.rejected
        for reason, ids in other.examples.items():
            self._add_examples(reason, ids)
        self.removed_lines += other.removed_lines
        self.categories += other.categories
        self.rewrites += other.rewrites
        self.failed += other.failed
        self._add_failures(other.failures)
        self.seconds += other.seconds
        return self

    def to_dict(self) -> dict[str, Any]:
        """The summary as JSON values."""
        failures = [[identifier, failure.stage, failure.error] for identifier, failure in self.failures]
        return {**vars(self), "failures": failures}

    @classmethod
    def from_dict(cls, row: Mapping[str, Any]) -> Summary:
        """What `to_dict` gave."""
        counters = {name: Counter(row[name]) for name in ("rejected", "removed_lines", "categories", "rewrites")}
        failures = [(identifier, Failed(stage, error)) for identifier, stage, error in row["failures"]]
        return cls(**{**row, **counters, "failures": failures})
