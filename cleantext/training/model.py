"""From examples to a model file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from cleantext import __version__
from cleantext.document import InputKind
from cleantext.errors import ConfigError
from cleantext.signals.tagger.content_score import feature_names
from cleantext.signals.tagger.model_file import ModelFile
from cleantext.training.boosting import SEED, fit, tree_arrays
from cleantext.training.examples import Examples
from cleantext.training.fingerprints import fingerprints
from cleantext.training.selection import fold_of


def fitted(
    kind: InputKind,
    pages: Sequence[Examples],
    about: Mapping[str, Any],
    seed: int = SEED,
    progress: Callable[[int], None] = lambda tree: None,
) -> ModelFile:
    """A model of the content score for a kind of input. ``about`` is what the file is to say of the data.

    ``progress`` is called with the number of trees after each. Raises ConfigError where there is nothing to learn, or
    LightGBM is not installed.
    """
    labels = np.concatenate([np.zeros(0, dtype=bool), *(page.labels for page in pages)])
    if labels.all() or not labels.any():
        which = "boilerplate" if labels.any() else "content"
        raise ConfigError(f"nothing to learn from: none of the {len(labels):,} blocks is {which}")
    rows = np.vstack([page.features for page in pages])
    weights = np.concatenate([page.weights for page in pages])
    trees = tree_arrays(fit(rows, labels, weights, seed, progress), feature_names(kind))
    seen = fingerprints(page.gold for page in pages)
    numbers = {"seed": seed, "documents": len(pages), "blocks": len(labels)}
    return ModelFile({**trees, "seen": seen}, {"kind": kind, "version": __version__, **numbers, **about})


def left_out(pages: Sequence[Examples], folds: int, fold: int) -> list[Examples]:
    """The pages of all sites but those of a fold. Raises ConfigError where the fold has no site."""
    kept = [page for page in pages if fold_of(page.site, folds) != fold]
    if len(kept) == len(pages):
        sites = len({page.site for page in pages})
        raise ConfigError(f"fold {fold} of {folds} is empty: the pages are of {sites} sites; use fewer folds")
    return kept
