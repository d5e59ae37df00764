"""From a page to its product: cleaned, encoded, counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from cleantext.document import Article, Failed, RawPage
from cleantext.errors import ShardError
from cleantext.pipeline import Explanation, Pipeline
from cleantext.readers import Unreadable
from cleantext.runners.product import Product
from cleantext.runners.summary import Summary
from cleantext.runners.work import Work
from cleantext.writers.audit import encode_audit
from cleantext.writers.base import Encoder

_SENTENCE: Final = (
    "Before the tide turned, the old boats in the harbour were made fast to the pier by those who had come home."
)

PAGES_OF_PREPARATION: Final = (
    f"<html><head><title>Tide</title></head><body><h1>Tide</h1>{f'<p>{_SENTENCE}</p>' * 4}</body></html>",
    f"{_SENTENCE}\n\n" * 4,
)
"""Pages that make a pipeline load all that it needs for others."""


@dataclass(frozen=True)
class Cleaning(Work[RawPage | Unreadable, Product]):
    """Cleans pages by a pipeline. ``encoder`` is the writer's; ``audit``: the audit is wanted as well."""

    pipeline: Pipeline
    encoder: Encoder
    audit: bool = False

    def prepare(self) -> None:
        """Load models and word lists."""
        prepare(self.pipeline)

    def __call__(self, page: RawPage | Unreadable) -> Product:
        """Clean a page. One that could not be read has an outcome already."""
        return self._product(page, unread(page) if isinstance(page, Unreadable) else self.pipeline.explain(page))

    def lost(self, page: RawPage | Unreadable, error: str) -> Product:
        """The page failed: it took too long, or its process did not live to clean it."""
        return self._product(page, lost(page, error))

    def worn(self, product: Product) -> bool:
        """A process that ran out of memory may have less of it from then on, as what was taken lies in pieces."""
        return isinstance(product.outcome, Failed) and "MemoryError" in product.outcome.error

    def size(self, product: Product) -> int:
        """The encoded bytes."""
        return product.size

    def _product(self, page: RawPage | Unreadable, explanation: Explanation) -> Product:
        article, document = explanation.article, explanation.document
        audit = encode_audit(article, origin=page.origin, document=document) if self.audit else None
        summary = Summary()
        summary.add(article, document)
        return Product(article.id, article.outcome, self.encoder(article, document), audit, summary)


def prepare(pipeline: Pipeline) -> None:
    """Have a pipeline load models and word lists.

    Raises ShardError where a page fails that no page fails on: something is missing that all pages need (the disk may be full),
    and a run that goes on would fail them all.
    """
    for page in PAGES_OF_PREPARATION:
        outcome = pipeline.clean(page).outcome
        if isinstance(outcome, Failed):
            raise ShardError(f"no page can be cleaned: {outcome.error} (in {outcome.stage})")


def unread(page: Unreadable) -> Explanation:
    """What comes of a page that could not be read."""
    return Explanation(None, Article(page.id, None, page.outcome, carried=page.carried))


def lost(page: RawPage | Unreadable, error: str) -> Explanation:
    """What comes of a page whose process did not live to clean it."""
    url = page.url if isinstance(page, RawPage) else None
    outcome = Failed("worker", f"{page.origin or page.id}: {error}")
    return Explanation(None, Article(page.id, url, outcome, carried=page.carried))
