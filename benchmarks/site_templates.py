"""Measure site templates: what they take of the furniture that is left, and what of the text, by corpus and flavour.

    python benchmarks/site_templates.py [CORPUS] --fold-models DIR [--least-pages N] [--json OUT]

Of a corpus the pages of sites that have at least ``--of-sites`` pages are scored, with and without the templates that are
learned from all of its pages; those of other sites come out the same. Every page is scored by models that have not seen its
site. ``gold`` is the harm: the texts of the articles themselves as the whole corpus, which have no furniture. The generated
sites are those of ``tests/fixtures/sites.py``. What the passes cost is processor time.
"""

from __future__ import annotations

import argparse
import logging
import sys
import tempfile
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from time import process_time
from typing import Any, Final

from _corpus import CHECKOUT, DEFAULT_CORPUS, TEXT_CORPORA, corpus_or_exit, digest, load_dumps, load_pages
from _ours import fold_pipelines, pipeline
from _tables import markdown, write_report

from cleantext import Pipeline, RawPage
from cleantext.cleaners.site_template import SiteTemplate
from cleantext.cleaners.templates.counts import SiteCounts
from cleantext.cleaners.templates.page_lines import site_of
from cleantext.cleaners.templates.template_file import write_counts
from cleantext.training.corpus import FLAVOURS, Dump, Page, gold_dumps
from cleantext.training.engine import Chain, CleanDump, CleanPage, Folded
from cleantext.training.scorers import DumpScorer, PageScorer
from cleantext.training.scores import LineCounts, missing_words, words
from cleantext.training.tables import Row

sys.path.insert(0, str(CHECKOUT / "tests" / "fixtures"))

from sites import sites

TITLE: Final = "Site templates"


def main() -> None:
    """Measure, print the table, and write the figures as JSON."""
    arguments = _arguments()
    corpus = corpus_or_exit(arguments.corpus)
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    chain: Chain = fold_pipelines(arguments.fold_models) if arguments.fold_models else pipeline()
    rows: list[Row] = []
    for name, flavour, items in inputs(corpus):
        rows += measured(name, flavour, items, chain, arguments.of_sites, arguments.least_pages)
        print(markdown(TITLE, rows[-2:]), flush=True)
    if arguments.json:
        write_report(arguments.json, {"corpus": digest(corpus), "least_pages": arguments.least_pages, TITLE: rows})


def inputs(corpus: Path) -> Iterable[tuple[str, str, list[Page] | list[Dump]]]:
    """What is measured: corpora by flavour, then generated sites."""
    for name in TEXT_CORPORA:
        pages = load_pages(corpus, name)
        yield name, "html", [page for page in pages if page.text is not None]
        for flavour in FLAVOURS:
            yield name, flavour, load_dumps(corpus, name, flavour)
        yield name, "gold", gold_dumps(pages)
    for name, size in (("generated", 20), ("generated, 4 a site", 4)):
        for flavour, between in (("lines", "\n"), ("paragraphs", "\n\n")):
            yield name, flavour, list(_generated(name, flavour, size, between))


def _generated(name: str, flavour: str, size: int, between: str) -> Iterator[Dump]:
    """The pages of the generated sites, so many of each, with so much between two lines."""
    for site in sites(size):
        for page in site:
            text = page.text.replace("\n\n", between)
            yield Dump(page.id, name, flavour, "article", None, page.labels, text, None, page.gold, page.url)


def measured(
    name: str, flavour: str, items: Sequence[Page] | Sequence[Dump], chain: Chain, of_sites: int, least_pages: int
) -> list[Row]:
    """A row without templates and one with them."""
    raw = [raw_page(item) for item in items]
    first = chain.pipelines[0] if isinstance(chain, Folded) else chain
    assert isinstance(first, Pipeline)
    start = process_time()
    counts = SiteCounts()
    cleaner = SiteTemplate()
    places = []
    for page in raw:
        document = first.normalized(page)
        places.append("" if document is None else site_of(document))
        if document is not None:
            counts.merge(cleaner.count(document))
    counting = (process_time() - start) / max(1, len(raw))
    sizes = Counter(places)
    chosen = [item for item, site in zip(items, places, strict=True) if sizes[site] >= of_sites]
    with tempfile.NamedTemporaryFile(suffix=".zst") as file:
        write_counts(counts, file)  # type: ignore[arg-type]  # a temporary file writes as others do
        file.flush()
        rows = []
        for templates in ("", file.name):
            told = {"corpus": name, "input": flavour, "templates": "with" if templates else "without"}
            scored = scores(chosen, with_templates(chain, templates, least_pages))
            rows.append({**told, "n": len(chosen), **scored, "counting ms": 1000 * counting})
    return rows


def raw_page(item: Page | Dump) -> RawPage:
    """The page as a reader yields it."""
    if isinstance(item, Page):
        return RawPage(item.id, item.html(), item.url, "text/html")
    return RawPage(item.id, item.text, item.url, "text/plain")


def with_templates(chain: Chain, templates: str, least_pages: int) -> Chain:
    """The pipelines with a file of templates; empty: without."""
    options = {"cleaners.site_template": {"templates": templates, "least_pages": least_pages}}

    def other(one: Pipeline) -> Pipeline:
        return Pipeline(replace(one.config, options={**one.config.options, **options}))

    if isinstance(chain, Folded):
        return Folded([other(one) for one in chain.pipelines])
    assert isinstance(chain, Pipeline)
    return other(chain)


def scores(items: Sequence[Page] | Sequence[Dump], chain: Chain) -> dict[str, Any]:
    """Word F1 as a mean over pages, line F1, noise and lost over all, words lost from the gold, time a page."""
    start = process_time()
    lines, found, gold, lost = LineCounts(), [], 0, 0
    clean: Callable[[Any], Any] = CleanPage(chain) if items and isinstance(items[0], Page) else CleanDump(chain)
    for item in items:
        output = clean(item)
        if isinstance(item, Page):
            found.append(PageScorer(lambda _, output=output: output)(item).word_f1 or 0.0)  # type: ignore[misc]
            wanted = item.text or ""
        else:
            score = DumpScorer(lambda _, output=output: output)(item)  # type: ignore[misc]
            found.append(score.word_f1)
            lines += score.lines
            wanted = item.gold
        gold += words(wanted).total()
        lost += missing_words("\n".join((output.text, *output.lifted)), wanted)
    seconds = (process_time() - start) / max(1, len(items))
    by_line = {"line F1": lines.f1, "noise": lines.noise, "lost": lines.lost} if lines.content_words else {}
    return {
        "word F1": sum(found) / max(1, len(found)),
        "line F1": None,
        "noise": None,
        "lost": None,
        **by_line,
        "gold words lost": lost / max(1, gold),
        "ms": 1000 * seconds,
    }


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("corpus", nargs="?", type=Path, default=DEFAULT_CORPUS)
    parser.add_argument("--fold-models", type=Path, metavar="DIR", help="models by fold, of cleantext train --folds")
    parser.add_argument("--least-pages", type=int, default=2, help="pages that have a line (default: 2)")
    parser.add_argument("--of-sites", type=int, default=2, help="pages of the sites that are scored (default: 2)")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    return parser.parse_args()


if __name__ == "__main__":
    main()
