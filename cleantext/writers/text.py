"""A directory of ``.txt`` files: the body of each article and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from cleantext.document import Article
from cleantext.writers.directory import DirectoryWriter, FileEncoder


def text_file(article: Article) -> str:
    """The body, with a line break at its end."""
    return article.text + "\n"


TEXT: Final = FileEncoder(".txt", text_file)
"""Encodes articles as text files."""


class TextWriter(DirectoryWriter):
    """Writes `Article.text`, UTF-8, with a line break at its end."""

    def __init__(self, target: Path, *, force: bool = False) -> None:
        super().__init__(target, TEXT, force=force)
