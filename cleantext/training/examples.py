"""What a model is fitted on: features, labels and weights of every block of every page and dump."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from cleantext.document import Document, InputKind, RawPage
from cleantext.errors import DocumentError
from cleantext.pipeline import Config, Pipeline
from cleantext.signals.alignment import aligned_blocks
from cleantext.signals.tagger.content_score import feature_rows
from cleantext.signals.words import block_words, cut_words
from cleantext.training.corpus import Corpus, Dump, Page, Skip, gold_dumps, refuse
from cleantext.training.selection import fold_of, site_of

GOLD_WEIGHT: Final = 3.0
"""How much more a clean text counts than a dump: harm to a clean article is the worse fault."""

RESIDUE: Final = "residue"
"""The flavour of which every page is taken: what a first extractor left is unlike the raw flavours."""


@dataclass(frozen=True, eq=False)
class Examples:
    """The blocks of one page: features (blocks, features), labels and weights (blocks,). ``gold`` is the gold text."""

    id: str
    site: str
    source: str
    gold: str
    features: NDArray[np.float32]
    labels: NDArray[np.bool_]
    weights: NDArray[np.float64]


def examples(corpus: Corpus, kind: InputKind, skip: Skip = refuse) -> Iterator[Examples]:
    """The examples of a corpus for the model of a kind of input. Raises ShardError where a file of rows is damaged."""
    return _html_examples(corpus, skip) if kind == "html" else _text_examples(corpus, skip)


def _html_examples(corpus: Corpus, skip: Skip) -> Iterator[Examples]:
    """The HTML pages that have gold text, labelled by alignment."""
    for page in corpus.pages(skip):
        try:
            document = _document(RawPage(page.id, page.html(), page.url, "text/html")) if page.text else None
        except DocumentError as error:
            skip(error)
            continue
        if document is not None:
            yield _aligned(page, document)


def _aligned(page: Page, document: Document) -> Examples:
    text = page.text or ""
    gold = [cut_words(line) for line in text.splitlines()]
    labels = aligned_blocks(document.signal(block_words), gold)
    known = np.ones(len(labels), dtype=bool)
    site = site_of(page.url, page.id)
    return _examples(page.id, site, "html", text, document, np.array(labels), known)


def _text_examples(corpus: Corpus, skip: Skip) -> Iterator[Examples]:
    """Gold texts, what first extractors left over, and one of the raw flavours of each page."""
    flavours = corpus.flavours()
    raw = [flavour for flavour in flavours if flavour != RESIDUE]
    for flavour in flavours:
        dumps = corpus.dumps(flavour, skip)
        yield from _dump_examples(dump for dump in dumps if flavour == RESIDUE or _takes(dump, raw))
    yield from _dump_examples(gold_dumps(corpus.pages(skip)))


def _takes(dump: Dump, raw: list[str]) -> bool:
    """Whether a page is trained on in this flavour: one of them, chosen by its id."""
    return raw.index(dump.flavour) == fold_of(dump.id, len(raw))


def _dump_examples(dumps: Iterable[Dump]) -> Iterator[Examples]:
    for dump in dumps:
        document = _document(RawPage(dump.id, dump.text, None, "text/plain"))
        if document is None:
            continue
        letters = {number: label for number, _, label in dump.labelled_lines()}
        labels = np.array([_block_label(letters, block.lines) for block in document.blocks])
        known = np.isin(labels, ("c", "b"))
        if known.any():
            site = site_of(dump.url, dump.id)
            yield _examples(dump.id, site, dump.flavour, dump.gold, document, labels == "c", known)


def _block_label(letters: dict[int, str], lines: tuple[int, int]) -> str:
    """The label of most lines, of several such the first."""
    own = [letters[number] for number in range(*lines) if number in letters]
    return max(own, key=own.count) if own else "n"


def _document(page: RawPage) -> Document | None:
    """The page as the score sees it: segmented and normalized. None where nothing of it is left."""
    explained = _segmenter().explain(page)
    if explained.document is None or not explained.article.blocks:
        return None
    return explained.document.with_blocks(explained.article.blocks)


@cache
def _segmenter() -> Pipeline:
    return Pipeline(Config(extractors=(), cleaners=()))


def _examples(
    id: str,
    site: str,
    source: str,
    gold: str,
    document: Document,
    labels: NDArray[np.bool_],
    known: NDArray[Any],
) -> Examples:
    """A page counts as a whole: a block weighs by its share of the words of the gold text."""
    gold_words = len(cut_words(gold))
    words = np.array([len(block) for block in document.signal(block_words)], dtype=float)
    weights = np.minimum(1.0, (words + 2) / max(50, gold_words)) * 10 + 0.1
    if source == "gold":
        weights *= GOLD_WEIGHT
    return Examples(id, site, source, gold, feature_rows(document)[known], labels[known], weights[known])
