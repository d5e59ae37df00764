"""How well languages are cleaned that the model was not fitted on: pages of all others, by a model of English pages alone.

    python benchmarks/languages.py [CORPUS] [--fold-models DIR] [--sample N] [--json OUT]

That is harder than to leave out one language at a time: a German page is not judged by what Dutch ones have in common with it.
With ``--fold-models`` the same pages are also cleaned by models that know the language, but not the site: the difference is
what the language brings. Languages are those that somebody labelled, else those that py3langid finds in the gold.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory
from typing import Final

from _corpus import DEFAULT_CORPUS, HTML_CORPORA, corpus_or_exit, load_pages
from _ours import pipeline
from _tables import markdown, write_report
from train_scorer import Progress

from cleantext.document import Block, Document
from cleantext.signals.language import by_py3langid
from cleantext.training.corpus import Corpus, Page
from cleantext.training.engine import Chain, CleanPage, Folded, model_files
from cleantext.training.fitting import Fitting
from cleantext.training.scorers import PageScore, PageScorer
from cleantext.training.scores import SegmentCounts
from cleantext.training.tables import Row

KNOWN: Final = "en"
SCRIPTS: Final = {"cjk": ("ja", "ko", "zh"), "right to left": ("ar", "fa", "he", "ur")}
"""Languages that are also looked at together: cut into words otherwise, written the other way."""


def main() -> None:
    """Fit, measure, print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("corpus", nargs="?", type=Path, default=DEFAULT_CORPUS)
    parser.add_argument("--fold-models", type=Path, metavar="DIR", help="models by fold, of cleantext train --folds")
    parser.add_argument("--sample", type=int, help="pages of each corpus to fit on (default: all)")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    arguments = parser.parse_args()
    corpus = corpus_or_exit(arguments.corpus)
    pages = {name: [with_language(page) for page in load_pages(corpus, name)] for name in HTML_CORPORA}
    unknown = {name: [page for page in own if page.language != KNOWN] for name, own in pages.items()}
    with TemporaryDirectory() as folder:
        chains: dict[str, Chain] = {"language unknown": english_chain(corpus, pages, Path(folder), arguments.sample)}
        if arguments.fold_models:
            models = model_files("html", arguments.fold_models)
            chains["site unknown"] = Folded([pipeline(html_model=str(one)) for one in models])
        scores = {
            name: {what: list(map(PageScorer(CleanPage(chain)), own)) for what, chain in chains.items()}
            for name, own in unknown.items()
        }
    rows = [row for name, by_model in scores.items() for row in rows_of(name, by_model)]
    print(markdown("Languages that the model does not know", rows))
    if arguments.json:
        write_report(arguments.json, {"languages": rows})


def with_language(page: Page) -> Page:
    """The page with the language of its gold, where nobody labelled it."""
    gold = page.text or "\n".join(page.with_)
    if page.language or not gold:
        return page
    found = by_py3langid(Document(page.id, page.url, "text", (Block(0, gold),)))
    return replace(page, language=found.language if found else None)


def english_chain(corpus: Path, pages: dict[str, list[Page]], folder: Path, size: int | None) -> Chain:
    """A pipeline with a model of English pages."""
    fitting = Fitting.read("html", [Corpus(corpus / name) for name in HTML_CORPORA], progress=Progress(), size=size)
    known = {name: {page.id for page in own if page.language == KNOWN} for name, own in pages.items()}
    data = {one: [page for page in own if page.id in known[one.name]] for one, own in fitting.data.items()}
    path = folder / "english.npz"
    with path.open("wb") as stream:
        replace(fitting, data=data, _fold_fits={}).model(folds=None).write(stream)
    return pipeline(html_model=str(path))


def rows_of(corpus: str, scores: dict[str, list[PageScore]]) -> Iterator[Row]:
    """A row for each language of a corpus, for the scripts that differ most, and for all."""
    languages = sorted({str(score.page.language) for score in next(iter(scores.values()))})
    groups = {"all but English": languages, **SCRIPTS, **{language: (language,) for language in languages}}
    for name, members in groups.items():
        chosen = {what: [one for one in own if str(one.page.language) in members] for what, own in scores.items()}
        if count := len(next(iter(chosen.values()))):
            row: Row = {"corpus": corpus, "language": name, "n": count}
            yield row | {f"{kind}, {what}": figure for what, own in chosen.items() for kind, figure in figures(own)}


def figures(scores: Sequence[PageScore]) -> Iterator[tuple[str, float | None]]:
    """Mean word F1 of pages that have a gold text, and segments F1 of all."""
    measured = [score.word_f1 for score in scores if score.word_f1 is not None]
    yield "word F1", fmean(measured) if measured else None
    yield "segments F1", sum((score.segments for score in scores), SegmentCounts()).f1


if __name__ == "__main__":
    main()
