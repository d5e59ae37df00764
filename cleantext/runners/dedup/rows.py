"""The contract of a format of finished rows that copies are marked in."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from cleantext.runners.dedup.index import Mark

MARKS: Final = ("duplicate_of", "similarity")
"""The fields that are added behind those of our own: null and null where the row is no copy."""


@dataclass(frozen=True)
class Text:
    """What a row is compared by."""

    id: str
    published: str | None
    text: str


class Rows(ABC):
    """The rows of finished outputs, numbered from 0 through all of them. They can be gone through more than once."""

    @abstractmethod
    def articles(self) -> Iterator[tuple[int, Text]]:
        """The articles that were kept, with the numbers of their rows."""

    @abstractmethod
    def writer(self, target: Path, force: bool) -> AbstractContextManager[Any]:
        """What `copy_to` writes to; leaving its context commits."""

    @abstractmethod
    def copy_to(self, writer: Any, marks: Iterator[tuple[int, Mark]]) -> None:
        """Write every row, in order, with its mark. ``marks`` are in the order of the rows."""


class Marks:
    """The marks, asked for by row after row."""

    def __init__(self, marks: Iterator[tuple[int, Mark]]) -> None:
        self._marks = marks
        self._next = next(marks, None)

    def of(self, number: int) -> tuple[str | None, float | None]:
        """The values of `MARKS`. To be asked once a row, in the order of rows."""
        if self._next is None or self._next[0] != number:
            return None, None
        mark, self._next = self._next[1], next(self._marks, None)
        return mark.duplicate_of, mark.similarity


def text_of(row: Mapping[str, Any]) -> Text | None:
    """What a row is compared by; None for one that holds no article."""
    text, published = row.get("text"), row.get("published")
    if row.get("outcome", "kept") != "kept" or not isinstance(text, str) or not text.strip():
        return None
    return Text(str(row.get("id")), published if isinstance(published, str) else None, text)
