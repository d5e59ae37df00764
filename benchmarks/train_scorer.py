"""Fit the models that ship, or their folds, on the development corpora.

    python benchmarks/train_scorer.py CORPUS                     # writes the two models that ship
    python benchmarks/train_scorer.py CORPUS --folds 4 --out DIR # a model per fold, for figures on pages not trained on

The same as ``cleantext train CORPUS/wcxb-dev CORPUS/fundus-dev --kind html``, and ``text``. With ``--folds N`` the sites
are split into N parts; model i is fitted on the others. ``quality.py --fold-models DIR`` scores every page by the model
that has not seen its site.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from _corpus import CHECKOUT, DEFAULT_CORPUS, TEXT_CORPORA, corpus_or_exit

from cleantext.document import InputKind
from cleantext.training.corpus import Corpus
from cleantext.training.fitting import Fitting

SHIPPED: Final = CHECKOUT / "cleantext" / "signals" / "data"
KINDS: Final[tuple[InputKind, ...]] = ("html", "text")


def main() -> None:
    """Fit and write the models."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path, default=DEFAULT_CORPUS)
    parser.add_argument("--kind", choices=KINDS, action="append", help="only this model (default: both)")
    parser.add_argument("--folds", type=int, default=0, help="fit one model for each part of the sites left out")
    parser.add_argument("--out", type=Path, default=SHIPPED)
    arguments = parser.parse_args()
    corpus = corpus_or_exit(arguments.corpus)
    arguments.out.mkdir(parents=True, exist_ok=True)
    for kind in arguments.kind or KINDS:
        fitting = Fitting.read(kind, [Corpus(corpus / name) for name in TEXT_CORPORA])
        models = fitting.folds(arguments.folds) if arguments.folds else [(f"content_score.{kind}.npz", fitting.model())]
        for name, model in models:
            with (arguments.out / name).open("wb") as stream:
                model.write(stream)
            print(f"{name}: {model.about['documents']:,} documents, {model.about['blocks']:,} blocks", file=sys.stderr)


if __name__ == "__main__":
    main()
