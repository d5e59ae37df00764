"""All measures of metadata by name; ``metadata.py`` prints them. Each gives tables by their titles."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from _corpus import MetadataLabel, corpus_or_exit, load_dumps, load_metadata, load_pages
from _evaluate import run
from _metadata_cost import cost_rows
from _metadata_generated import ReadSpecimen, family_rows, language_rows, media_rows, miss_rows
from _metadata_tables import (
    FIELDS,
    GOLD_CORPORA,
    GOLD_FIELDS,
    UNREAD,
    UNTOLD_BY_OTHERS,
    gold_labels,
    labelled_dumps,
    rows_by_part,
    text_rows,
)
from _ours import ReadDump, ReadMetadata, pipeline
from _rivals_metadata import METADATA_RIVALS, READ_BY, READ_FIELDS
from _specimens import specimens
from _templates import TEMPLATES, languages, templates

from cleantext.document import RawPage
from cleantext.pipeline import Pipeline
from cleantext.training.corpus import FLAVOURS
from cleantext.training.selection import sample
from cleantext.training.tables import Row

Tables = dict[str, list[Row]]

OURS: Final = "cleantext"

COST_PAGES: Final = 60
"""Pages, and dumps, whose cleaning is timed."""


@dataclass(frozen=True)
class Wanted:
    """What to measure, by what configuration, in how many processes. ``misses`` is where those of templates go."""

    corpus: Path
    config: Path | None
    templates: Path
    misses: Path | None
    jobs: int

    @property
    def reader(self) -> Pipeline:
        """A pipeline that reads metadata and cleans nothing: extractors run before any cleaner."""
        return Pipeline(replace(pipeline(self.config).config, cleaners=()))


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


def pages(wanted: Wanted) -> Tables:
    """All fields on the labelled pages."""
    labels = load_metadata(corpus_or_exit(wanted.corpus))
    found = run(ReadMetadata(wanted.reader), labels, wanted.jobs)
    pairs, parts = list(zip(labels, found, strict=True)), [label.dataset for label in labels]
    rows = [{"tool": OURS, **row} for row in rows_by_part(pairs, parts, FIELDS)]
    return {"Labelled pages, HTML": rows}


def flavours(wanted: Wanted) -> Tables:
    """All fields on the dumps of the labelled pages."""
    rows: list[Row] = []
    for flavour in FLAVOURS:
        labelled = labelled_dumps(corpus_or_exit(wanted.corpus), flavour)
        labels, dumps = [label for label, _ in labelled], [dump for _, dump in labelled]
        found = run(ReadDump(wanted.reader), dumps, wanted.jobs)
        rows += ({"flavour": flavour, **row} for row in text_rows(list(zip(labels, dumps, found, strict=True))))
    return {"Labelled pages, plain text": rows}


def gold(wanted: Wanted) -> Tables:
    """Headline, authors and date on all pages, against the gold of the corpora."""
    labelled = gold_labels(corpus_or_exit(wanted.corpus))
    parts, labels = [part for part, _ in labelled], [label for _, label in labelled]
    pairs = list(zip(labels, run(ReadMetadata(wanted.reader), labels, wanted.jobs), strict=True))
    return {
        "Gold of the corpora, HTML": [{"tool": OURS, **row} for row in rows_by_part(pairs, parts, GOLD_FIELDS, UNREAD)]
    }


def rivals(wanted: Wanted) -> Tables:
    """What other tools read off the labelled pages."""
    labels = load_metadata(corpus_or_exit(wanted.corpus))
    labelled = [(label.dataset, label) for label in labels]
    return {"Labelled pages, HTML: others": list(_rival_rows(labelled, UNTOLD_BY_OTHERS))}


def gold_rivals(wanted: Wanted) -> Tables:
    """What other tools read off all pages."""
    return {"Gold of the corpora, HTML: others": list(_rival_rows(gold_labels(corpus_or_exit(wanted.corpus)), UNREAD))}


def _rival_rows(labelled: Sequence[tuple[str, MetadataLabel]], leave_out: Sequence[str]) -> Iterator[Row]:
    parts, labels = [part for part, _ in labelled], [label for _, label in labelled]
    for name, build in METADATA_RIVALS.items():
        pairs = list(zip(labels, run(build(), labels), strict=True))
        rows = rows_by_part(pairs, parts, READ_BY.get(name, READ_FIELDS), leave_out)
        yield from ({"tool": name, **row} for row in rows)


def cost(wanted: Wanted) -> Tables:
    """Time of the extractors, with all that cleaning does beside them."""
    corpus = corpus_or_exit(wanted.corpus)
    whole = pipeline(wanted.config)
    html = [
        RawPage(page.id, page.html(), page.url, "text/html")
        for name in GOLD_CORPORA
        for page in sample(load_pages(corpus, name), COST_PAGES // 2)
    ]
    dumps = sample(load_dumps(corpus, "wcxb-dev", "resiliparse"), COST_PAGES)
    texts = [RawPage(dump.id, dump.text, dump.url, "text/plain") for dump in dumps]
    return {"Time of extractors": [*cost_rows(whole, html, "HTML"), *cost_rows(whole, texts, "plain text")]}


MEASURES: Final[dict[str, Callable[[Wanted], Tables]]] = {
    "generated": generated,
    "pages": pages,
    "flavours": flavours,
    "gold": gold,
    "rivals": rivals,
    "gold_rivals": gold_rivals,
    "cost": cost,
}
