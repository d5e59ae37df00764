"""Tables of what our tool says of whole pages: confidence against word F1, and articles told from other pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from cleantext.training.page_tables import article_rows, confidence_rows, reliability_rows
from cleantext.training.tables import MAIN, Row
from cleantext.training.verdicts import PageVerdict

WHOLE_PAGE_TITLES: Final = {
    "confidence": "Confidence against word F1",
    "reliability": "Confidence and word F1 by tenth of the pages",
    "articles": "Articles told from other pages",
}
HTML: Final = "html"
RAW: Final = "text, raw"
RESIDUE: Final = "residue"


@dataclass(frozen=True)
class Judged:
    """What was said of the pages of a corpus, given as ``html`` or as dumps of a flavour."""

    input: str
    corpus: str
    verdicts: Sequence[PageVerdict]


def whole_page_tables(judged: Sequence[Judged]) -> dict[str, list[Row]]:
    """Confidence by input and corpus; its reliability, and articles, by sort of input over all corpora."""
    pools: dict[str, list[PageVerdict]] = {}
    for one in judged:
        pools.setdefault(_sort(one.input), []).extend(one.verdicts)
    return {
        "confidence": [row for one in judged for row in _confidence(one)],
        "reliability": [{"input": sort, **row} for sort, pool in pools.items() for row in reliability_rows(pool)],
        "articles": [{"input": sort, **row} for sort, pool in pools.items() for row in article_rows(pool)],
    }


def _sort(name: str) -> str:
    """HTML, dumps of whole pages, and what a first extractor left over."""
    return name if name in (HTML, RESIDUE) else RAW


def _confidence(judged: Judged) -> Iterable[Row]:
    """The rows of all page types of HTML, of the main ones of dumps."""
    for row in confidence_rows(judged.verdicts):
        if judged.input == HTML or row["pages"] in MAIN:
            yield {"input": judged.input, "corpus": judged.corpus, **row}
