"""A directory of ``.txt`` files: the body of each article and nothing else."""

from __future__ import annotations

from typing import ClassVar

from cleantext.document import Article
from cleantext.writers.directory import DirectoryWriter


class TextWriter(DirectoryWriter):
    """Writes `Article.text`, UTF-8, with a line break at its end."""

    suffix: ClassVar[str] = ".txt"

    def render(self, article: Article) -> str:
        """The body."""
        return article.text + "\n"
