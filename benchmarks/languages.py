"""How well languages are cleaned that the model was not fitted on: leave one language out.

    python benchmarks/languages.py [CORPUS] [--language de] [--fold-models DIR] [--sample N] [--json OUT]

For each language but English a model is fitted without its pages, and cleans them. With ``--fold-models`` the same pages
are also cleaned by models that know the language, but not the site: the difference is what the language brings.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory
from typing import Any, Final

from _corpus import DEFAULT_CORPUS, HTML_CORPORA, corpus_or_exit, load_pages
from _ours import pipeline
from _tables import markdown, write_report
from train_scorer import Progress

from cleantext.training.corpus import Corpus, Page
from cleantext.training.engine import Chain, CleanPage, Folded, model_files
from cleantext.training.fitting import Fitting
from cleantext.training.scorers import PageScorer

LEAST_PAGES: Final = 3
"""Pages of a language that are worth a model."""


def main() -> None:
    """Fit, measure, print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("corpus", nargs="?", type=Path, default=DEFAULT_CORPUS)
    parser.add_argument("--language", action="append", help="only this one (default: all but English)")
    parser.add_argument("--fold-models", type=Path, metavar="DIR", help="models by fold, of cleantext train --folds")
    parser.add_argument("--sample", type=int, help="pages of each corpus to fit on (default: all)")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    arguments = parser.parse_args()
    corpus = corpus_or_exit(arguments.corpus)
    pages = [page for name in HTML_CORPORA for page in load_pages(corpus, name) if page.language and page.text]
    counts = Counter(page.language for page in pages if page.language != "en")
    languages = arguments.language or sorted(name for name, many in counts.items() if name and many >= LEAST_PAGES)
    rows = []
    for language in languages:
        own = [page for page in pages if page.language == language]
        row: dict[str, Any] = {"language": language, "n": len(own)}
        row["word F1, language unknown"] = _without(corpus, language, own, arguments.sample)
        if arguments.fold_models:
            models = model_files("html", arguments.fold_models)
            row["word F1, site unknown"] = _word_f1(Folded([pipeline(html_model=str(one)) for one in models]), own)
        rows.append(row)
    print(markdown("Languages that the model does not know", rows))
    if arguments.json:
        write_report(arguments.json, {"languages": rows})


def _without(corpus: Path, language: str, pages: list[Page], size: int | None) -> float:
    """Word F1 by a model fitted without a language."""
    corpora = [Corpus(corpus / name) for name in HTML_CORPORA]
    fitting = Fitting.read("html", corpora, progress=Progress(), size=size, without_language=language)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "model.npz"
        with path.open("wb") as stream:
            fitting.model(folds=None).write(stream)
        return _word_f1(pipeline(html_model=str(path)), pages)


def _word_f1(chain: Chain, pages: list[Page]) -> float:
    score = PageScorer(CleanPage(chain))
    return fmean(score(page).word_f1 or 0.0 for page in pages)


if __name__ == "__main__":
    main()
