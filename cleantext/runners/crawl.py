"""A run: pages from a reader, cleaned by one process or several, into the outputs; also in two goes, or many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import dataclass
from time import perf_counter

from cleantext.document import RawPage
from cleantext.readers import Unreadable
from cleantext.runners.limits import Limits
from cleantext.runners.ordered import ordered
from cleantext.runners.outputs import Outputs
from cleantext.runners.parts import Parts
from cleantext.runners.product import Product
from cleantext.runners.shard_file import Fields
from cleantext.runners.summary import Summary
from cleantext.runners.work import Work

Pages = Iterable[RawPage | Unreadable]
Finishing = Callable[[Callable[[], Iterator[Fields]]], AbstractContextManager[Iterator[Fields]]]


@dataclass(frozen=True)
class Run:
    """What is done to pages, and by whom.

    ``jobs`` is the number of processes (0: this one, without limits). ``progress`` is called with the id of each page that is
    done, and may raise to end the run. ``finishing`` is what is done to all documents when all are there: given what gives them,
    as often as it is called, it gives those that are put.
    """

    work: Work[RawPage | Unreadable, Product]
    outputs: Outputs
    jobs: int = 0
    limits: Limits | None = None
    progress: Callable[[str], None] = lambda _: None
    finishing: Finishing = lambda documents: nullcontext(documents())

    def at_once(self, pages: Pages) -> Summary:
        """Write each article as soon as it is its turn. What is written when this ends early is out, or lost.

        Raises ShardError when the output cannot go on; no page raises.
        """
        summary, start = Summary(), perf_counter()
        with self.outputs.open() as put, closing(ordered(self.work, pages, self.jobs, self.limits)) as products:
            for product in products:
                put((product.article, product.audit))
                summary += product.summary
                self.progress(product.id)
        summary.seconds = perf_counter() - start
        return summary

    def in_parts(self, pages: Pages, parts: Parts) -> Summary:
        """Keep what is done in ``parts``; put it together when that is all, and remove them.

        Raises ConfigError where the outputs exist or cannot be, and ShardError when the disk is full: then as on any other
        exception the parts stay, if anything is done.
        """
        put_together_before = parts.whole  # and then perhaps killed, with some outputs in their places
        if parts.found:
            self.outputs.clear_leftovers()
        self.outputs.try_to_open(force=put_together_before)
        if not parts.whole:
            self._clean(pages, parts)
        with self.outputs.open(force=put_together_before) as put, self.finishing(parts.documents) as documents:
            for fields in documents:
                put(fields)
        parts.remove()
        return parts.summary

    def _clean(self, pages: Pages, parts: Parts) -> None:
        remaining = parts.remaining(pages)
        with closing(ordered(self.work, remaining, self.jobs, self.limits)) as products:
            for product in products:
                parts.add(product)
                self.progress(product.id)
        parts.finish()
