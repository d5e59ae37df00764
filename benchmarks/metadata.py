"""Measure the metadata: on pages made of templates, and on the corpora beside other tools.

    python benchmarks/metadata.py [CORPUS] [--only NAME ...] [--templates DIR] [--misses FILE] [--jobs N] [--json OUT]

``generated`` needs no corpus. ``pages`` are those whose metadata were read by eye, ``flavours`` the plain-text dumps of
them, ``gold`` all pages as far as their gold tells headline, authors and date; ``rivals`` and ``gold_rivals`` are other
tools on the same pages, and ``cost`` is the share of the time of ``clean`` that extractors take. ``--templates`` takes a
folder of templates in the place of those of the project; ``--misses`` writes what was read wrongly of them, a JSON row a
page. Tables that are not measured stay in the ``--json`` file as they are.
"""

from __future__ import annotations

import argparse
import logging
import warnings
from pathlib import Path

from _corpus import DEFAULT_CORPUS
from _metadata_measures import MEASURES, Wanted
from _tables import markdown, started, write_report
from _templates import TEMPLATES


def main() -> None:
    """Measure what the arguments ask for, print tables, and write the figures as JSON."""
    arguments = _arguments()
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    wanted = Wanted(arguments.corpus, arguments.config, arguments.templates, arguments.misses, arguments.jobs)
    report = started({}, arguments.json)
    for name, measure in MEASURES.items():
        if not arguments.only or name in arguments.only:
            for table, rows in measure(wanted).items():
                report[table] = rows
                print(markdown(table, rows), flush=True)
    if arguments.json:
        write_report(arguments.json, report)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("corpus", nargs="?", type=Path, default=DEFAULT_CORPUS)
    parser.add_argument("--config", type=Path, metavar="FILE", help="a configuration file of the tool")
    parser.add_argument("--templates", type=Path, metavar="DIR", default=TEMPLATES, help="a folder of templates")
    parser.add_argument("--misses", type=Path, metavar="FILE", help="write what was read wrongly of the templates")
    parser.add_argument("--jobs", type=int, default=1, help="processes (default: 1)")
    parser.add_argument("--only", nargs="+", default=[], choices=list(MEASURES), help="these measures (default: all)")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    return parser.parse_args()


if __name__ == "__main__":
    main()
