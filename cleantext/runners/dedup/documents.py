"""The documents of a run, marked when all are clean and before they take their place in the output."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from cleantext.runners.dedup.json_rows import json_articles, marked, row_of
from cleantext.runners.dedup.marking import Counts, settled
from cleantext.runners.dedup.signature import Signer
from cleantext.runners.shard_file import Fields


@dataclass(frozen=True)
class Marking:
    """Marks articles that are written as JSON lines. The index lies beside ``target``; ``counts`` grow as documents are taken.

    Raises ConfigError where datasketch is not installed.
    """

    target: Path
    counts: Counts = field(default_factory=Counts)
    sign: Signer = field(default_factory=Signer)

    @contextmanager
    def __call__(self, documents: Callable[[], Iterator[Fields]]) -> Iterator[Iterator[Fields]]:
        """The documents with their marks; ``documents`` gives them as often as it is called, in one order.

        Raises ShardError when the disk is full.
        """
        rows = (row_of(article) for article, _ in documents() if article is not None)
        with settled(json_articles(rows), self.sign, self.target, self.counts) as marks:
            again = (row_of(article) for article, _ in documents() if article is not None)
            lines = marked(again, marks)
            yield ((None if article is None else next(lines), audit) for article, audit in documents())
