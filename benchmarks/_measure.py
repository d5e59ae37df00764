"""All figures of our own tool, by kind; ``quality.py`` prints them, ``floors.py`` holds them to their floors.

A measure gives tables by name: its own, under the name of its kind, and those of what was said of whole pages.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from _corpus import HTML_CORPORA, TEXT_CORPORA, load_dumps, load_metadata, load_pages
from _evaluate import run
from _metadata_scores import metadata_rows
from _ours import ReadLanguage, ReadMetadata
from _seeds import seed_rows
from _whole_page import WHOLE_PAGE_TITLES, Judged, whole_page_tables

from cleantext.training.corpus import FLAVOURS, gold_dumps
from cleantext.training.engine import Chain, CleanDump, CleanPage
from cleantext.training.scorers import DumpScorer, HarmScorer, PageScorer
from cleantext.training.selection import sample
from cleantext.training.tables import MAIN, Row, harm_rows, html_rows, text_rows

Tables = dict[str, list[Row]]
"""The rows of tables by the name of each."""


@dataclass(frozen=True)
class Measurement:
    """What to measure, on how much, in how many processes. ``sample`` counts pages a corpus and flavour."""

    corpus: Path
    chain: Chain
    sample: int | None = None
    jobs: int = 1


def html(what: Measurement) -> Tables:
    """Word F1 and segments F1 of HTML pages, per corpus and page type."""
    rows: list[Row] = []
    judged: list[Judged] = []
    for name in HTML_CORPORA:
        pages = sample(load_pages(what.corpus, name), what.sample)
        scores = run(PageScorer(CleanPage(what.chain)), pages, what.jobs)
        rows += ({"corpus": name, **row} for row in html_rows(scores))
        judged.append(Judged("html", name, [score.verdict for score in scores]))
    return {"html": rows, **whole_page_tables(judged)}


def text(what: Measurement) -> Tables:
    """Word F1 with titles out, line F1, noise and lost of dumps, per corpus and flavour."""
    rows: list[Row] = []
    judged: list[Judged] = []
    for name in TEXT_CORPORA:
        for flavour in FLAVOURS:
            dumps = sample(load_dumps(what.corpus, name, flavour), what.sample)
            scores = run(DumpScorer(CleanDump(what.chain)), dumps, what.jobs)
            rows += ({"corpus": name, "flavour": flavour, **row} for row in text_rows(scores, MAIN))
            judged.append(Judged(flavour, name, [score.verdict for score in scores]))
    return {"text": rows, **whole_page_tables(judged)}


def harm(what: Measurement) -> Tables:
    """What is taken from gold texts given as text."""
    rows: list[Row] = []
    for name in TEXT_CORPORA:
        dumps = gold_dumps(sample(load_pages(what.corpus, name), what.sample))
        scores = run(HarmScorer(CleanDump(what.chain)), dumps, what.jobs)
        rows += ({"corpus": name, **row} for row in harm_rows(scores, MAIN))
    return {"harm": rows}


def metadata(what: Measurement) -> Tables:
    """Every field on the labelled pages, and the language on the pages whose language is known."""
    labels = sample(load_metadata(what.corpus), what.sample)
    found = run(ReadMetadata(what.chain), labels, what.jobs)
    rows = metadata_rows(list(zip(labels, found, strict=True)))
    pages = [page for page in sample(load_pages(what.corpus, "fundus-dev"), what.sample) if page.language]
    right = run(ReadLanguage(what.chain), pages, what.jobs)
    rows.append({"field": "language", "measure": "accuracy", "n": len(right), "value": sum(right) / max(1, len(right))})
    return {"metadata": rows}


def seeds(what: Measurement) -> Tables:
    """The seeds beside the corpus, where they are there."""
    return {"seeds": seed_rows(what.corpus.parent / "seeds", what.chain)}


MEASURES: Final[tuple[tuple[str, str, Callable[[Measurement], Tables]], ...]] = (
    ("html", "HTML pages", html),
    ("text", "Plain-text dumps", text),
    ("harm", "Clean articles as plain text", harm),
    ("metadata", "Metadata", metadata),
    ("seeds", "Seeds", seeds),
)

TITLES: Final = {kind: title for kind, title, _ in MEASURES} | WHOLE_PAGE_TITLES
