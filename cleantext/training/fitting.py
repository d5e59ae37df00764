"""From corpora to models: what ``cleantext train`` does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import Any, Final

from cleantext import __version__
from cleantext.document import InputKind
from cleantext.errors import ConfigError
from cleantext.signals.tagger.model import joined
from cleantext.signals.tagger.model_file import Arrays, ModelFile
from cleantext.training.boosting import SEED
from cleantext.training.corpus import Corpus, Skip, refuse
from cleantext.training.cross_fitting import FoldFit, cross_fit, empty_fold
from cleantext.training.engine import fold_file
from cleantext.training.examples import Examples, examples
from cleantext.training.fingerprints import fingerprints
from cleantext.training.page_parts import fit_page_parts
from cleantext.training.parts import Progress, fit_parts, token_counts
from cleantext.training.token_odds import OddsCounts

CALIBRATION_FOLDS: Final = 4
"""Into how many parts the sites are split for the scores that a model is calibrated on: those of pages not fitted on."""


def _silent(done: int, total: int | None, what: str) -> None:
    """A `Progress` that nobody watches."""


@dataclass(frozen=True, eq=False)
class Fitting:
    """The examples of each corpus for a kind of input, and how models are fitted on them.

    A model is calibrated on scores of pages that others, each fitted without a part of the sites, had not seen. Those of
    the same number of parts are fitted once, whether they are asked for or only needed for that.
    """

    kind: InputKind
    data: Mapping[Corpus, Sequence[Examples]]
    seed: int = SEED
    progress: Progress = _silent
    _fold_fits: dict[int, list[FoldFit]] = field(default_factory=dict)

    @classmethod
    def read(
        cls,
        kind: InputKind,
        corpora: Sequence[Corpus],
        seed: int = SEED,
        skip: Skip = refuse,
        progress: Progress = _silent,
        size: int | None = None,
        without_language: str | None = None,
    ) -> Fitting:
        """Read corpora in their order, a sample of ``size`` pages of each, less the pages labelled with a language.

        Raises ConfigError where they have no example, ShardError for a damaged file. ``skip`` is told of pages that cannot
        be used.
        """
        data: dict[Corpus, list[Examples]] = {}
        for corpus in corpora:
            pages = list(_counted(corpus, kind, skip, progress, size))
            languages = corpus.languages() if without_language else {}
            data[corpus] = [page for page in pages if not languages or languages.get(page.id) != without_language]
        if not any(data.values()):
            folders = ", ".join(str(corpus.folder) for corpus in corpora)
            wanted = "a readable page with a gold text" if kind == "html" else "a gold text, and no dump with labels"
            raise ConfigError(f"{folders}: nothing to train on: not one row has {wanted}")
        return cls(kind, data, seed, progress)

    @cached_property
    def pages(self) -> list[Examples]:
        """All examples."""
        return list(chain.from_iterable(self.data.values()))

    @cached_property
    def _counts(self) -> OddsCounts:
        return token_counts(self.pages)

    def model(self, folds: int | None = CALIBRATION_FOLDS) -> ModelFile:
        """The model of all pages, calibrated on so many parts of the sites. Raises ConfigError where there is nothing to learn.

        None gives a model without calibration, which takes a fifth of the time. So do pages of so few sites that one of the
        parts would be empty.
        """
        calibration: Mapping[str, Arrays] = {}
        if folds and empty_fold(self.pages, folds) is None:
            calibration = self._calibration(folds)
        parts = fit_parts(self.pages, self._counts.table(), self.seed, self.progress)
        return self._file({**parts, **calibration}, self.pages, {})

    def folds(self, folds: int) -> Iterator[tuple[str, ModelFile]]:
        """A model for each part of the sites, fitted without it, and the name of its file.

        Raises ConfigError where there are too few sites.
        """
        for fit in self._fits(folds):
            parts = {**fit.parts, **self._calibration(folds, without=fit.fold)}
            about = {"left_out": {"fold": fit.fold, "of": folds}}
            yield fold_file(self.kind, fit.fold), self._file(parts, fit.pages, about)

    def _fits(self, folds: int) -> list[FoldFit]:
        if folds not in self._fold_fits:
            self._fold_fits[folds] = cross_fit(self.pages, self._counts, folds, self.seed, self.progress)
        return self._fold_fits[folds]

    def _calibration(self, folds: int, without: int | None = None) -> Mapping[str, Arrays]:
        """The parts of a model that are fitted on scores of pages by models that had not seen them."""
        scored = [page for fit in self._fits(folds) if fit.fold != without for page in fit.scored]
        return fit_page_parts(scored, self.seed)

    def _file(self, parts: Mapping[str, Arrays], pages: Sequence[Examples], more: Mapping[str, Any]) -> ModelFile:
        corpora = [
            {"name": corpus.name, "documents": len(own), "digest": corpus.digest()}
            for corpus, own in self.data.items()
            if own
        ]
        blocks = sum(int(page.known.sum()) for page in pages)
        about = {
            "kind": self.kind,
            "version": __version__,
            "seed": self.seed,
            "documents": len(pages),
            "blocks": blocks,
        }
        seen = fingerprints(page.gold for page in pages if page.complete)
        return ModelFile({**joined(parts), "seen": seen}, {**about, "corpora": corpora, **more})


def _counted(corpus: Corpus, kind: InputKind, skip: Skip, progress: Progress, size: int | None) -> Iterator[Examples]:
    for done, page in enumerate(examples(corpus, kind, skip, size), 1):
        progress(done, None, f"documents of {corpus.name}")
        yield page
