"""Print the tables of figures that the documentation shows, from the figures in ``results/``, or write them there.

    python benchmarks/summary.py            # the tables of this folder's README
    python benchmarks/summary.py --card     # those of the model card
    python benchmarks/summary.py --readme   # those of the README
    python benchmarks/summary.py --write    # all of them, each below its heading in its document

Reads ``rivals.json``, and ``quality.json``, ``languages.json`` and ``speed.json`` where they are there; of the model card
also the models that ship. Measures nothing.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from _corpus import CHECKOUT, TEXT_CORPORA
from _summary_tables import (
    Results,
    chosen,
    confidence_table,
    data_table,
    flavours_table,
    harm_table,
    html_table,
    metadata_table,
    page_types_table,
    reliability_table,
    short,
)
from _tables import markdown
from _whole_page import WHOLE_PAGE_TITLES

from cleantext.signals.tagger.model_file import ModelFile
from cleantext.training.corpus import FLAVOURS
from cleantext.training.tables import Row

OURS: Final = "cleantext"
RESULTS: Final = Path(__file__).with_name("results")
MODELS: Final = CHECKOUT / "cleantext" / "signals" / "tagger" / "data"
LANGUAGES: Final = "Languages that the model does not know"

HTML_ENGINES: Final = {
    OURS: OURS,
    "trafilatura": "trafilatura 2.3.1",
    "resiliparse": "resiliparse 2.0.1",
    "readability-lxml": "readability-lxml 0.9",
    "newspaper4k": "newspaper4k 0.9.6",
    "jusText": "jusText 3.0.2",
}
HTML_COLUMNS: Final = {
    "wcxb-dev, all": "WCXB, all",
    "wcxb-dev, articles": "WCXB, articles",
    "fundus-dev": "fundus",
    "trafilatura-dev, segments": "trafilatura's pages",
}
TEXT_ENGINES: Final = {
    name: name
    for name in (
        OURS,
        "best run of dense lines",
        "C4 line rules (datatrove)",
        "jusText on lines",
        "boilerpy3 on lines",
        "keep everything",
    )
}
HARM: Final = "Harm: share of the words of clean articles that goes"
HARM_COLUMNS: Final = {
    "wcxb-dev": "WCXB, articles",
    "fundus-dev": "fundus",
    "wcxb-dev, all page types": "WCXB, all page types",
}
ARTICLE_COLUMNS: Final = ("input", "limit", "n", "articles", "taken", "precision", "recall")
SPEED: Final = "Speed, one core"
SPEED_COLUMNS: Final = ("input", "contender", "docs/s", "cleantext is x times as fast")

Tables = Iterator[tuple[str, Sequence[Row]]]
"""Titles and rows, table by table."""


def benchmark_tables(results: Results) -> Tables:
    """The tables of this folder's README."""
    html, text = results.get("html", ()), results.get("text", ())
    yield "HTML: word F1 and segments F1", list(html_table(html))
    yield "HTML: word F1 by page type, wcxb-dev", list(page_types_table(html))
    for corpus in TEXT_CORPORA:
        yield f"Text, articles of {corpus}: word F1, titles out", list(flavours_table(text, corpus))
    for column in ("line F1", "noise", "lost"):
        yield f"Text, articles of wcxb-dev: {column}", list(flavours_table(text, "wcxb-dev", column))
    yield HARM, list(harm_table(results.get("harm", ())))
    yield from _whole_page_tables(results)
    languages = results.get("languages", ())
    yield LANGUAGES, list(chosen(languages, *(name for name in (languages or [{}])[0] if name != "engine")))
    yield "Metadata", list(metadata_table(results.get("metadata", ())))
    yield SPEED, list(chosen(results.get("speed", ()), *SPEED_COLUMNS))


def card_tables(results: Results) -> Tables:
    """The tables of the model card."""
    files = {kind: ModelFile.read(MODELS / f"content_score.{kind}.npz") for kind in ("html", "text")}
    yield "What each model was fitted on", list(data_table({kind: file.about for kind, file in files.items()}))
    ours = {name: [row for row in rows if row.get("engine") == OURS] for name, rows in results.items()}
    html_columns = ("corpus", "pages", "n", "word F1", "segments F1")
    yield "HTML", list(chosen(ours.get("html", []), *html_columns))
    text_columns = ("corpus", "flavour", "n", "wordT F1", "line F1", "noise", "lost")
    articles = [row for row in ours.get("text", []) if row["pages"] == "article"]
    yield "Plain text, articles", list(chosen(articles, *text_columns))
    yield "Harm", list(chosen(ours.get("harm", []), "corpus", "pages", "n", "harm"))
    yield from _whole_page_tables(results)


