"""From corpora to models: what ``cleantext train`` does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from cleantext.document import InputKind
from cleantext.errors import ConfigError
from cleantext.signals.tagger.model_file import ModelFile
from cleantext.training.boosting import SEED, TREES
from cleantext.training.corpus import Corpus, Skip, refuse
from cleantext.training.engine import fold_file
from cleantext.training.examples import Examples, examples
from cleantext.training.model import fitted, left_out

Progress = Callable[[int, int | None, str], None]
"""Is told how much is done, of how much where that is known, and what."""


def _silent(done: int, total: int | None, what: str) -> None:
    """A `Progress` that nobody watches."""


@dataclass(frozen=True, eq=False)
class Fitting:
    """The examples of each corpus for a kind of input, and how a model is fitted on them."""

    kind: InputKind
    data: Mapping[Corpus, Sequence[Examples]]
    seed: int = SEED
    progress: Progress = _silent

    @classmethod
    def read(
        cls,
        kind: InputKind,
        corpora: Sequence[Corpus],
        seed: int = SEED,
        skip: Skip = refuse,
        progress: Progress = _silent,
    ) -> Fitting:
        """Read corpora in their order. Raises ConfigError where they have no example, ShardError for a damaged file.

        ``skip`` is told of pages that cannot be used.
        """
        data = {corpus: list(_counted(corpus, kind, skip, progress)) for corpus in corpora}
        if not any(data.values()):
            folders = ", ".join(str(corpus.folder) for corpus in corpora)
            wanted = "a readable page with a gold text" if kind == "html" else "a gold text, and no dump with labels"
            raise ConfigError(f"{folders}: nothing to train on: not one row has {wanted}")
        return cls(kind, data, seed, progress)

    @property
    def pages(self) -> list[Examples]:
        """All examples."""
        return list(chain.from_iterable(self.data.values()))

    def model(self) -> ModelFile:
        """The model of all pages. Raises ConfigError where there is nothing to learn."""
        return self._fitted(self.pages, {})

    def folds(self, folds: int) -> Iterator[tuple[str, ModelFile]]:
        """A model for each part of the sites, fitted without it, and the name of its file.

        Raises ConfigError where there are too few sites.
        """
        pages = self.pages
        parts = [left_out(pages, folds, fold) for fold in range(folds)]
        for fold, kept in enumerate(parts):
            yield fold_file(self.kind, fold), self._fitted(kept, {"left_out": {"fold": fold, "of": folds}})

    def _fitted(self, pages: Sequence[Examples], more: Mapping[str, Any]) -> ModelFile:
        corpora = [
            {"name": corpus.name, "documents": len(own), "digest": corpus.digest()}
            for corpus, own in self.data.items()
            if own
        ]
        about = {"corpora": corpora, **more}
        return fitted(self.kind, pages, about, self.seed, lambda tree: self.progress(tree, TREES, "trees"))


def _counted(corpus: Corpus, kind: InputKind, skip: Skip, progress: Progress) -> Iterator[Examples]:
    for done, page in enumerate(examples(corpus, kind, skip), 1):
        progress(done, None, f"documents of {corpus.name}")
        yield page
