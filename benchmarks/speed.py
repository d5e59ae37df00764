"""Documents a second, and how many times as fast as others: one process, one core, all contenders in turn.

    python benchmarks/speed.py [CORPUS] [--pages N] [--rounds N] [--config FILE] [--json OUT]

Each round lets every contender do all pages, so that a machine that slows down slows them all; the first round is
warm-up and not counted. A contender's figure is the median of its rounds. Only ratios compare across machines.
"""

from __future__ import annotations

import argparse
import logging
import os
import time
import warnings
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from statistics import median
from typing import Any, Final

from _corpus import DEFAULT_CORPUS, corpus_or_exit, digest, load_dumps, load_pages
from _ours import pipeline
from _rivals_html import decoded
from _tables import markdown, write_report

from cleantext.training.selection import sample
from cleantext.training.tables import Row

OURS: Final = "cleantext"

Work = Callable[[Any], object]


def main() -> None:
    """Measure HTML and text, print tables, and write the figures as JSON."""
    arguments = _arguments()
    corpus = corpus_or_exit(arguments.corpus)
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    use_one_core()
    clean = pipeline(arguments.config).clean
    pages = [
        (page.html(), page.url)
        for name in ("wcxb-dev", "fundus-dev")
        for page in sample(load_pages(corpus, name), arguments.pages // 2)
    ]
    dumps = [dump.text for dump in sample(load_dumps(corpus, "wcxb-dev", "resiliparse"), arguments.pages)]
    report: dict[str, Any] = {"corpus": digest(corpus), "pages": arguments.pages, "rounds": arguments.rounds}
    report["html"] = rows_of(html_contenders(clean), pages, arguments.rounds)
    report["text"] = rows_of(text_contenders(clean), dumps, arguments.rounds)
    print(markdown("HTML pages, one core", report["html"]))
    print(markdown("Plain-text dumps, one core", report["text"]))
    if arguments.json:
        write_report(arguments.json, report)


def use_one_core() -> None:
    """Stay on one core where the system can be told so."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def html_contenders(clean: Callable[..., object]) -> dict[str, Work]:
    """Who cleans HTML; each is given the bytes and the URL."""
    from resiliparse.extract.html2text import extract_plain_text
    from selectolax.lexbor import LexborHTMLParser
    from trafilatura import bare_extraction

    return {
        OURS: lambda page: clean(page[0], url=page[1], media_type="text/html"),
        "trafilatura with metadata": lambda page: bare_extraction(page[0], url=page[1], with_metadata=True),
        "resiliparse, main content": lambda page: extract_plain_text(decoded(page[0]), main_content=True),
        "selectolax, parsing only": lambda page: LexborHTMLParser(page[0]),
    }


def text_contenders(clean: Callable[..., object]) -> dict[str, Work]:
    """Who cleans text."""
    from datatrove.data import Document
    from datatrove.pipeline.filters import C4QualityFilter

    rules = C4QualityFilter(min_num_sentences=-1)
    return {
        OURS: lambda text: clean(text, media_type="text/plain"),
        "C4 line rules (datatrove)": lambda text: rules.filter(Document(text=text, id="")),
    }


def rows_of(contenders: dict[str, Work], items: Sequence[Any], rounds: int) -> list[Row]:
    """A row for each contender: documents a second, milliseconds a document, and our speed as a multiple of its."""
    times = interleaved(contenders, items, rounds)
    seconds = {name: median(values[1:]) for name, values in times.items()}
    return [
        {
            "contender": name,
            "docs/s": len(items) / taken,
            "ms/doc": 1000 * taken / len(items),
            "cleantext is x times as fast": taken / seconds[OURS],
        }
        for name, taken in seconds.items()
    ]


def interleaved(contenders: dict[str, Work], items: Sequence[Any], rounds: int) -> dict[str, list[float]]:
    """Seconds that each contender took for all items, in each of ``rounds`` rounds and the warm-up before them."""
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(rounds + 1):
        for name, work in contenders.items():
            start = time.process_time()
            for item in items:
                with suppress(Exception):  # a rival that raises on a page still took its time
                    work(item)
            times[name].append(time.process_time() - start)
    return times


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("corpus", nargs="?", type=Path, default=DEFAULT_CORPUS)
    parser.add_argument("--pages", type=int, default=60, help="pages and dumps (default: 60)")
    parser.add_argument("--rounds", type=int, default=5, help="counted rounds (default: 5)")
    parser.add_argument("--config", type=Path, metavar="FILE", help="a configuration file of the tool")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    return parser.parse_args()


if __name__ == "__main__":
    main()
