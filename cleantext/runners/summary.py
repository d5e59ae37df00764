"""What a run did, as numbers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from cleantext.document import Article, Document, Failed, Rejected, Removal

EXAMPLES: Final = 3
"""Ids of rejected pages that are remembered for each reason."""


@dataclass
class Summary:
    """Counts of a run. Summaries of parts of a run add up with ``+=``, in any order but for the lists of ids.

    ``rejected`` counts pages by reason, ``examples`` holds the ids of the first of them; ``removed_lines`` counts lines
    by the code of the reason that removed them (a block of HTML is a line, a block of plain text as many as it spans),
    ``categories`` the same by category;
    ``rewrites`` counts repairs by component; ``failures`` holds the id and the outcome of every page that failed;
    ``seconds`` is wall clock.
    """

    kept: int = 0
    rejected: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=dict)
    removed_lines: Counter[str] = field(default_factory=Counter)
    categories: Counter[str] = field(default_factory=Counter)
    rewrites: Counter[str] = field(default_factory=Counter)
    failures: list[tuple[str, Failed]] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def failed(self) -> int:
        """The number of pages that could not be read or cleaned."""
        return len(self.failures)

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
            self.failures.append((article.id, article.outcome))
        elif isinstance(article.outcome, Rejected):
            self.rejected[article.outcome.reason] += 1
            self._add_examples(article.outcome.reason, [article.id])
        else:
            self.kept += 1
        self._add_changes(article, document)

    def _add_examples(self, reason: str, ids: list[str]) -> None:
        known = self.examples.setdefault(reason, [])
        known += ids[: EXAMPLES - len(known)]

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
        self.failures += other.failures
        self.seconds += other.seconds
        return self
