"""What a model is fitted on: the blocks of every page and dump, with what is known of them."""

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
from cleantext.signals.tagger.context import Matrix
from cleantext.signals.tagger.feature_rows import static_rows
from cleantext.signals.tagger.tokens import PageTokens, page_tokens
from cleantext.signals.words import block_words, cut_words
from cleantext.training.corpus import GOLD_FLAVOUR, Corpus, Dump, Page, Skip, gold_dumps, refuse
from cleantext.training.selection import fold_of, sample, site_of
from cleantext.training.token_odds import interned
from cleantext.training.verdicts import ARTICLE
from cleantext.training.weak_labels import segment_labels

RESIDUE: Final = "residue"
"""The flavour of which every page is taken: what a first extractor left is unlike the raw flavours."""

RAW_FLAVOURS: Final = 2
"""In how many of the raw flavours a page is taken, which are much alike."""

RESIDUE_WEIGHT: Final = 3.0
"""How much more residue counts than other dumps: there is as much to lose in it, and little to learn it from."""

GOLD_WEIGHT: Final = 3.0
"""How much more the clean text of an article counts than a dump: harm to a clean text is the worse fault."""

OTHER_GOLD_WEIGHT: Final = 6.0
"""The same for clean texts of other pages. Lists of products and offers look like boilerplate, so more is lost of them."""

INCOMPLETE_WEIGHT: Final = 0.5
"""How much a page counts of whose gold text only segments are known."""

LEAST_WORDS: Final = 50
"""Words that a page counts for at least, so that the few words of a short one do not count for a whole page each."""


@dataclass(frozen=True, eq=False)
class Examples:
    """The blocks of one page, in arrays of shape (blocks,), and ``rows`` of shape (blocks, features).

    ``rows`` are those of `cleantext.signals.tagger.feature_rows.static_rows`. ``labels`` say what is content, ``trust``
    how far a label counts: 0 where it is not known. ``titles``: blocks that are neither, but metadata. ``gold`` is the
    gold text, ``""`` where only segments of it are known. ``source`` is ``html`` or the flavour of a dump.
    """

    id: str
    site: str
    source: str
    page_type: str
    gold: str
    texts: tuple[str, ...]
    rows: Matrix
    tokens: PageTokens
    labels: NDArray[np.bool_]
    trust: NDArray[np.float64]
    titles: NDArray[np.bool_]

    @property
    def kind(self) -> InputKind:
        """The kind of input that the page is an example of."""
        return self.tokens.kind

    @property
    def complete(self) -> bool:
        """Whether the whole gold text is known."""
        return bool(self.gold)

    @property
    def known(self) -> NDArray[np.bool_]:
        """Whether the label of each block counts; (blocks,)."""
        return self.trust > 0

    @property
    def weights(self) -> NDArray[np.float64]:
        """How much each block counts; (blocks,). A page counts as a whole: a block by its share of the gold's words."""
        words = self.tokens.word_counts
        gold_words = len(cut_words(self.gold)) if self.complete else int(words[self.labels & self.known].sum())
        weights = np.minimum(1.0, (words + 2) / max(LEAST_WORDS, gold_words)) * 10 + 0.1
        weights *= self.trust * (1.0 if self.complete else INCOMPLETE_WEIGHT)
        return weights * self._source_weight

    @property
    def _source_weight(self) -> float:
        if self.source == GOLD_FLAVOUR:
            return GOLD_WEIGHT if self.page_type == ARTICLE else OTHER_GOLD_WEIGHT
        return RESIDUE_WEIGHT if self.source == RESIDUE else 1.0


def examples(corpus: Corpus, kind: InputKind, skip: Skip = refuse, size: int | None = None) -> Iterator[Examples]:
    """The examples of a corpus for the model of a kind of input, of a sample of ``size`` of its pages.

    Raises ShardError where a file of rows is damaged.
    """
    return _html_examples(corpus, skip, size) if kind == "html" else _text_examples(corpus, skip, size)


def _html_examples(corpus: Corpus, skip: Skip, size: int | None) -> Iterator[Examples]:
    """The HTML pages that have gold text, labelled by alignment, and those that have segments, labelled as far as these go."""
    for page in sample(corpus.pages(skip), size):
        if not (page.text or page.with_ or page.without):
            continue
        try:
            document = _document(RawPage(page.id, page.html(), page.url, "text/html"))
        except DocumentError as error:
            skip(error)
            continue
        if document is not None:
            yield _page_examples(page, document)


def _page_examples(page: Page, document: Document) -> Examples:
    if page.text:
        gold = [cut_words(line) for line in page.text.splitlines()]
        labels = np.array(aligned_blocks(document.signal(block_words), gold))
        trust = np.ones(len(labels))
    else:
        labels, trust = segment_labels([block.text for block in document.blocks], page.with_, page.without)
    return _examples(page, "html", page.text or "", document, labels, trust)


def _text_examples(corpus: Corpus, skip: Skip, size: int | None) -> Iterator[Examples]:
    """Gold texts, what first extractors left over, and some of the raw flavours of each page."""
    flavours = corpus.flavours()
    raw = [flavour for flavour in flavours if flavour != RESIDUE]
    pages = sample(corpus.pages(skip), size)
    wanted = {page.id for page in pages}
    for flavour in flavours:
        dumps = [dump for dump in corpus.dumps(flavour, skip) if dump.id in wanted]
        yield from _dump_examples(dump for dump in dumps if flavour == RESIDUE or _takes(dump, raw))
    yield from _dump_examples(gold_dumps(pages))


def _takes(dump: Dump, raw: list[str]) -> bool:
    """Whether a page is trained on in this flavour: in some of them, chosen by its id."""
    return (raw.index(dump.flavour) - fold_of(dump.id, len(raw))) % len(raw) < RAW_FLAVOURS


def _dump_examples(dumps: Iterable[Dump]) -> Iterator[Examples]:
    for dump in dumps:
        document = _document(RawPage(dump.id, dump.text, None, "text/plain"))
        if document is None:
            continue
        letters = {number: label for number, _, label in dump.labelled_lines()}
        labels = np.array([_block_label(letters, block.lines) for block in document.blocks])
        trust = np.isin(labels, ("c", "b")).astype(np.float64)
        if trust.any():
            yield _examples(dump, dump.flavour, dump.gold, document, labels == "c", trust, labels == "t")


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
    page: Page | Dump,
    source: str,
    gold: str,
    document: Document,
    labels: NDArray[Any],
    trust: NDArray[np.float64],
    titles: NDArray[Any] | None = None,
) -> Examples:
    return Examples(
        id=page.id,
        site=site_of(page.url, page.id),
        source=source,
        page_type=page.page_type,
        gold=gold,
        texts=tuple(block.text for block in document.blocks),
        rows=static_rows(document),
        tokens=interned(page_tokens(document)),
        labels=labels,
        trust=trust,
        titles=np.zeros(len(labels), dtype=bool) if titles is None else titles,
    )
