"""Measure the metadata: on pages made of templates, and on the corpora beside other tools.

    python benchmarks/metadata.py [CORPUS] [--skip NAME ...] [--templates DIR] [--misses FILE] [--jobs N] [--json OUT]

``generated`` needs no corpus. ``--templates`` takes a folder of templates in the place of those of the project;
``--misses`` writes what was read wrongly of them, a JSON row a page. Tables that are skipped stay in the ``--json`` file
as they are.
"""

from __future__ import annotations

import argparse
import json
import logging
import warnings
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from _corpus import DEFAULT_CORPUS
from _evaluate import run
from _metadata_generated import ReadSpecimen, family_rows, language_rows, media_rows, miss_rows
from _ours import pipeline
from _specimens import specimens
from _tables import markdown, started, write_report
from _templates import TEMPLATES, languages, templates

from cleantext.pipeline import Pipeline
from cleantext.training.tables import Row

Tables = dict[str, list[Row]]


@dataclass(frozen=True)
class Wanted:
    """What to measure, by what, in how many processes."""

    corpus: Path
    reader: Pipeline
    templates: Path
    misses: Path | None
    jobs: int


def main() -> None:
    """Measure what the arguments ask for, print tables, and write the figures as JSON."""
    arguments = _arguments()
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    reader = metadata_pipeline(arguments.config)
    wanted = Wanted(arguments.corpus, reader, arguments.templates, arguments.misses, arguments.jobs)
    report = started({}, arguments.json)
    for name, measure in MEASURES.items():
        if name not in arguments.skip:
            for table, rows in measure(wanted).items():
                report[table] = rows
                print(markdown(table, rows), flush=True)
    if arguments.json:
        write_report(arguments.json, report)


def metadata_pipeline(config: Path | None = None) -> Pipeline:
    """A pipeline that reads metadata and cleans nothing: extractors run before any cleaner."""
    return Pipeline(replace(pipeline(config).config, cleaners=()))


def generated(wanted: Wanted) -> Tables:
    """Datelines and credits on pages made of templates."""
    known = languages()
    pages = list(specimens(templates(wanted.templates, known), known))
    read = list(zip(pages, run(ReadSpecimen(wanted.reader), pages, wanted.jobs), strict=True))
    part = "those of the project" if wanted.templates == TEMPLATES else "kept apart"
    if wanted.misses:
        lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in miss_rows(read)]
        wanted.misses.write_text("".join(lines), encoding="utf-8")
    return {
        f"Templates, {part}: languages": list(language_rows(read, part)),
        f"Templates, {part}: text and HTML": list(media_rows(read, part)),
        f"Templates, {part}: families": list(family_rows(read, part)),
    }


MEASURES: Final[dict[str, Callable[[Wanted], Tables]]] = {"generated": generated}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("corpus", nargs="?", type=Path, default=DEFAULT_CORPUS)
    parser.add_argument("--config", type=Path, metavar="FILE", help="a configuration file of the tool")
    parser.add_argument("--templates", type=Path, metavar="DIR", default=TEMPLATES, help="a folder of templates")
    parser.add_argument("--misses", type=Path, metavar="FILE", help="write what was read wrongly of the templates")
    parser.add_argument("--jobs", type=int, default=1, help="processes (default: 1)")
    parser.add_argument("--skip", nargs="+", default=[], choices=list(MEASURES))
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures here")
    return parser.parse_args()


if __name__ == "__main__":
    main()
