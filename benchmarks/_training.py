"""Training rows for the scorer: features, labels and weights of every block of every page and dump."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from _corpus import FLAVOURS, TEXT_CORPORA, Dump, fold_of, gold_dumps, load_dumps, load_pages, site_of
from numpy.typing import NDArray

from cleantext import Config, Document, Pipeline, RawPage
from cleantext.signals.alignment import aligned_blocks
from cleantext.signals.content_score import feature_rows
from cleantext.signals.words import block_words, cut_words

_FIXED: Final = Pipeline(Config(extractors=(), cleaners=()))
"""Segments and normalizes; what the scorer sees."""

GOLD_WEIGHT: Final = 3.0
"""How much more a clean text counts than a dump: harm to a clean article is the worse fault."""


@dataclass(frozen=True)
class Rows:
    """The blocks of one page: features (blocks, features), labels and weights (blocks,)."""

    id: str
    site: str
    source: str
    features: NDArray[np.float32]
    labels: NDArray[np.bool_]
    weights: NDArray[np.float64]


def html_rows(corpus: Path) -> Iterator[Rows]:
    """The HTML pages that have gold text, labelled by alignment."""
    for name in TEXT_CORPORA:
        for page in load_pages(corpus, name):
            document = _document(RawPage(page.id, page.html(), page.url, "text/html"))
            if document is None or not page.text:
                continue
            gold = [cut_words(line) for line in page.text.splitlines()]
            labels = aligned_blocks(document.signal(block_words), gold)
            known = np.ones(len(labels), dtype=bool)
            site = site_of(page.url, page.id)
            yield _rows(page.id, site, "html", document, np.array(labels), known, sum(map(len, gold)))


def text_rows(corpus: Path) -> Iterator[Rows]:
    """Gold texts, what first extractors left over, and one of the raw flavours of each page."""
    for name in TEXT_CORPORA:
        pages = load_pages(corpus, name)
        sites = {page.id: site_of(page.url, page.id) for page in pages}
        raw = [flavour for flavour in FLAVOURS if flavour != "residue"]
        for flavour in FLAVOURS:
            dumps = load_dumps(corpus, name, flavour)
            yield from _dump_rows((dump for dump in dumps if flavour not in raw or _takes(dump, raw)), sites)
        yield from _dump_rows(gold_dumps(pages), sites)


def _takes(dump: Dump, raw: list[str]) -> bool:
    """Whether a page is trained on in this flavour: one of them, chosen by its id."""
    return raw.index(dump.flavour) == fold_of(dump.id, len(raw))


def _dump_rows(dumps: Iterable[Dump], sites: dict[str, str]) -> Iterator[Rows]:
    for dump in dumps:
        document = _document(RawPage(dump.id, dump.text, None, "text/plain"))
        if document is None:
            continue
        letters = {number: label for number, _, label in dump.labelled_lines()}
        labels = np.array([_block_label(letters, block.lines) for block in document.blocks])
        known = np.isin(labels, ("c", "b"))
        if known.any():
            words = len(cut_words(dump.gold))
            yield _rows(dump.id, sites[dump.id], dump.flavour, document, labels == "c", known, words)


def _block_label(letters: dict[int, str], lines: tuple[int, int]) -> str:
    own = [letters[number] for number in range(*lines) if number in letters]
    return max(set(own), key=own.count) if own else "n"


def _document(page: RawPage) -> Document | None:
    explained = _FIXED.explain(page)
    if explained.document is None or not explained.article.blocks:
        return None
    return explained.document.with_blocks(explained.article.blocks)


def _rows(
    id: str,
    site: str,
    source: str,
    document: Document,
    labels: NDArray[np.bool_],
    known: NDArray[Any],
    gold_words: int,
) -> Rows:
    """A page counts as a whole: a block weighs by its share of the words of the gold text."""
    words = np.array([len(block) for block in document.signal(block_words)], dtype=float)
    weights = np.minimum(1.0, (words + 2) / max(50, gold_words)) * 10 + 0.1
    if source == "gold":
        weights *= GOLD_WEIGHT
    return Rows(id, site, source, feature_rows(document)[known], labels[known], weights[known])
