"""datatrove: a step of a pipeline, for its local and its Slurm executor alike."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

from cleantext.document import Article, Kept, MediaType, Outcome, RawPage, Rejected
from cleantext.errors import ConfigError
from cleantext.pipeline import Config, Explanation
from cleantext.readers import ReadOptions
from cleantext.runners.batch import BatchCleaner
from cleantext.runners.limits import Limits
from cleantext.writers.audit import audit_row

if TYPE_CHECKING:
    from datatrove.data import Document, DocumentsPipeline
    from datatrove.pipeline.writers.disk_base import DiskWriter

try:
    from datatrove.pipeline.base import PipelineStep
except ImportError:
    raise ConfigError("datatrove is not installed: pip install 'cleantext-pipeline[datatrove]'") from None


class ArticleCleaner(PipelineStep):  # type: ignore[misc]  # a library without types
    """Turns raw pages into articles: the text of a document, HTML or plain, becomes that of its article.

    ``metadata`` gets the other fields of ``articles.jsonl``; what else it has stays, and a ``url`` in it is that of the page. With
    ``audit`` it gets ``audit`` too: how the page became the article, each change with its reason. Pages that are rejected or
    failed are dropped, and written by ``exclusion_writer`` where there is one, with ``filter_reason`` in their metadata as from
    datatrove's filters; ``keep_all`` hands them on, with their ``outcome``. ``media_type`` None: found out for each page.
    ``limits`` are those of `BatchCleaner`.

    Raises ConfigError where the configuration is wrong.
    """

    type = "🧹 - CLEANER"
    name = "cleantext"

    def __init__(
        self,
        config: Config | None = None,
        *,
        media_type: MediaType | None = None,
        audit: bool = False,
        limits: Limits | None = None,
        keep_all: bool = False,
        exclusion_writer: DiskWriter | None = None,
    ) -> None:
        super().__init__()
        self.cleaner = BatchCleaner(config, ReadOptions(), limits)
        self.media_type = media_type
        self.audit = audit
        self.keep_all = keep_all
        self.exclusion_writer = exclusion_writer

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> Iterator[Document]:
        """Clean one document after another."""
        with self.exclusion_writer or nullcontext() as excluded:
            for document in data or ():
                self.stat_update("total")
                with self.track_time():
                    outcome = self._clean(document).outcome
                if self.keep_all or isinstance(outcome, Kept):
                    self.stat_update("forwarded")
                    self.update_doc_stats(document)
                    yield document
                    continue
                self.stat_update("dropped", f"dropped_{_reason(outcome)}")
                if excluded is not None:
                    document.metadata["filter_reason"] = _reason(outcome)
                    excluded.write(document, rank)

    def _clean(self, document: Document) -> Article:
        """The article, after it has taken the place of the page."""
        url = document.metadata.get("url")
        page = RawPage(document.id, document.text, url, self.media_type, document.metadata.get("file_path"))
        explanation = self.cleaner.explain_page(page)
        row = explanation.article.to_dict()
        document.text = row.pop("text")
        del row["id"]
        document.metadata.update(row)
        if self.audit:
            document.metadata["audit"] = _audit(explanation, page)
        return explanation.article


def _reason(outcome: Outcome) -> str:
    return outcome.reason if isinstance(outcome, Rejected) else "failed"


def _audit(explanation: Explanation, page: RawPage) -> dict[str, Any]:
    return audit_row(explanation.article, origin=page.origin, document=explanation.document)