def readme_tables(results: Results) -> Tables:
    """The tables of the README of the project."""
    html, text = results.get("html", ()), results.get("text", ())
    yield (
        "HTML: word F1 (on trafilatura's pages segments F1)",
        list(short(html_table(html), HTML_ENGINES, HTML_COLUMNS)),
    )
    flavours = {flavour: flavour for flavour in FLAVOURS}
    rows = short(flavours_table(text, "wcxb-dev"), TEXT_ENGINES, flavours)
    yield "Plain-text dumps of WCXB articles: word F1", list(rows)
    yield HARM, list(short(harm_table(results.get("harm", ())), TEXT_ENGINES, HARM_COLUMNS))
    reliability, articles = results.get("reliability", ()), results.get("articles", ())
    yield "Confidence, and the word F1 that pages of it had", list(reliability_table(reliability))
    yield WHOLE_PAGE_TITLES["confidence"], list(confidence_table(results.get("confidence", ())))
    yield WHOLE_PAGE_TITLES["articles"], list(chosen(articles, *ARTICLE_COLUMNS))
    yield SPEED, list(chosen(results.get("speed", ()), *SPEED_COLUMNS))


def _whole_page_tables(results: Results) -> Tables:
    confidence, articles = results.get("confidence", []), results.get("articles", [])
    columns = [name for name in (confidence or [{}])[0] if name != "engine"]
    yield WHOLE_PAGE_TITLES["confidence"], list(chosen(confidence, *columns))
    yield WHOLE_PAGE_TITLES["reliability"], list(reliability_table(results.get("reliability", ())))
    yield WHOLE_PAGE_TITLES["articles"], list(chosen(articles, *ARTICLE_COLUMNS))


DOCUMENTS: Final[Mapping[Path, Callable[[Results], Tables]]] = {
    CHECKOUT / "benchmarks" / "README.md": benchmark_tables,
    MODELS / "MODEL_CARD.md": card_tables,
    CHECKOUT / "README.md": readme_tables,
}


def main() -> None:
    """Print or write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("results", nargs="?", type=Path, default=RESULTS, help="the folder of the figures")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--card", action="store_true", help="the tables of the model card")
    what.add_argument("--readme", action="store_true", help="those of the README of the project")
    what.add_argument("--write", action="store_true", help="write all tables into their documents")
    arguments = parser.parse_args()
    results = load(arguments.results)
    if arguments.write:
        for path, tables in DOCUMENTS.items():
            path.write_text(updated(path.read_text(encoding="utf-8"), tables(results)), encoding="utf-8")
        return
    chosen_tables = card_tables if arguments.card else readme_tables if arguments.readme else benchmark_tables
    for title, rows in chosen_tables(results):
        print(markdown(title, rows))


def speed_rows(path: Path) -> list[Row]:
    """The rows of the measurement of speed, with what each contender was given."""
    report: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return [{"input": kind, **row} for kind in ("html", "text") for row in report.get(kind, ())]


def load(folder: Path) -> dict[str, list[Row]]:
    """The rows of each kind, ours first and under our name."""
    rows: dict[str, list[Row]] = {}
    for name in ("quality.json", "languages.json", "rivals.json"):
        path = folder / name
        report: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        for kind, found in report.items():
            if isinstance(found, list):
                rows.setdefault(kind, []).extend({"engine": OURS, **row} for row in found)
    return {**rows, "speed": speed_rows(folder / "speed.json")}


def updated(text: str, tables: Tables) -> str:
    """A document with the tables in the place of those that stand below their titles. Ends the program where one is missing."""
    for title, rows in tables:
        place = re.compile(rf"^#+ {re.escape(title)}\n\n(?:\|.*\n|\(nothing measured\)\n)+", re.MULTILINE)
        text, found = place.subn(markdown(title, rows).replace("\\", r"\\"), text)
        if found != 1:
            sys.exit(f"a table below the title {title!r} is wanted once, and is there {found} times")
    return text


if __name__ == "__main__":
    main()
