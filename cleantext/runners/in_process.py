"""One page after another, in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from time import perf_counter

from cleantext.document import Article, RawPage
from cleantext.pipeline import Explanation, Pipeline
from cleantext.readers import Unreadable
from cleantext.runners.summary import Summary
from cleantext.writers import AuditWriter, Writer


def run(
    pages: Iterable[RawPage | Unreadable],
    pipeline: Pipeline,
    writer: Writer,
    audit: AuditWriter | None = None,
    progress: Callable[[Article], None] | None = None,
) -> Summary:
    """Clean ``pages`` in their order, write them, and count.

    ``progress`` is called after each page. The caller commits or aborts the writers. Raises ShardError when the output
    cannot go on; no page raises.
    """
    summary = Summary()
    start = perf_counter()
    for page in pages:
        explanation = _cleaned(page, pipeline)
        article = explanation.article
        writer.write(article)
        if audit is not None:
            audit.write(article, origin=page.origin, document=explanation.document)
        summary.add(article, explanation.document)
        if progress is not None:
            progress(article)
    summary.seconds = perf_counter() - start
    return summary


def _cleaned(page: RawPage | Unreadable, pipeline: Pipeline) -> Explanation:
    """A page that could not be read has an outcome already."""
    if isinstance(page, Unreadable):
        return Explanation(None, Article(page.id, None, page.outcome))
    return pipeline.explain(page)
