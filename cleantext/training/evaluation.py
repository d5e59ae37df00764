"""The figures of a corpus, table by table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from cleantext.document import InputKind
from cleantext.errors import DocumentError
from cleantext.pipeline import Config, Pipeline
from cleantext.signals.tagger.model_file import ModelFile
from cleantext.training.corpus import Corpus, Dump, Page, Skip, gold_dumps
from cleantext.training.engine import CleanDump, CleanPage, Folded, model_files, model_path, with_models
from cleantext.training.fingerprints import is_among
from cleantext.training.page_tables import article_rows, confidence_rows, reliability_rows
from cleantext.training.scorers import DumpScore, DumpScorer, HarmScorer, PageScore, PageScorer
from cleantext.training.selection import fold_of, sample, site_of
from cleantext.training.tables import Row, harm_rows, html_rows, text_rows
from cleantext.training.verdicts import PageVerdict

KINDS: Final[tuple[InputKind, ...]] = ("html", "text")

_TITLES: Final = {
    "html": "HTML pages",
    "text": "plain text",
    "harm": "harm to gold texts",
    "confidence": "confidence",
    "reliability": "confidence and F1",
    "articles": "articles told from others",
}

WHOLE_PAGE: Final[Mapping[str, Callable[[Sequence[PageVerdict]], list[Row]]]] = {
    "confidence": confidence_rows,
    "reliability": reliability_rows,
    "articles": article_rows,
}
"""The tables of what is said of whole pages."""

Item = TypeVar("Item", Page, Dump)
Score = TypeVar("Score")


class Evaluated:
    """The cleaning of one kind of input: a pipeline, or one a fold, and the models in them.

    ``path`` is a model file, or a directory of models by fold; None takes what the configuration names, else what ships.
    Raises ConfigError where a model or the configuration cannot be used.
    """

    def __init__(self, kind: InputKind, config: Config, path: Path | None = None) -> None:
        self.path = path or model_path(config, kind)
        paths = model_files(kind, self.path)
        self.models = [ModelFile.read(path) for path in paths]
        named = [with_models(config, **{f"{kind}_model": str(one)}) for one in paths] if path else [config]
        self.chain = Folded([Pipeline(one) for one in named])

    def has_seen(self, item: Page | Dump) -> bool:
        """Whether the model that judges a page was fitted on its gold text."""
        text = item.text if isinstance(item, Page) else item.gold
        model = self.models[fold_of(site_of(item.url, item.id), len(self.models))]
        return bool(text) and "seen" in model.arrays and is_among(text or "", model.arrays["seen"])


@dataclass(frozen=True)
class Table:
    """The figures of a corpus on HTML, on dumps of a flavour, or of the harm to its gold texts.

    Those of what is said of whole pages stand in tables of their own (see `cleantext.training.page_tables`).

    ``seen``: pages in it whose gold text the model was fitted on, of ``gold`` that have one.
    """

    kind: str
    corpus: str
    flavour: str | None
    rows: Sequence[Row]
    seen: int
    gold: int

    @property
    def title(self) -> str:
        """What is measured on what."""
        return f"{self.corpus}: {_TITLES[self.kind]}{f', {self.flavour}' if self.flavour else ''}"

    @property
    def notes(self) -> tuple[str, ...]:
        """Whether the figures are in-sample."""
        if not self.seen:
            return ()
        return (f"in-sample: the model was fitted on {self.seen:,} of these {self.gold:,} gold texts",)


@dataclass(frozen=True)
class Evaluation:
    """What to measure with, on how much. ``size`` counts pages a corpus and flavour, None takes all.

    ``skip`` is told of pages that cannot be used; ``progress`` of how much is done, of how much, and what.
    """

    engines: Mapping[InputKind, Evaluated]
    skip: Skip
    size: int | None = None
    progress: Callable[[int, int | None, str], None] = lambda done, total, what: None

    def tables(self, corpus: Corpus) -> Iterator[Table]:
        """HTML pages, dumps of every flavour, and the harm to gold texts, as far as the corpus has them."""
        pages = sample(corpus.pages(self.skip), self.size)
        html, text = self.engines["html"], self.engines["text"]
        page_scores = self._scores(corpus, "html", pages, PageScorer(CleanPage(html.chain)))
        yield from _tables(_Measured("html", corpus, None, html, pages), page_scores, html_rows)
        for flavour in corpus.flavours():
            dumps = sample(corpus.dumps(flavour, self.skip), self.size)
            dump_scores = self._scores(corpus, flavour, dumps, DumpScorer(CleanDump(text.chain)))
            yield from _tables(_Measured("text", corpus, flavour, text, dumps), dump_scores, text_rows)
        gold = gold_dumps(pages)
        harm_scores = self._scores(corpus, "harm", gold, HarmScorer(CleanDump(text.chain)))
        yield from _tables(_Measured("harm", corpus, None, text, gold), harm_scores, harm_rows)

    def _scores(self, corpus: Corpus, what: str, items: Sequence[Item], scorer: Callable[[Item], Score]) -> list[Score]:
        scores = []
        for done, item in enumerate(items, 1):
            self.progress(done, len(items), f"{corpus.name}, {what}")
            try:
                scores.append(scorer(item))
            except DocumentError as error:
                self.skip(error)
        return scores


@dataclass(frozen=True)
class _Measured:
    """What was measured: pages or dumps of a corpus, by an engine."""

    kind: str
    corpus: Corpus
    flavour: str | None
    engine: Evaluated
    items: Sequence[Page] | Sequence[Dump]

    def table(self, kind: str, rows: Sequence[Row]) -> Table:
        """A table of these rows."""
        with_gold = [item for item in self.items if (item.text if isinstance(item, Page) else item.gold)]
        seen = sum(map(self.engine.has_seen, with_gold))
        return Table(kind, self.corpus.name, self.flavour, rows, seen, len(with_gold))


def _tables(
    measured: _Measured,
    scores: Sequence[Score],
    rows: Callable[[Sequence[Score]], list[Row]],
) -> Iterator[Table]:
    """The table of some scores, and those of what was said of whole pages, as far as there is something in them."""
    if scores:
        yield measured.table(measured.kind, rows(scores))
    verdicts = [score.verdict for score in scores if isinstance(score, PageScore | DumpScore)]
    for kind, of in WHOLE_PAGE.items():
        if found := of(verdicts):
            yield measured.table(kind, found)
