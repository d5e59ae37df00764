"""Models fitted without a part of the sites each, and what they say of the pages of that part.

Figures on pages of sites that a model was fitted on say little of others: pages of one site are alike.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cleantext.errors import ConfigError
from cleantext.signals.tagger.model import Model, joined
from cleantext.signals.tagger.model_file import Arrays
from cleantext.training.examples import Examples
from cleantext.training.page_parts import Scored
from cleantext.training.parts import Progress, fit_parts, score
from cleantext.training.selection import fold_of
from cleantext.training.token_odds import OddsCounts


@dataclass(frozen=True, eq=False)
class FoldFit:
    """The parts of a model fitted on ``pages``, those without a fold, and its scores of the pages of the fold."""

    fold: int
    parts: Mapping[str, Arrays]
    pages: Sequence[Examples]
    scored: Sequence[Scored]


def cross_fit(
    pages: Sequence[Examples], counts: OddsCounts, folds: int, seed: int, progress: Progress
) -> list[FoldFit]:
    """A fit for each of so many parts of the sites. ``counts`` are those of all pages.

    Raises ConfigError where a part is empty, or there is nothing to learn.
    """
    if (fold := empty_fold(pages, folds)) is not None:
        sites = len({page.site for page in pages})
        raise ConfigError(f"fold {fold} of {folds} is empty: the pages are of {sites} sites; use fewer folds")
    return [_fit_without(pages, counts, fold, folds, seed, progress) for fold in range(folds)]


def empty_fold(pages: Sequence[Examples], folds: int) -> int | None:
    """The first of the parts that no page is in, if there is one."""
    filled = {fold_of(page.site, folds) for page in pages}
    return next((fold for fold in range(folds) if fold not in filled), None)


def _fit_without(
    pages: Sequence[Examples], counts: OddsCounts, fold: int, folds: int, seed: int, progress: Progress
) -> FoldFit:
    kept = [page for page in pages if fold_of(page.site, folds) != fold]
    left_out = [page for page in pages if fold_of(page.site, folds) == fold]
    odds = counts.table({page.site for page in left_out})
    what = f"of fold {fold + 1} of {folds}"
    parts = fit_parts(kept, odds, seed, lambda done, total, step: progress(done, total, f"{step} {what}"))
    model = Model.from_arrays(joined(parts))
    return FoldFit(fold, parts, kept, [(page, score(page, model)) for page in left_out if page.complete])
