"""Fit the models that ship, or their folds, on the development corpora.

    python benchmarks/train_scorer.py CORPUS                             # the two models that ship
    python benchmarks/train_scorer.py CORPUS --folds 4 --out DIR         # a model a fold, for figures on pages not trained on
    python benchmarks/train_scorer.py CORPUS --folds 4 --out DIR --final DATA   # both at the cost of one fit more

The same as ``cleantext train CORPUS/wcxb-dev ... --kind html``, and ``text``. With ``--folds N`` the sites are split into N
parts; model i is fitted on the others. ``quality.py --fold-models DIR`` scores every page by the model that has not seen its
site. A model of all pages is calibrated by such models, so it costs as many fits more.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from _corpus import CHECKOUT, DEFAULT_CORPUS, HTML_CORPORA, TEXT_CORPORA, corpus_or_exit

from cleantext.document import InputKind
from cleantext.signals.tagger.model_file import ModelFile
from cleantext.training.corpus import Corpus
from cleantext.training.fitting import Fitting

SHIPPED: Final = CHECKOUT / "cleantext" / "signals" / "tagger" / "data"
CORPORA: Final[dict[InputKind, tuple[str, ...]]] = {"html": HTML_CORPORA, "text": TEXT_CORPORA}
PROGRESS_SECONDS: Final = 10


def main() -> None:
    """Fit and write the models."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path, default=DEFAULT_CORPUS)
    parser.add_argument("--kind", choices=list(CORPORA), action="append", help="only this model (default: both)")
    parser.add_argument("--folds", type=int, default=0, help="fit one model for each part of the sites left out")
    parser.add_argument("--final", type=Path, metavar="DATA", help="with --folds: write the models of all pages here")
    parser.add_argument("--sample", type=int, help="pages of each corpus (default: all)")
    parser.add_argument("--out", type=Path, default=SHIPPED)
    arguments = parser.parse_args()
    corpus = corpus_or_exit(arguments.corpus)
    for kind in arguments.kind or CORPORA:
        corpora = [Corpus(corpus / name) for name in CORPORA[kind]]
        fitting = Fitting.read(kind, corpora, progress=Progress(), size=arguments.sample)
        final = arguments.final if arguments.folds else arguments.out
        for path, model in _models(fitting, arguments.folds, arguments.out, final):
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as stream:
                model.write(stream)
            print(f"{path}: {model.about['documents']:,} documents, {model.about['blocks']:,} blocks", file=sys.stderr)


def _models(fitting: Fitting, folds: int, out: Path, final: Path | None) -> Iterator[tuple[Path, ModelFile]]:
    """The models that were asked for, and where each goes."""
    if folds:
        for name, model in fitting.folds(folds):
            yield out / name, model
    if final:
        yield final / f"content_score.{fitting.kind}.npz", fitting.model(folds) if folds else fitting.model()


class Progress:
    """Tells now and then how far the work is, and how long it has taken."""

    def __init__(self) -> None:
        self.start = self.last = time.monotonic()

    def __call__(self, done: int, total: int | None, what: str) -> None:
        """Print a line, if the last one is some seconds old or the step is complete."""
        now = time.monotonic()
        if now - self.last > PROGRESS_SECONDS or done == total:
            self.last = now
            print(f"{now - self.start:5.0f} s  {done}{f' of {total}' if total else ''} {what}", file=sys.stderr)


if __name__ == "__main__":
    main()
