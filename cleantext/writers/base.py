"""The contract of a writer: all of it, or nothing of it.

Writing is cut in two, so that the costly half can be done elsewhere and the bytes kept: an `Encoder` makes the bytes of an
article, whatever came before it; ``put`` takes them, in the order in which they are to stand in the output.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from types import TracebackType
from typing import Protocol, TypeVar

from cleantext.document import Article, Document

Self = TypeVar("Self", bound="Transaction")


class Encoder(Protocol):
    """Makes what a writer puts of one article. Picklable, and a pure function."""

    def __call__(self, article: Article, document: Document | None = None, /) -> bytes | None:
        """The bytes, or None where the article has no place in the output; ``document`` as segmented, before any change."""


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

    encoder: Encoder
    """Makes what ``put`` takes; for this writer and any other of the same format and options."""

    @abstractmethod
    def put(self, encoded: bytes) -> None:
        """Write what the encoder made of one article.

        Raises ShardError when the output as a whole cannot go on (disk full), BrokenPipeError when nobody reads any more.
        """

    def write(self, article: Article) -> None:
        """Encode one article and put it."""
        encoded = self.encoder(article)
        if encoded is not None:
            self.put(encoded)
