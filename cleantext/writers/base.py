"""The contract of a writer: all of it, or nothing of it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from types import TracebackType
from typing import TypeVar

from cleantext.document import Article

Self = TypeVar("Self", bound="Transaction")


class Transaction(ABC):
    """A context manager that commits when its block ends well, and aborts on any exception, Ctrl-C included."""

    @abstractmethod
    def commit(self) -> None:
        """Make what was written visible under its name."""

    @abstractmethod
    def abort(self) -> None:
        """Remove what was written. Safe to call twice, and after a commit that failed."""

    def __enter__(self: Self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self.abort()
            return
        try:
            self.commit()
        except BaseException:
            self.abort()
            raise


class Writer(Transaction):
    """Takes articles one by one, in the order in which they are to stand in the output."""

    @abstractmethod
    def write(self, article: Article) -> None:
        """Write one article. Raises ShardError when the output as a whole cannot go on (disk full)."""
