"""A directory with one file an article that mirrors the tree of the input."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cleantext.document import Article, Document, Kept
from cleantext.errors import ShardError
from cleantext.writers.atomic import AtomicDirectory
from cleantext.writers.base import Writer
from cleantext.writers.paths import safe_path


@dataclass(frozen=True)
class FileEncoder:
    """The relative path of a kept article, a NUL, and its content, UTF-8; a page that was not kept has no file.

    ``suffix`` is the extension of the files, ``render`` makes their content.
    """

    suffix: str
    render: Callable[[Article], str]

    def __call__(self, article: Article, document: Document | None = None) -> bytes | None:
        """What `DirectoryWriter.put` takes apart again."""
        if not isinstance(article.outcome, Kept):
            return None
        path = safe_path(article.id, self.suffix).as_posix()
        return path.encode() + b"\0" + self.render(article).encode("utf-8", "replace")


class DirectoryWriter(Writer):
    """Writes each kept article to a file named after its id; `safe_path` says how.

    Two ids that give the same name are told apart by a number: ``a.txt``, ``a-2.txt``, in the order of the run.
    """

    def __init__(self, target: Path, encoder: FileEncoder, *, force: bool = False) -> None:
        self.encoder = encoder
        self._directory = AtomicDirectory(target, force=force)
        self._copies: dict[Path, int] = {}

    def put(self, encoded: bytes) -> None:
        """Write the file."""
        name, _, content = encoded.partition(b"\0")
        path = self._directory.path / name.decode()
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
