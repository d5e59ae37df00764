"""``articles.jsonl``: one flat row an article."""

from __future__ import annotations

from cleantext.document import Article, Kept
from cleantext.writers.base import Writer
from cleantext.writers.json_lines import JsonLines


class JsonlWriter(Writer):
    """Writes `Article.to_dict`, one JSON object a line.

    ``rejected`` writes the rows of rejected and failed pages as well; their ``outcome`` tells them apart.
    """

    def __init__(self, target: str, *, force: bool = False, rejected: bool = False) -> None:
        self._lines = JsonLines(target, force=force)
        self._rejected = rejected

    def write(self, article: Article) -> None:
        """Write the row, if the page was kept."""
        if self._rejected or isinstance(article.outcome, Kept):
            self._lines.write_row(article.to_dict())

    def commit(self) -> None:
        """Rename the file to its name."""
        self._lines.commit()

    def abort(self) -> None:
        """Remove the temporary file."""
        self._lines.abort()
