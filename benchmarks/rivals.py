"""Measure other tools on the corpora: the same pages and the same scores as ``quality.py``.

    python benchmarks/rivals.py [CORPUS] [--sample N] [--only NAME ...] [--skip html|text|metadata ...] [--json OUT]

A rival that is not installed is skipped with a word; one that raises on a page scores that page as empty. Tables that are
skipped stay in the ``--json`` file as they are.
"""

from __future__ import annotations

import argparse
import logging
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final

from _corpus import (
    DEFAULT_CORPUS,
    HTML_CORPORA,
    TEXT_CORPORA,
    corpus_or_exit,
    digest,
    load_dumps,
    load_metadata,
    load_pages,
)
from _evaluate import Guarded, run
from _metadata_scores import metadata_rows
from _rivals_html import HTML_RIVALS
from _rivals_metadata import METADATA_RIVALS, READ_BY, READ_FIELDS
from _rivals_text import TEXT_RIVALS
from _tables import markdown, started, write_report

from cleantext.training.corpus import FLAVOURS, gold_dumps
from cleantext.training.scorers import DumpScorer, HarmScorer, PageScorer
from cleantext.training.selection import sample
from cleantext.training.tables import MAIN, Row, harm_rows, html_rows, text_rows

PACKAGES: Final = (
    "trafilatura", "jusText", "resiliparse", "readability-lxml", "newspaper4k", "boilerpy3", "datatrove"
)  # fmt: skip


def main() -> None:
    """Measure what the arguments ask for, print tables, and write the figures as JSON."""
    arguments = _arguments()
    corpus = corpus_or_exit(arguments.corpus)
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    report = started({"corpus": digest(corpus), "sample": arguments.sample}, arguments.json)
    report["versions"] = dict(_versions())
    for kind, title, measure in MEASURES:
        if kind in arguments.skip:
            continue
        rows = list(measure(corpus, arguments))
        report[kind] = rows
        print(markdown(title, rows), flush=True)
        if arguments.json:
            write_report(arguments.json, report)


def measure_html(corpus: Path, arguments: argparse.Namespace) -> Iterator[Row]:
    """Word F1 and segments F1 of every HTML rival on every corpus."""
    for name in HTML_CORPORA:
        pages = sample(load_pages(corpus, name), arguments.sample)
        for rival, extract in _installed(HTML_RIVALS, arguments.only):
            for row in html_rows(run(PageScorer(Guarded(extract)), pages)):
                yield {"corpus": name, "engine": rival, **row}
            _progress(name, rival)


def measure_text(corpus: Path, arguments: argparse.Namespace) -> Iterator[Row]:
    """The scores on dumps of every text rival on every corpus and flavour."""
    for name in TEXT_CORPORA:
        for flavour in FLAVOURS:
            dumps = sample(load_dumps(corpus, name, flavour), arguments.sample)
            for rival, extract in _installed(TEXT_RIVALS, arguments.only):
                for row in text_rows(run(DumpScorer(Guarded(extract)), dumps), MAIN):
                    yield {"corpus": name, "flavour": flavour, "engine": rival, **row}
                _progress(name, flavour, rival)


def measure_harm(corpus: Path, arguments: argparse.Namespace) -> Iterator[Row]:
    """What every text rival takes from texts that are clean already."""
    for name in TEXT_CORPORA:
        dumps = gold_dumps(sample(load_pages(corpus, name), arguments.sample))
        for rival, extract in _installed(TEXT_RIVALS, arguments.only):
            for row in harm_rows(run(HarmScorer(Guarded(extract)), dumps), MAIN):
                yield {"corpus": name, "engine": rival, **row}


def measure_metadata(corpus: Path, arguments: argparse.Namespace) -> Iterator[Row]:
    """Headline, authors and date of the rivals that read them."""
    labels = sample(load_metadata(corpus), arguments.sample)
    for rival, read in _installed(METADATA_RIVALS, arguments.only):
        found = run(read, labels)
        for row in metadata_rows(list(zip(labels, found, strict=True)), READ_BY.get(rival, READ_FIELDS)):
            yield {"engine": rival, **row}
        _progress("metadata", rival)


MEASURES: Final = (
    ("html", "HTML pages", measure_html),
    ("text", "Plain-text dumps", measure_text),
    ("harm", "Clean articles as plain text", measure_harm),
    ("metadata", "Metadata", measure_metadata),
)


def _installed(
    rivals: dict[str, Callable[[], Callable[[Any], Any]]], only: list[str]
) -> Iterator[tuple[str, Callable[[Any], Any]]]:
    for name, build in rivals.items():
        if only and name not in only:
            continue
        try:
            yield name, build()
        except ImportError as error:
            print(f"{name}: skipped, {error}", file=sys.stderr)


def _progress(*what: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {' / '.join(what)}", file=sys.stderr, flush=True)


def _versions() -> Iterator[tuple[str, str]]:
    for package in PACKAGES:
        try:
            yield package, version(package)
        except PackageNotFoundError:
            continue


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("corpus", nargs="?", type=Path, default=DEFAULT_CORPUS)
    parser.add_argument("--sample", type=int, help="pages a corpus (default: all)")
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME", help="these rivals")
    parser.add_argument("--skip", nargs="+", default=[], choices=[kind for kind, _, _ in MEASURES])
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    return parser.parse_args()


if __name__ == "__main__":
    main()
