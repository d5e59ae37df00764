"""Finished rows, read twice and written once, with what they are copies of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cleantext.errors import ConfigError
from cleantext.readers.parquet import EXTENSIONS as PARQUET
from cleantext.runners.dedup.index import Mark, open_index
from cleantext.runners.dedup.json_rows import JsonRows
from cleantext.runners.dedup.parquet_rows import ParquetRows
from cleantext.runners.dedup.rows import Rows, Text
from cleantext.runners.dedup.signature import Signer


@dataclass
class Counts:
    """Articles compared, and of these the copies: those with the same words, and near ones."""

    articles: int = 0
    same: int = 0
    near: int = 0

    def __str__(self) -> str:
        copies = f"{self.same} have the same words as another, {self.near} nearly"
        return f"{self.articles} articles compared: {copies}"

    def add(self, mark: Mark) -> None:
        """Count a copy."""
        if mark.similarity == 1:
            self.same += 1
        else:
            self.near += 1


def mark_duplicates(sources: Sequence[Path], target: Path, *, force: bool = False) -> Counts:
    """Write the rows of finished outputs to ``target``, each with ``duplicate_of`` and ``similarity``.

    ``sources`` are JSON lines (compressed or not) or Parquet, by extension, all as the target is; `Article.to_dict` says
    what rows have. Rows without text, and those of pages that were not kept, are no copies. Memory does not grow with the
    number of rows: the index takes about 3 KB of disk an article, beside the target.

    Raises ConfigError where a file cannot be read, holds other rows, or the target exists and ``force`` is not set,
    ShardError when the disk is full.
    """
    rows, counts, sign = _rows(sources, target), Counts(), Signer()
    with rows.writer(target, force) as writer, settled(rows.articles(), sign, target, counts) as marks:
        rows.copy_to(writer, marks)
    return counts


@contextmanager
def settled(
    articles: Iterable[tuple[int, Text]], sign: Signer, target: Path, counts: Counts
) -> Iterator[Iterator[tuple[int, Mark]]]:
    """The marks of articles, in the order of the numbers of their rows; counts what it sees, the copies as they are taken.

    The index lies beside ``target``. Raises ShardError when the disk is full.
    """
    with open_index(target) as index:
        for number, article in articles:
            index.add(number, article.id, article.published, sign(article.text))
            counts.articles += 1
        index.settle()
        yield _counted(index.marks(), counts)


def _rows(sources: Sequence[Path], target: Path) -> Rows:
    kinds = {path.suffix.lower() in PARQUET for path in (*sources, target)}
    if len(kinds) > 1:
        raise ConfigError("the files to compare and the output are to be all Parquet, or all JSON lines")
    return ParquetRows(sources) if kinds.pop() else JsonRows(sources)


def _counted(marks: Iterator[tuple[int, Mark]], counts: Counts) -> Iterator[tuple[int, Mark]]:
    for number, mark in marks:
        counts.add(mark)
        yield number, mark
