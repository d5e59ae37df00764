"""The outputs of a run: the articles, and the audit beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from cleantext.runners.shard_file import Fields
from cleantext.writers import AuditWriter, Encoder, encoder_of, open_writer
from cleantext.writers.sinks import clear_leftovers, is_live, is_there


@dataclass(frozen=True)
class Outputs:
    """Where the articles and the audit go, and in which format; ``force`` and ``kept_only`` are as in `open_writer`."""

    articles: str
    form: str = "jsonl"
    audit: str | None = None
    force: bool = False
    kept_only: bool = False

    @property
    def names(self) -> list[str]:
        """All outputs."""
        return [self.articles, *([self.audit] if self.audit else [])]

    @property
    def encoder(self) -> Encoder:
        """Makes of an article what `open` puts."""
        return encoder_of(self.form, kept_only=self.kept_only)

    @property
    def streamed(self) -> bool:
        """Whether articles are out as soon as they are written: on standard output, a pipe or a device."""
        return is_live(self.articles)

    def there(self) -> list[str]:
        """The outputs that have taken their names. Raises ConfigError where a store cannot be asked."""
        return [name for name in self.names if is_there(name)]

    def clear_leftovers(self) -> None:
        """Remove what earlier runs left under temporary names. Only for who knows that no other is at work on them."""
        for name in self.names:
            clear_leftovers(name)

    @contextmanager
    def open(self, *, force: bool = False) -> Iterator[Callable[[Fields], None]]:
        """What puts the documents. The outputs are committed when the block ends well, and aborted on any exception.

        Raises ConfigError where one exists and neither ``force`` is set, or cannot be.
        """
        force = force or self.force
        with ExitStack() as stack:
            writer = stack.enter_context(
                open_writer(self.articles, form=self.form, force=force, kept_only=self.kept_only)
            )
            audit = stack.enter_context(AuditWriter(self.audit, force=force)) if self.audit else None

            def put(fields: Fields) -> None:
                article, row = fields
                if article is not None:
                    writer.put(article)
                if audit is not None and row is not None:
                    audit.put(row)

            yield put

    def try_to_open(self, *, force: bool = False) -> None:
        """Raise ConfigError where `open` would, before any work. A pipe is left alone: who reads it would take it for ended."""
        with ExitStack() as stack:
            writer = open_writer(self.articles, form=self.form, force=force or self.force, kept_only=self.kept_only)
            stack.callback(writer.abort)
            if self.audit and not is_live(self.audit):
                stack.callback(AuditWriter(self.audit, force=force or self.force).abort)
