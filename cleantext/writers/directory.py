"""A directory with one file an article that mirrors the tree of the input."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path
from typing import ClassVar

from cleantext.document import Article, Kept
from cleantext.errors import ShardError
from cleantext.writers.atomic import AtomicDirectory
from cleantext.writers.base import Writer
from cleantext.writers.paths import safe_path


class DirectoryWriter(Writer):
    """Writes each kept article to a file named after its id; `safe_path` says how.

    ``suffix`` is the extension of the files. Two ids that give the same name are told apart by a number: ``a.txt``,
    ``a-2.txt``, in the order of the run.
    """

    suffix: ClassVar[str]

    def __init__(self, target: Path, *, force: bool = False) -> None:
        self._directory = AtomicDirectory(target, force=force)
        self._copies: dict[Path, int] = {}

    @abstractmethod
    def render(self, article: Article) -> str:
        """The content of the file."""

    def write(self, article: Article) -> None:
        """Write the file, if the page was kept."""
        if not isinstance(article.outcome, Kept):
            return
        content = self.render(article).encode("utf-8", "replace")
        path = self._directory.path / safe_path(article.id, self.suffix)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._create(path, content)
        except OSError as error:
            raise ShardError(f"cannot write {path}: {error.strerror}") from error

    def _create(self, path: Path, content: bytes) -> None:
        # exclusive creation asks the file system itself, which knows whether it tells A from a
        taken = path
        while True:
            try:
                with taken.open("xb") as stream:
                    stream.write(content)
                return
            except FileExistsError:
                number = self._copies[path] = self._copies.get(path, 1) + 1
                taken = path.with_name(f"{path.stem}-{number}{path.suffix}")

    def commit(self) -> None:
        """Rename the directory to its name."""
        self._directory.commit()

    def abort(self) -> None:
        """Remove the temporary directory."""
        self._directory.abort()
