"""Measure our tool on the corpora and print Markdown tables.

    python benchmarks/quality.py [CORPUS] [--sample N] [--engine NAME] [--config FILE] [--jobs N] [--json OUT] ...

The scorer that ships was trained on these very corpora, so with it the figures of HTML and text are those of seen
pages. ``--fold-models`` takes models fitted without a part of the sites each, and scores every page by the one that has
not seen its site: those are the figures to quote. Tables that are skipped stay in the ``--json`` file as they are.
"""

from __future__ import annotations

import argparse
import logging
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from _corpus import DEFAULT_CORPUS, corpus_or_exit, digest
from _measure import MEASURES, TITLES, Measurement
from _ours import fold_pipelines, pipeline
from _tables import markdown, started, write_report

from cleantext.training.engine import Chain
from cleantext.training.tables import Row


def main() -> None:
    """Measure what the arguments ask for, print tables, and write the figures as JSON."""
    arguments = _arguments()
    corpus = corpus_or_exit(arguments.corpus)
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    ours = pipeline(arguments.config, arguments.engine, arguments.html_model, arguments.text_model)
    chain: Chain = ours
    if arguments.fold_models:
        chain = fold_pipelines(arguments.fold_models, arguments.config, arguments.engine)
    what = Measurement(corpus, chain, arguments.sample, arguments.jobs)
    settings = {"corpus": digest(corpus), "sample": arguments.sample, "engine": ours.config.engine}
    report: dict[str, Any] = started(settings, arguments.json if arguments.skip else None)
    for kind, _, measure in MEASURES:
        if kind not in arguments.skip:
            for name, rows in measure(what).items():
                report[name] = renewed(report.get(name, ()), rows)
                print(markdown(TITLES[name], rows), flush=True)
    if arguments.json:
        write_report(arguments.json, report)


def renewed(old: Sequence[Row], new: Sequence[Row]) -> list[Row]:
    """A table with its new rows, and of the old ones those of inputs that were not measured again."""
    inputs = {row.get("input") for row in new}
    return [*(row for row in old if "input" in row and row["input"] not in inputs), *new]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("corpus", nargs="?", type=Path, default=DEFAULT_CORPUS)
    parser.add_argument("--sample", type=int, help="pages a corpus and flavour (default: all)")
    parser.add_argument("--engine", help="who judges HTML: blocks, trafilatura, justext (default: the tool's own)")
    parser.add_argument("--config", type=Path, metavar="FILE", help="a configuration file of the tool")
    parser.add_argument("--html-model", metavar="PATH", help="a model for the scorer in place of the one that ships")
    parser.add_argument("--text-model", metavar="PATH", help="the same for plain text")
    parser.add_argument("--fold-models", type=Path, metavar="DIR", help="models by fold, of cleantext train --folds")
    parser.add_argument("--jobs", type=int, default=1, help="processes (default: 1)")
    parser.add_argument("--skip", nargs="+", default=[], choices=[kind for kind, _, _ in MEASURES])
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    return parser.parse_args()


if __name__ == "__main__":
    main()
