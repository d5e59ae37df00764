"""Print the tables of this folder's README from the figures in ``results/``.

    python benchmarks/summary.py [RESULTS]

Reads ``rivals.json``, and ``quality.json`` where it is there; measures nothing.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from _corpus import TEXT_CORPORA
from _tables import markdown

from cleantext.training.corpus import FLAVOURS
from cleantext.training.tables import ALL, Row

OURS: Final = "cleantext"
PAGE_TYPES: Final = ("article", "documentation", "forum", "service", "product", "collection", "listing")


def main() -> None:
    """Print all tables."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("results")
    results = load(folder)
    print(markdown("HTML: word F1 and segments F1", list(html_table(results.get("html", [])))))
    print(markdown("HTML: word F1 by page type, wcxb-dev", list(page_types_table(results.get("html", [])))))
    for corpus in TEXT_CORPORA:
        print(markdown(f"Text, articles of {corpus}: word F1, titles out", list(flavours_table(results, corpus))))
    for column in ("line F1", "noise", "lost"):
        rows = list(flavours_table(results, "wcxb-dev", column))
        print(markdown(f"Text, articles of wcxb-dev: {column}", rows))
    print(markdown("Harm: share of the words of clean articles that goes", list(harm_table(results.get("harm", [])))))
    print(markdown("Metadata", list(metadata_table(results.get("metadata", [])))))


def load(folder: Path) -> dict[str, list[Row]]:
    """The rows of each kind, ours first and under our name."""
    rows: dict[str, list[Row]] = {}
    for name in ("quality.json", "rivals.json"):
        path = folder / name
        report: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        for kind, found in report.items():
            if isinstance(found, list):
                rows.setdefault(kind, []).extend({"engine": OURS, **row} for row in found)
    return rows


def html_table(rows: list[Row]) -> Iterator[Row]:
    """A row an engine: word F1 on all pages and on articles, segments F1, pages on which it raised."""
    for engine, mine in by_engine(rows):
        yield {
            "engine": engine,
            "wcxb-dev, all": figure(mine, "word F1", corpus="wcxb-dev", pages=ALL),
            "wcxb-dev, articles": figure(mine, "word F1", corpus="wcxb-dev", pages="article"),
            "fundus-dev": figure(mine, "word F1", corpus="fundus-dev", pages="article"),
            "wcxb-dev, segments": figure(mine, "segments F1", corpus="wcxb-dev", pages=ALL),
            "trafilatura-dev, segments": figure(mine, "segments F1", corpus="trafilatura-dev", pages="any"),
            "failed": sum(
                row["failed"] for row in mine if row["pages"] in (ALL, "any") or row["corpus"] == "fundus-dev"
            ),
        }


def page_types_table(rows: list[Row]) -> Iterator[Row]:
    """A row an engine, a column a page type."""
    for engine, mine in by_engine(rows):
        yield {"engine": engine} | {
            page_type: figure(mine, "word F1", corpus="wcxb-dev", pages=page_type) for page_type in PAGE_TYPES
        }


def flavours_table(results: dict[str, list[Row]], corpus: str, column: str = "wordT F1") -> Iterator[Row]:
    """A row an engine, a column a flavour; articles only."""
    for engine, mine in by_engine(results.get("text", [])):
        yield {"engine": engine} | {
            flavour: figure(mine, column, corpus=corpus, flavour=flavour, pages="article") for flavour in FLAVOURS
        }


def harm_table(rows: list[Row]) -> Iterator[Row]:
    """A row an engine, a column a corpus."""
    for engine, mine in by_engine(rows):
        yield {"engine": engine} | {
            corpus: figure(mine, "harm", corpus=corpus, pages="article") for corpus in TEXT_CORPORA
        }


def metadata_table(rows: list[Row]) -> Iterator[Row]:
    """A row a measure, a column an engine."""
    engines = [engine for engine, _ in by_engine(rows)]
    measures = dict.fromkeys((row["field"], row["measure"]) for row in rows)
    for field, measure in measures:
        yield {"field": field, "measure": measure} | {
            engine: figure(rows, "value", engine=engine, field=field, measure=measure) for engine in engines
        }


def by_engine(rows: list[Row]) -> Iterator[tuple[str, list[Row]]]:
    """The rows of each engine, in the order in which engines first occur."""
    for engine in dict.fromkeys(row["engine"] for row in rows):
        yield engine, [row for row in rows if row["engine"] == engine]


def figure(rows: list[Row], column: str, **where: str) -> Any:
    """The figure of the one row that fits; None where there is none."""
    fitting = (row for row in rows if all(row.get(key) == value for key, value in where.items()))
    return next((row[column] for row in fitting), None)


if __name__ == "__main__":
    main()
