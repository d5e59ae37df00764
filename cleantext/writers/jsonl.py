"""``articles.jsonl``: one flat row a page."""

from __future__ import annotations

from cleantext.document import Article, Kept
from cleantext.writers.base import Writer
from cleantext.writers.json_lines import JsonLines


class JsonlWriter(Writer):
    """Writes `Article.to_dict`, one JSON object a line; its fields of metadata are those of `metadata_rows`.

    Every page has its row: no page of the input is missing without a word, and ``outcome`` tells those of the articles
    (``kept``) from those of rejected and failed pages. ``kept_only`` writes the rows of articles alone.
    """

    def __init__(self, target: str, *, force: bool = False, kept_only: bool = False) -> None:
        self._lines = JsonLines(target, force=force)
        self._kept_only = kept_only

    def write(self, article: Article) -> None:
        """Write the row, unless the page was not kept and only those are wanted."""
        if not self._kept_only or isinstance(article.outcome, Kept):
            self._lines.write_row(article.to_dict())

    def commit(self) -> None:
        """Rename the file to its name."""
        self._lines.commit()

    def abort(self) -> None:
        """Remove the temporary file."""
        self._lines.abort()
