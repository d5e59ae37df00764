"""``articles.jsonl``: one flat row a page."""

from __future__ import annotations

from dataclasses import dataclass

from cleantext.document import Article, Document, Kept
from cleantext.writers.base import Writer
from cleantext.writers.json_lines import JsonLines, json_line


@dataclass(frozen=True)
class JsonlEncoder:
    """The row of an article as a line; with ``kept_only`` none for a page that was not kept."""

    kept_only: bool = False

    def __call__(self, article: Article, document: Document | None = None) -> bytes | None:
        """One line of UTF-8."""
        if self.kept_only and not isinstance(article.outcome, Kept):
            return None
        return json_line(article.to_dict())


class JsonlWriter(Writer):
    """Writes `Article.to_dict`, one JSON object a line; its fields of metadata are those of `metadata_rows`.

    Every page has its row: no page of the input is missing without a word, and ``outcome`` tells those of the articles
    (``kept``) from those of rejected and failed pages. ``kept_only`` writes the rows of articles alone.
    """

    def __init__(self, target: str, *, force: bool = False, kept_only: bool = False) -> None:
        self.encoder = JsonlEncoder(kept_only)
        self._lines = JsonLines(target, force=force)

    def put(self, encoded: bytes) -> None:
        """Write the line."""
        self._lines.write_line(encoded)

    def commit(self) -> None:
        """Rename the file to its name."""
        self._lines.commit()

    def abort(self) -> None:
        """Remove the temporary file."""
        self._lines.abort()
