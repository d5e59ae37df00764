"""The contract of a cleaner that needs to know other pages: count all of them first, then judge each."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import Generic, TypeVar

from cleantext.cleaners.base import Cleaner
from cleantext.component import O
from cleantext.document import Change, Document

Counts = TypeVar("Counts")


class CorpusCleaner(Cleaner[O], Generic[O, Counts]):
    """Two passes over a corpus: `count` on every page, `judge_by` on every page with the counts of all.

    What is counted is merged in any order, and comes out the same: so the first pass may run in many processes, or on many
    machines. Pages are counted as they are after the normalizers, before anything is removed. `judge` goes by the counts
    that the options name, and removes nothing where they name none. The other pages of an example's corpus are its
    ``beside``.
    """

    @abstractmethod
    def count(self, document: Document) -> Counts:
        """The counts of one page. Counts have ``merge(other)``, which takes those of other pages in."""

    def known(self, document: Document) -> frozenset[int]:
        """The blocks that go by the counts that the options name, before anything is looked for: none holds a headline."""
        return frozenset(change.block for change in self.judge(document))

    @abstractmethod
    def judge_by(self, document: Document, counts: Counts) -> Iterator[Change]:
        """Yield a change for each block that goes, by the counts of all pages."""
