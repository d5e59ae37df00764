"""Rows of the tables that the documentation shows, from the rows of the results."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from _corpus import TEXT_CORPORA

from cleantext.report.tables import cell
from cleantext.training.corpus import FLAVOURS
from cleantext.training.tables import ALL, Row

PAGE_TYPES: Final = ("article", "documentation", "forum", "service", "product", "collection", "listing")
KINDS: Final = {"html": "HTML", "text": "text"}

Results = Mapping[str, Sequence[Row]]
"""The rows of each table of the results, by its name."""


def html_table(rows: Sequence[Row]) -> Iterator[Row]:
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


def page_types_table(rows: Sequence[Row]) -> Iterator[Row]:
    """A row an engine, a column a page type."""
    for engine, mine in by_engine(rows):
        yield {"engine": engine} | {
            page_type: figure(mine, "word F1", corpus="wcxb-dev", pages=page_type) for page_type in PAGE_TYPES
        }


def flavours_table(rows: Sequence[Row], corpus: str, column: str = "wordT F1") -> Iterator[Row]:
    """A row an engine, a column a flavour; articles only."""
    for engine, mine in by_engine(rows):
        yield {"engine": engine} | {
            flavour: figure(mine, column, corpus=corpus, flavour=flavour, pages="article") for flavour in FLAVOURS
        }


def harm_table(rows: Sequence[Row]) -> Iterator[Row]:
    """A row an engine, a column a corpus; articles, and of one corpus all pages."""
    for engine, mine in by_engine(rows):
        yield {
            "engine": engine,
            **{corpus: figure(mine, "harm", corpus=corpus, pages="article") for corpus in TEXT_CORPORA},
            "wcxb-dev, all page types": figure(mine, "harm", corpus="wcxb-dev", pages=ALL),
        }


def metadata_table(rows: Sequence[Row]) -> Iterator[Row]:
    """A row a measure, a column an engine."""
    engines = [engine for engine, _ in by_engine(rows)]
    measures = dict.fromkeys((row["field"], row["measure"]) for row in rows)
    for field, measure in measures:
        yield {"field": field, "measure": measure} | {
            engine: figure(rows, "value", engine=engine, field=field, measure=measure) for engine in engines
        }


def confidence_table(rows: Sequence[Row]) -> Iterator[Row]:
    """A row an input and a corpus: how well confidence goes with word F1, over all pages of the corpus."""
    for row in rows:
        if row["pages"] == ALL or row["corpus"] == "fundus-dev":
            columns = [name for name in row if name not in ("engine", "pages", "confidence", "word F1")]
            yield from chosen([row], *columns)


def reliability_table(rows: Sequence[Row]) -> Iterator[Row]:
    """A row a tenth of the pages, for each sort of input the mean confidence and the mean word F1."""
    inputs = dict.fromkeys(row["input"] for row in rows)
    for part in dict.fromkeys(row["part"] for row in rows):
        yield {"tenth": part.split()[0]} | {
            f"{sort}: {column}": figure(rows, column, input=sort, part=part)
            for sort in inputs
            for column in ("confidence", "word F1")
        }


def chosen(rows: Sequence[Row], *columns: str) -> Iterator[Row]:
    """These columns of the rows, counts with commas."""
    for row in rows:
        yield {name: f"{row[name]:,}" if isinstance(row[name], int) else row[name] for name in columns}


def data_table(models: Mapping[str, Mapping[str, Any]]) -> Iterator[Row]:
    """A row a corpus, a column a model: pages or documents that each was fitted on; then their blocks, and how all are."""
    names = dict.fromkeys(corpus["name"] for about in models.values() for corpus in about["corpora"])
    for name in names:
        counts = {
            kind: next((corpus["documents"] for corpus in about["corpora"] if corpus["name"] == name), 0)
            for kind, about in models.items()
        }
        yield {"corpus": name, **_counted(counts)}
    for what in ("documents", "blocks"):
        yield {"corpus": f"all: {what}", **_counted({kind: about[what] for kind, about in models.items()})}


def _counted(counts: Mapping[str, int]) -> Row:
    return {f"{KINDS[kind]} model": f"{count:,}" if count else None for kind, count in counts.items()}


def short(rows: Iterator[Row], names: Mapping[str, str], columns: Mapping[str, str]) -> Iterator[Row]:
    """Some engines and columns of a table under short names, ours in bold; figures without their leading zero."""
    by_name = {row["engine"]: row for row in rows}
    for engine, name in names.items():
        if row := by_name.get(engine):
            figures = {title: cell(row[column]).removeprefix("0") for column, title in columns.items()}
            mark = "**" if engine == next(iter(names)) else ""
            yield {"engine": f"{mark}{name}{mark}"} | {title: mark + text + mark for title, text in figures.items()}


def by_engine(rows: Sequence[Row]) -> Iterator[tuple[str, list[Row]]]:
    """The rows of each engine, in the order in which engines first occur."""
    for engine in dict.fromkeys(row["engine"] for row in rows):
        yield engine, [row for row in rows if row["engine"] == engine]


def figure(rows: Sequence[Row], column: str, **where: str) -> Any:
    """The figure of the one row that fits; None where there is none."""
    fitting = (row for row in rows if all(row.get(key) == value for key, value in where.items()))
    return next((row[column] for row in fitting), None)
