"""Fit the content scorer on the development corpora.

    python benchmarks/train_scorer.py CORPUS                     # writes the two models that ship
    python benchmarks/train_scorer.py CORPUS --folds 5 --out DIR # a model per fold, for figures on pages not trained on

With ``--folds N`` the sites are split into N parts; model i is fitted on the others and written to
``DIR/content_score.KIND.foldi.npz``. ``quality.py --fold-models DIR`` scores every page by the model that has not
seen its site.
Same corpus, same version: same models. Needs the ``benchmarks`` extra.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from _boosting import fit, save
from _corpus import CHECKOUT, DEFAULT_CORPUS, corpus_or_exit, fold_of
from _training import Rows, html_rows, text_rows

from cleantext.signals.content_score import feature_names

SHIPPED = CHECKOUT / "cleantext" / "signals" / "data"


def main() -> None:
    """Fit and write the models."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path, default=DEFAULT_CORPUS)
    parser.add_argument("--kind", choices=("html", "text"), action="append", help="only this model (default: both)")
    parser.add_argument("--folds", type=int, default=0, help="fit one model for each part of the sites left out")
    parser.add_argument("--out", type=Path, default=SHIPPED)
    arguments = parser.parse_args()
    corpus = corpus_or_exit(arguments.corpus)
    arguments.out.mkdir(parents=True, exist_ok=True)
    for kind in arguments.kind or ("html", "text"):
        pages = list((html_rows if kind == "html" else text_rows)(corpus))
        print(f"{kind}: {len(pages)} pages, {sum(len(page.labels) for page in pages)} blocks", file=sys.stderr)
        if not arguments.folds:
            _train(kind, pages, arguments.out / f"content_score.{kind}.npz")
        for fold in range(arguments.folds):
            seen = [page for page in pages if fold_of(page.site, arguments.folds) != fold]
            _train(kind, seen, arguments.out / f"content_score.{kind}.fold{fold}.npz")


def _train(kind: str, pages: Sequence[Rows], path: Path) -> None:
    booster = fit(
        np.vstack([page.features for page in pages]),
        np.concatenate([page.labels for page in pages]),
        np.concatenate([page.weights for page in pages]),
    )
    save(booster, feature_names("html" if kind == "html" else "text"), path)
    print(f"{path.name}: {path.stat().st_size / 1000:.0f} kB", file=sys.stderr)


if __name__ == "__main__":
    main()
